package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Refused;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// An administrator's reset never gives the right to open archives back.
@SpringBootTest
@AutoConfigureMockMvc
class FactorRenewalTest {
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  static final String PASSWORD = TokenTest.PASSWORD;
  static final String PAGE = "/account/second-factor";

  @Autowired MockMvc mvc;
  @Autowired StaffRoll roll;
  @Autowired Personnel personnel;
  @Autowired FactorReset reset;
  @Autowired FactorRenewals renewals;
  @Autowired FactorRows rows;
  @Autowired Codes codes;
  @Autowired SecondFactor factor;
  @Autowired TestFactor telephone;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  final Map<Role, Actor> people = new HashMap<>();

  @BeforeEach
  void hired() {
    jdbc.sql("delete from sign_in_guess").update();
    for (Role role :
        new Role[] {
          Role.ARCHIVE_KEEPER,
          Role.CS_MANAGER,
          Role.CENTRE_DIRECTOR,
          Role.GENERAL_MANAGER,
          Role.ADMIN
        }) {
      StaffId id = roll.hire(estate, "员工" + role.ordinal(), null, role, null);
      people.put(role, roll.actor(estate, id));
      roll.account(estate, id, username(role), PASSWORD);
    }
    telephone.enrol(estate, keeper().staff());
  }

