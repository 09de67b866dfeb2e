package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class PersonnelTest {
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  static final String PASSWORD = TokenTest.PASSWORD;

  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired Personnel personnel;
  @Autowired Cosigning cosigning;
  @Autowired PostProposals proposals;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  Actor director = hiredLater();
  DepartmentId engineering = new DepartmentId(UUID.randomUUID());

  private Actor hiredLater() {
    return new Actor(estate, new StaffId(UUID.randomUUID()), "", Role.CENTRE_DIRECTOR, null);
  }

  @BeforeEach
  void hired() {
    jdbc.sql("delete from sign_in_guess").update();
    engineering = roll.openDepartment(estate, "engineering", Phrase.of("工程部", "Engineering"));
    director = roll.actor(estate, roll.hire(estate, "吴敏", null, Role.CENTRE_DIRECTOR, null));
  }

  @Test
  void a_change_of_role_is_recorded_with_who_made_it() {
    var ma = personnel.hire(director, new Post("马建国", null, Role.DEPT_STAFF, engineering), NOW);
    personnel.change(director, ma, 0, new Post("马建国", null, Role.DEPT_MANAGER, engineering), NOW);
    assertThat(roll.member(estate, ma).role()).isEqualTo(Role.DEPT_MANAGER);
    assertThat(
            jdbc.sql(
                    """
                    select kind || ' ' || coalesce(role_before, '-') || ' ' || role_after
                    from staff_event where staff_id = ? and by_staff_id = ? order by id
                    """)
                .param(ma.value())
                .param(director.staff().value())
                .query(String.class)
                .list())
        .containsExactly("HIRED - DEPT_STAFF", "CHANGED DEPT_STAFF DEPT_MANAGER");
  }

  @Test
  void whoever_saves_second_is_told_instead_of_overwriting() {
    var ma = personnel.hire(director, new Post("马建国", null, Role.FRONT_DESK, null), NOW);
    personnel.change(director, ma, 0, new Post("马建军", null, Role.FRONT_DESK, null), NOW);
    assertThatThrownBy(
            () -> personnel.change(director, ma, 0, new Post("马", null, Role.ADMIN, null), NOW))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                personnel.change(director, ma, 0, new Post("马", null, Role.FRONT_DESK, null), NOW))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("CHANGED_MEANWHILE"));
  }

  @Test
  void nobody_changes_their_own_post_and_a_director_makes_no_administrator() {
    assertThatThrownBy(() -> personnel.leave(director, director.staff(), NOW))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("ONESELF"));
    for (Role role : new Role[] {Role.ADMIN, Role.AUDITOR, Role.GENERAL_MANAGER}) {
      assertThatThrownBy(() -> personnel.hire(director, new Post("马", null, role, null), NOW))
          .isInstanceOfSatisfying(
              Refused.class, no -> assertThat(no.code()).isEqualTo("RESERVED_ROLE"));
    }
  }

  @Test
  void another_role_waits_for_the_general_manager_and_whoever_proposed_it_cannot_agree() {
    var manager = member("沈总", Role.GENERAL_MANAGER);
    var ma = personnel.hire(director, new Post("马建国", null, Role.FRONT_DESK, null), NOW);
    personnel.change(director, ma, 0, new Post("马建军", null, Role.CS_MANAGER, null), NOW);
    assertThat(roll.member(estate, ma))
        .extracting(StaffMember::name, StaffMember::role)
        .containsExactly("马建军", Role.FRONT_DESK);
    refused(
        "POST_WAITS",
        () -> personnel.change(director, ma, 1, new Post("马", null, Role.AMBASSADOR, null), NOW));
    UUID waiting = proposals.waitingFor(estate, ma).orElseThrow().id();
    refused("ONESELF", () -> cosigning.decide(director, waiting, true, NOW));
    cosigning.decide(manager, waiting, true, NOW);
    assertThat(roll.member(estate, ma).role()).isEqualTo(Role.CS_MANAGER);
    refused("DECIDED", () -> cosigning.decide(manager, waiting, false, NOW));
    personnel.change(director, ma, 2, new Post("马建军", null, Role.FRONT_DESK, null), NOW);
    UUID again = proposals.waitingFor(estate, ma).orElseThrow().id();
    cosigning.decide(manager, again, false, NOW);
    assertThat(roll.member(estate, ma).role()).isEqualTo(Role.CS_MANAGER);
    assertThat(proposals.latest(estate, 9)).hasSize(2);
    assertThat(proposals.waiting(estate)).isZero();
  }

  @Test
  void a_newcomer_at_a_desk_that_sees_much_begins_when_the_general_manager_agrees() {
    var manager = member("沈总", Role.GENERAL_MANAGER);
    var plain = personnel.hire(director, new Post("马建国", null, Role.FRONT_DESK, null), NOW);
    assertThat(roll.member(estate, plain).active()).isTrue();
    var keeper = personnel.hire(director, new Post("龚正", null, Role.ARCHIVE_KEEPER, null), NOW);
    refused("LEFT", () -> personnel.oneTimePassword(director, keeper, "gongzheng", NOW));
    refused("POST_WAITS", () -> personnel.comeBack(director, keeper, NOW));
    cosigning.decide(manager, proposals.waitingFor(estate, keeper).orElseThrow().id(), true, NOW);
    assertThat(roll.member(estate, keeper).active()).isTrue();
  }

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

  private Actor member(String name, Role role) {
    return roll.actor(estate, roll.hire(estate, name, null, role, null));
  }

  private static void refused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
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
  void whoever_has_left_sits_at_no_desk_until_they_come_back() {
    var ma = personnel.hire(director, new Post("马建国", null, Role.DEPT_STAFF, engineering), NOW);
    personnel.leave(director, ma, NOW);
    assertThat(roll.atDesk(estate, Desk.of(Role.DEPT_STAFF))).isEmpty();
    assertThat(roll.member(estate, ma).name()).isEqualTo("马建国");
    assertThatThrownBy(() -> personnel.oneTimePassword(director, ma, "ma", NOW))
        .isInstanceOf(Refused.class);
    personnel.comeBack(director, ma, NOW);
    assertThat(roll.atDesk(estate, Desk.of(Role.DEPT_STAFF))).hasSize(1);
  }

  @Test
  void a_password_is_long_and_not_what_everybody_tries() {
    for (String easy :
        new String[] {
          "practice",
          "passwordpassword",
          "123456789012345",
          "aaaaaaaaaaaaaaaaaaaa",
          "qwertyuiop123456",
          "woaini5201314888888",
          "wumin-wumin-wumin-1",
          "a".repeat(73)
        }) {
      assertThatThrownBy(() -> passwords.check(easy, "wumin", "吴敏"))
          .as(easy)
          .isInstanceOf(Invalid.class);
    }
    passwords.check(PASSWORD, "wumin", "吴敏");
    passwords.check("三楼的电梯中午总是很安静我喜欢那里", "wumin", "吴敏");
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
