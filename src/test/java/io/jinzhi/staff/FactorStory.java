package io.jinzhi.staff;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.jinzhi.estate.EstateId;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A keeper with an account and a telephone, at the pages and routes of the second factor.
@SpringBootTest
@AutoConfigureMockMvc
abstract class FactorStory {
  static final String PASSWORD = TokenTest.PASSWORD;
  static final String PAGE = "/account/second-factor";

  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired FactorRows rows;
  @Autowired Codes codes;
  @Autowired TestFactor telephone;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  final String username = "gong-" + estate.value();
  StaffId keeper = new StaffId(UUID.randomUUID());
  UUID account = UUID.randomUUID();

  @BeforeEach
  void hired() {
    jdbc.sql("delete from sign_in_guess").update();
    keeper = roll.hire(estate, "龚正", null, Role.ARCHIVE_KEEPER, null);
    roll.account(estate, keeper, username, PASSWORD);
    account = telephone.account(estate, keeper);
  }

  ResultActions confirmed(Cookie session, String code) throws Exception {
    return send(session, PAGE + "/confirmations", "code", code);
  }

  ResultActions send(Cookie session, String to, String field, String value) throws Exception {
    return mvc.perform(
        post(to)
            .with(csrf())
            .cookie(session)
            .param("_key", UUID.randomUUID().toString())
            .param(field, value));
  }

  Cookie signIn() throws Exception {
    return Objects.requireNonNull(
        mvc.perform(
                post("/sign-in")
                    .with(csrf())
                    .param("username", username)
                    .param("password", PASSWORD))
            .andReturn()
            .getResponse()
            .getCookie("jinzhi"));
  }
}