  @Test
  void after_a_reset_of_the_password_the_new_factor_opens_when_two_leaders_have_signed()
      throws Exception {
    String once = personnel.oneTimePassword(admin(), keeper().staff(), "", NOW);
    assertThat(factor.enrolled(estate, keeper().staff())).isFalse();
    Cookie keeper = signIn(Role.ARCHIVE_KEEPER, once);
    send(keeper, "/account/password", "current", once, "password", PASSWORD, "again", PASSWORD)
        .andExpect(redirectedUrl("/account"));
    send(keeper, PAGE + "/confirmations", "code", "123456")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("二人会签")));
    String number = enrolledAnew(keeper);
    assertThat(factor.enrolled(estate, keeper().staff())).as("nobody has signed").isFalse();
    mvc.perform(get(PAGE).cookie(keeper)).andExpect(content().string(containsString(number)));

    signed(Role.ADMIN, number).andExpect(status().isForbidden());
    signed(Role.CS_MANAGER, "000000").andExpect(status().isUnprocessableContent());
    mvc.perform(get("/staff/second-factors").cookie(signIn(Role.CS_MANAGER, PASSWORD)))
        .andExpect(content().string(containsString(keeper().name())))
        .andExpect(content().string(not(containsString(number))));
    signed(Role.CS_MANAGER, number).andExpect(redirectedUrl("/staff/second-factors"));
    assertThat(factor.enrolled(estate, keeper().staff())).as("one has signed").isFalse();
    signed(Role.CS_MANAGER, number).andExpect(status().isConflict());
    mvc.perform(get(PAGE).cookie(keeper)).andExpect(content().string(containsString("已签")));
    signed(Role.CENTRE_DIRECTOR, number).andExpect(redirectedUrl("/staff/second-factors"));
    assertThat(factor.enrolled(estate, keeper().staff())).isTrue();
    signed(Role.GENERAL_MANAGER, number).andExpect(status().isConflict());
    send(keeper, PAGE + "/confirmations", "code", telephone.code(estate, keeper().staff()))
        .andExpect(redirectedUrl(PAGE));
  }

  @Test
  void whoever_reset_it_cannot_sign_and_neither_can_a_leader_who_waits_too() throws Exception {
    reset.factor(director(), keeper().staff(), NOW);
    String number = enrolledAnew(signIn(Role.ARCHIVE_KEEPER, PASSWORD));
    signed(Role.CENTRE_DIRECTOR, number)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("重设的人不能会签")));
    reset.factor(admin(), person(Role.CS_MANAGER).staff(), NOW);
    signed(Role.CS_MANAGER, number)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("您自己的")));
    signed(Role.GENERAL_MANAGER, number).andExpect(redirectedUrl("/staff/second-factors"));
    assertThat(renewals.waits(telephone.account(estate, keeper().staff()))).isTrue();
  }

  @Test
  void what_was_signed_for_one_enrolment_does_not_count_for_another() throws Exception {
    reset.factor(admin(), keeper().staff(), NOW);
    Cookie keeper = signIn(Role.ARCHIVE_KEEPER, PASSWORD);
    signed(Role.CS_MANAGER, "123456").andExpect(status().isConflict());
    String first = enrolledAnew(keeper);
    signed(Role.CS_MANAGER, first).andExpect(redirectedUrl("/staff/second-factors"));
    String second = enrolledAnew(keeper);
    assertThat(waiting().first()).isNull();
    signed(Role.CENTRE_DIRECTOR, second).andExpect(redirectedUrl("/staff/second-factors"));
    assertThat(factor.enrolled(estate, keeper().staff())).isFalse();
    reset.factor(admin(), keeper().staff(), NOW);
    assertThat(waiting().factor()).as("a further reset begins anew").isNull();
  }

  @Test
  void the_database_refuses_signatures_of_one_person_or_one_desk() throws Exception {
    reset.factor(admin(), keeper().staff(), NOW);
    enrolledAnew(signIn(Role.ARCHIVE_KEEPER, PASSWORD));
    UUID id = waiting().id();
    refused("check1", id, "first_by = :keeper, first_role = 'CS_MANAGER'");
    refused("check1", id, "first_by = :admin, first_role = 'CS_MANAGER'");
    refused("first_role_check", id, "first_by = :manager, first_role = 'ADMIN'");
    refused("check4", id, "second_by = :manager, second_role = 'CS_MANAGER', ended_at = now()");
    String both = "first_by = :manager, first_role = 'CS_MANAGER', ended_at = now(), ";
    refused("check2", id, both + "second_by = :manager, second_role = 'CENTRE_DIRECTOR'");
    refused("check3", id, both + "second_by = :director, second_role = 'CS_MANAGER'");
  }

  @Test
  void a_first_password_is_no_reset_and_nobody_ends_their_own_factor() throws Exception {
    StaffId newcomer = roll.hire(estate, "新人", null, Role.FRONT_DESK, null);
    personnel.oneTimePassword(admin(), newcomer, "new-" + UUID.randomUUID(), NOW);
    personnel.oneTimePassword(admin(), newcomer, "", NOW);
    assertThat(renewals.waitingFor(estate, newcomer)).isEmpty();
    assertThatThrownBy(() -> reset.factor(admin(), admin().staff(), NOW))
        .isInstanceOf(Refused.class);
    send(
            signIn(Role.ADMIN, PASSWORD),
            "/staff/" + keeper().staff().value() + "/second-factor/closure")
        .andExpect(status().isSeeOther());
    assertThat(renewals.waitingFor(estate, keeper().staff())).isPresent();
    assertThat(outcomes()).contains("ended");
  }

  private void refused(String constraint, UUID id, String change) {
    assertThatThrownBy(
            () ->
                jdbc.sql("update factor_renewal set " + change + " where id = :id")
                    .param("id", id)
                    .param("keeper", keeper().staff().value())
                    .param("admin", admin().staff().value())
                    .param("manager", person(Role.CS_MANAGER).staff().value())
                    .param("director", director().staff().value())
                    .update())
        .as(change)
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("\"factor_renewal_" + constraint + "\"");
  }

  /// @return the number on the keeper's screen
  private String enrolledAnew(Cookie keeper) throws Exception {
    UUID account = telephone.account(estate, keeper().staff());
    send(keeper, PAGE + "/offers", "signature", PASSWORD).andExpect(redirectedUrl(PAGE));
    String code = Objects.requireNonNull(codes.current(rows.offer(account).orElseThrow()));
    send(keeper, PAGE + "/enrolments", "code", code).andExpect(redirectedUrl(PAGE));
    return Objects.requireNonNull(waiting().number());
  }

  private FactorRenewal waiting() {
    return renewals.waitingFor(estate, keeper().staff()).orElseThrow();
  }

  private ResultActions signed(Role role, String number) throws Exception {
    UUID id =
        renewals.latest(estate, 9).stream()
            .filter(each -> each.staff().equals(keeper().staff()))
            .findFirst()
            .orElseThrow()
            .id();
    return send(
        signIn(role, PASSWORD), "/staff/second-factors/" + id + "/signatures", "number", number);
  }

  private java.util.List<String> outcomes() {
    return jdbc.sql("select outcome from sign_in_log where account_id = ? and door = 'factor'")
        .param(telephone.account(estate, keeper().staff()))
        .query(String.class)
        .list();
  }

  private ResultActions send(Cookie session, String to, String... fields) throws Exception {
    var request = post(to).with(csrf()).cookie(session).param("_key", UUID.randomUUID().toString());
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
    }
    return mvc.perform(request);
  }

  private Cookie signIn(Role role, String password) throws Exception {
    return Objects.requireNonNull(
        mvc.perform(
                post("/sign-in")
                    .with(csrf())
                    .param("username", username(role))
                    .param("password", password))
            .andReturn()
            .getResponse()
            .getCookie("jinzhi"));
  }

  private String username(Role role) {
    return role.name().toLowerCase(java.util.Locale.ROOT) + estate.value();
  }

  private Actor person(Role role) {
    return Objects.requireNonNull(people.get(role));
  }

  private Actor keeper() {
    return person(Role.ARCHIVE_KEEPER);
  }

  private Actor admin() {
    return person(Role.ADMIN);
  }

  private Actor director() {
    return person(Role.CENTRE_DIRECTOR);
  }
}
