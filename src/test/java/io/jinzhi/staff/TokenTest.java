package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.estate.EstateId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class TokenTest {
  static final String PASSWORD = "three quiet lifts at noon";

  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired Tokens tokens;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  final String username = "ma-" + UUID.randomUUID();

  @BeforeEach
  void hired() {
    var ma = roll.hire(estate, "马建国", null, Role.FRONT_DESK, null);
    roll.account(estate, ma, username, PASSWORD);
  }

  @Test
  void a_program_that_knows_the_password_is_given_a_token_and_recognised_by_it() throws Exception {
    mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token()))
        .andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("马建国")));
  }

  @Test
  void without_a_token_or_with_a_wrong_one_nobody_is_recognised() throws Exception {
    mvc.perform(get("/api/v1/me"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    mvc.perform(get("/api/v1/me").header("Authorization", "Bearer nonsense"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void only_a_hash_of_the_token_is_kept() throws Exception {
    String token = token();
    UUID account = accounts.secret(username).orElseThrow().account();
    byte[] hash =
        jdbc.sql("select hash from api_token where account_id = ?")
            .param(account)
            .query(byte[].class)
            .single();
    assertThat(hash).isEqualTo(Caller.sha256(token)).hasSize(32);
  }

  @Test
  void a_token_ends_when_its_time_is_over_and_when_it_is_revoked() throws Exception {
    UUID account = accounts.secret(username).orElseThrow().account();
    String late = token();
    jdbc.sql("update api_token set expires_at = now() - interval '1 second' where account_id = ?")
        .param(account)
        .update();
    assertThat(tokens.owner(late)).isEmpty();

    String revoked = token();
    assertThat(tokens.owner(revoked)).contains(account);
    assertThat(tokens.of(account)).hasSize(1);
    assertThat(tokens.revoke(UUID.randomUUID(), tokens.of(account).getFirst().id())).isFalse();
    assertThat(tokens.revoke(account, tokens.of(account).getFirst().id())).isTrue();
    assertThat(tokens.owner(revoked)).isEmpty();
    assertThat(tokens.of(account)).isEmpty();
  }

  @Test
  void a_token_that_is_about_to_end_is_not_remembered_for_longer() throws Exception {
    UUID account = accounts.secret(username).orElseThrow().account();
    String token = token();
    jdbc.sql("update api_token set expires_at = now() + interval '1 second' where account_id = ?")
        .param(account)
        .update();
    assertThat(tokens.owner(token)).contains(account);
    Thread.sleep(1_100);
    assertThat(tokens.owner(token)).isEmpty();
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() throws Exception {
    String wrong = ask(username, "not the password").andReturn().getResponse().getContentAsString();
    ask("nobody-" + UUID.randomUUID(), "x")
        .andExpect(status().isUnauthorized())
        .andExpect(content().string(wrong));
  }

  private String token() throws Exception {
    String body =
        ask(username.toUpperCase(java.util.Locale.ROOT), PASSWORD)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(body, "$.token");
  }

  private ResultActions ask(String username, String password) throws Exception {
    return mvc.perform(
        post("/api/v1/token")
            .contentType("application/json")
            .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)));
  }
}
