package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/// Staff and their accounts as programs and browsers meet them.
class PersonnelDoorTest extends PersonnelStory {
  static final String PASSWORD = TokenTest.PASSWORD;
  @Autowired Accounts accounts;

  @Test
  void a_program_with_the_directors_token_does_what_the_pages_do() throws Exception {
    String username = "wu-" + UUID.randomUUID();
    roll.account(estate, director.staff(), username, PASSWORD);
    String token =
        JsonPath.read(
            sent(
                    "/api/v1/token",
                    "",
                    "{\"username\":\"%s\",\"password\":\"%s\"}",
                    username,
                    PASSWORD)
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.token");
    String made =
        sent("/api/v1/staff", token, "{\"name\":\"马建国\",\"role\":\"FRONT_DESK\"}")
            .andExpect(status().is2xxSuccessful())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String home = "/api/v1/staff/" + JsonPath.read(made, "$.id");
    sent(home, token, "{\"version\":0,\"name\":\"马建军\",\"role\":\"FRONT_DESK\"}")
        .andExpect(jsonPath("$.name").value("马建军"))
        .andExpect(jsonPath("$.waits").value(false));
    sent(home + "/account", token, "{\"username\":\"ma-%s\"}", UUID.randomUUID())
        .andExpect(jsonPath("$.oneTimePassword").isNotEmpty());
    sent(home + "/departure", token, "{}").andExpect(jsonPath("$.active").value(false));
    mvc.perform(get("/api/v1/staff").header("Authorization", "Bearer " + token))
        .andExpect(jsonPath("$.length()").value(2));
    sent("/api/v1/departments", token, "{\"code\":\"green\",\"zh\":\"绿化部\",\"en\":\"Gardens\"}")
        .andExpect(jsonPath("$.length()").value(2));
    sent("/api/v1/staff", token, "{\"name\":\"\",\"role\":\"FRONT_DESK\"}")
        .andExpect(status().isUnprocessableContent());
  }

  private ResultActions sent(String to, String token, String body, Object... values)
      throws Exception {
    var request = post(to).contentType(MediaType.APPLICATION_JSON).content(body.formatted(values));
    if (!token.isEmpty()) {
      request
          .header("Authorization", "Bearer " + token)
          .header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return mvc.perform(request);
  }

  @Test
  void a_one_time_password_opens_nothing_but_the_choice_of_an_own_one() throws Exception {
    var ma = personnel.hire(director, new Post("马建国", null, Role.FRONT_DESK, null), NOW);
    String username = "ma-" + UUID.randomUUID();
    String once = personnel.oneTimePassword(director, ma, username, NOW);
    Cookie session = signIn(username, once);
    mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/account/password"));
    mvc.perform(get("/account/password").cookie(session))
        .andExpect(content().string(containsString("一次性密码")));
    choose(session, once, "short").andExpect(status().isUnprocessableContent());
    choose(session, "not it, I am afraid", PASSWORD).andExpect(status().isUnprocessableContent());
    choose(session, once, PASSWORD).andExpect(redirectedUrl("/account"));
    mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
    signIn(username, PASSWORD);

    personnel.oneTimePassword(director, ma, "ignored", NOW);
    mvc.perform(get("/account").cookie(session))
        .andExpect(redirectedUrl("/sign-in?from=%2Faccount"));
    UUID account = accounts.ofStaff(estate, ma).orElseThrow().account();
    jdbc.sql("update account set one_time_until = now() - interval '1 minute' where id = ?")
        .param(account)
        .update();
    assertThat(accounts.secret(account).orElseThrow().closed()).isTrue();
  }

  @Test
  void the_pages_list_add_and_change_staff() throws Exception {
    roll.account(estate, director.staff(), "wu-" + estate.value(), PASSWORD);
    Cookie session = signIn("wu-" + estate.value(), PASSWORD);
    for (int at = 0; at < 30; at++) {
      roll.hire(estate, "员工" + at, null, Role.FRONT_DESK, null);
    }
    mvc.perform(get("/staff").cookie(session))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("31 人")))
        .andExpect(content().string(containsString("page=1")));
    mvc.perform(get("/staff").cookie(session).param("q", "wm").param("role", "CENTRE_DIRECTOR"))
        .andExpect(content().string(containsString("吴敏")));
    mvc.perform(get("/staff").cookie(session).param("q", "nobody").param("department", ""))
        .andExpect(content().string(containsString("没有符合条件的员工")));
    mvc.perform(get("/staff/new").cookie(session)).andExpect(status().isOk());
    String made =
        mvc.perform(
                post("/staff")
                    .with(csrf())
                    .cookie(session)
                    .param("_key", UUID.randomUUID().toString())
                    .param("name", "马建国")
                    .param("role", "DEPT_STAFF")
                    .param("department", engineering.value().toString()))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    mvc.perform(get(Objects.requireNonNull(made)).cookie(session))
        .andExpect(content().string(containsString("开通账号")));
    mvc.perform(get("/departments").cookie(session))
        .andExpect(content().string(containsString("engineering")));
    mvc.perform(
            post("/departments/" + engineering.value())
                .with(csrf())
                .cookie(session)
                .param("_key", UUID.randomUUID().toString())
                .param("zh", "工程维修部")
                .param("en", "Engineering"))
        .andExpect(redirectedUrl("/departments"));
    assertThat(roll.department(estate, engineering).name().zh()).isEqualTo("工程维修部");
  }

  private org.springframework.test.web.servlet.ResultActions choose(
      Cookie session, String current, String password) throws Exception {
    return mvc.perform(
        post("/account/password")
            .with(csrf())
            .cookie(session)
            .param("_key", UUID.randomUUID().toString())
            .param("current", current)
            .param("password", password)
            .param("again", password));
  }

  private Cookie signIn(String username, String password) throws Exception {
    return Objects.requireNonNull(
        mvc.perform(
                post("/sign-in")
                    .with(csrf())
                    .param("username", username)
                    .param("password", password))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getCookie("jinzhi"));
  }
}
