package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Csp;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class SignInTest {
  static final String PASSWORD = TokenTest.PASSWORD;

  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  final String username = "wu-" + UUID.randomUUID();
  StaffId wu = new StaffId(UUID.randomUUID());

  @BeforeEach
  void hired() {
    wu = roll.hire(estate, "吴敏", null, Role.CENTRE_DIRECTOR, null);
    roll.account(estate, wu, username, PASSWORD);
    jdbc.sql("delete from sign_in_guess").update();
  }

  @Test
  void whoever_is_not_signed_in_is_sent_to_the_door_and_back_to_where_they_were_going()
      throws Exception {
    mvc.perform(get("/staff?q=ma")).andExpect(redirectedUrl("/sign-in?from=%2Fstaff%3Fq%3Dma"));
    mvc.perform(get("/sign-in").param("from", "/staff?q=ma"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"/staff?q=ma\"")))
        .andExpect(content().string(not(containsString("演练账号"))));
    enter(PASSWORD, "/staff?q=ma").andExpect(redirectedUrl("/staff?q=ma"));
  }

  @Test
  void nobody_is_sent_to_another_site() throws Exception {
    for (String evil :
        new String[] {"//evil.example", "https://evil.example", "/\\evil", "/sign-out"}) {
      enter(PASSWORD, evil).andExpect(redirectedUrl("/"));
    }
  }

  @Test
  void a_wrong_password_keeps_the_name_and_says_nothing_about_the_account() throws Exception {
    enter("wrong", "")
        .andExpect(status().isUnauthorized())
        .andExpect(content().string(containsString("用户名或密码不正确")))
        .andExpect(content().string(containsString(username)))
        .andExpect(content().string(not(containsString("wrong\""))));
  }

  @Test
  void the_session_gets_a_new_id_at_the_door() throws Exception {
    Cookie before = session(mvc.perform(get("/sign-in")).andReturn().getResponse());
    MockHttpServletResponse in =
        mvc.perform(
                post("/sign-in")
                    .with(csrf())
                    .cookie(before)
                    .param("username", username)
                    .param("password", PASSWORD))
            .andReturn()
            .getResponse();
    assertThat(session(in).getValue()).isNotEqualTo(before.getValue());
    mvc.perform(get("/account").cookie(before)).andExpect(status().is3xxRedirection());
    mvc.perform(get("/account").cookie(session(in))).andExpect(status().isOk());
  }

  @Test
  void a_page_in_use_is_told_where_to_sign_in_and_keeps_what_was_typed() throws Exception {
    mvc.perform(post("/departments").header("HX-Request", "true").param("zh", "工程部"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("X-Sign-In", "/sign-in"));
  }

  @Test
  void a_form_without_its_secret_is_refused_and_stays_as_it_is() throws Exception {
    Cookie session = signedIn();
    mvc.perform(
            post("/departments")
                .header("HX-Request", "true")
                .cookie(session)
                .param("code", "engineering")
                .param("zh", "工程部")
                .param("en", "Engineering"))
        .andExpect(status().isForbidden())
        .andExpect(header().doesNotExist("HX-Redirect"))
        .andExpect(content().string(containsString("刷新后再提交")));
    mvc.perform(post("/sign-in").param("username", username).param("password", PASSWORD))
        .andExpect(status().isForbidden());
    assertThat(roll.departments(estate)).isEmpty();
  }

  @Test
  void an_extra_field_for_the_role_changes_nothing() throws Exception {
    Cookie session = signedIn();
    mvc.perform(
            post("/account/language")
                .with(csrf())
                .cookie(session)
                .param("lang", "EN")
                .param("role", "ADMIN")
                .param("seat.actor.role", "ADMIN")
                .param("actor.role", "ADMIN"))
        .andExpect(redirectedUrl("/account"));
    assertThat(roll.member(estate, wu).role()).isEqualTo(Role.CENTRE_DIRECTOR);
    mvc.perform(get("/account").cookie(session).cookie(new Cookie("lang", "en")))
        .andExpect(content().string(containsString("Centre director")))
        .andExpect(content().string(not(containsString("System administrator"))));
  }

  @Test
  void signing_out_everywhere_ends_every_session_and_token() throws Exception {
    Cookie one = signedIn();
    Cookie other = signedIn();
    mvc.perform(get("/account").cookie(other)).andExpect(content().string(containsString("当前设备")));
    mvc.perform(post("/account/sign-outs").with(csrf()).cookie(one))
        .andExpect(redirectedUrl("/sign-in"));
    mvc.perform(get("/account").cookie(one)).andExpect(status().is3xxRedirection());
    mvc.perform(get("/account").cookie(other)).andExpect(status().is3xxRedirection());
  }

  @Test
  void whoever_leaves_is_out_at_the_next_click() throws Exception {
    Cookie session = signedIn();
    mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
    jdbc.sql("update staff set active = false where id = ?").param(wu.value()).update();
    seats.changed();
    mvc.perform(get("/account").cookie(session))
        .andExpect(redirectedUrl("/sign-in?from=%2Faccount"));
  }

  @Test
  void a_forged_forwarding_header_changes_no_address() throws Exception {
    for (int at = 0; at < 5; at++) {
      mvc.perform(
          post("/sign-in")
              .with(csrf())
              .header("X-Forwarded-For", "198.51.100." + at)
              .header("Forwarded", "for=198.51.100." + at)
              .param("username", username)
              .param("password", "guess"));
    }
    UUID account = accounts.secret(username).orElseThrow().account();
    assertThat(
            jdbc.sql("select distinct address from sign_in_log where account_id = ?")
                .param(account)
                .query(String.class)
                .list())
        .containsExactly("127.0.0.1");
    enter(PASSWORD, "").andExpect(status().isTooManyRequests());
  }

  @Test
  void every_answer_carries_the_headers_that_protect_it() throws Exception {
    mvc.perform(get("/sign-in").secure(true))
        .andExpect(header().string("Content-Security-Policy", Csp.POLICY))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().string("Permissions-Policy", containsString("camera=(self)")))
        .andExpect(header().string("Strict-Transport-Security", containsString("max-age=")))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
    mvc.perform(get("/api/v1/me"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().doesNotExist("Set-Cookie"));
    Cookie session = signedIn();
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void a_session_opens_no_api_and_a_token_no_page() throws Exception {
    Cookie session = signedIn();
    mvc.perform(get("/api/v1/me").cookie(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void what_the_server_shows_of_itself_is_its_health_alone() throws Exception {
    mvc.perform(get("/actuator/health")).andExpect(status().isOk());
    mvc.perform(get("/actuator/env").cookie(signedIn())).andExpect(status().isForbidden());
  }

  Cookie signedIn() throws Exception {
    return session(enter(PASSWORD, "").andReturn().getResponse());
  }

  private org.springframework.test.web.servlet.ResultActions enter(String password, String from)
      throws Exception {
    return mvc.perform(
        post("/sign-in")
            .with(csrf())
            .param("username", username)
            .param("password", password)
            .param("from", from));
  }

  private static Cookie session(MockHttpServletResponse response) {
    @Nullable Cookie cookie = response.getCookie("jinzhi");
    assertThat(cookie).isNotNull();
    return java.util.Objects.requireNonNull(cookie);
  }
}
