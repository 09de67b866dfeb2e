package io.jinzhi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/// Who is let through at each step, and by what.
class ConsultationRightsTest extends ConsultationDoor {
  @Test
  void the_room_opens_with_a_fresh_second_factor_and_a_companions_own_password_only()
      throws Exception {
    String number = released();
    token(reception);
    String companion = reception.staff().value().toString();
    refused(
        422,
        null,
        send(engineer, API + "/" + number + "/opening", json("companion", companion)),
        "password");
    refused(
        422,
        null,
        send(
            engineer,
            API + "/" + number + "/opening",
            json("companion", companion, "password", "not their password")),
        "password");
    refused(
        422,
        null,
        send(
            engineer,
            API + "/" + number + "/opening",
            json("companion", companion, "password", PASSWORD)),
        "code");
    refused(
        422,
        null,
        send(
            engineer,
            API + "/" + number + "/opening",
            json("companion", companion, "password", PASSWORD, "code", "000000")),
        "code");
    token(director);
    refused(
        422,
        null,
        send(
            engineer,
            API + "/" + number + "/opening",
            json("companion", director.staff().value().toString(), "password", PASSWORD)),
        "companion");
    ok(send(engineer, API + "/" + number + "/opening", opening()));
  }

  @Test
  @Clause("ARC-27")
  void a_keeper_whose_password_was_reset_releases_nothing_by_it() throws Exception {
    String number = approved();
    refused(409, "FACTOR_MISSING", send(keeper, API + "/" + number + "/release", "{}"));
    enrol(keeper);
    Actor admin = hired(Role.ADMIN, "高管");
    String path = "/api/v1/staff/" + keeper.staff().value();
    String username = JsonPath.read(ok(read(admin, path)), "$.username");
    String code = code(keeper);
    String reset = ok(send(admin, path + "/account", "{}"));
    var before = send(keeper, API + "/" + number + "/release", json("code", code));
    assertThat(before.getStatus()).as("the token ended").isEqualTo(401);
    String fresh = JsonPath.read(reset, "$.oneTimePassword");
    var door =
        mvc.perform(
                post("/api/v1/token")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json("username", username, "password", fresh)))
            .andReturn()
            .getResponse();
    String token = JsonPath.read(ok(door), "$.token");
    var tried =
        mvc.perform(
                post(API + "/" + number + "/release")
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}"))
            .andReturn()
            .getResponse();
    refused(403, "CHOOSE_PASSWORD", tried);
    assertThat(ok(read(director, API + "/" + number))).contains("\"APPROVED\"");
  }

  @Test
  void each_role_meets_its_cell_of_the_archives_columns() throws Exception {
    String number = approved();
    Actor auditor = hired(Role.AUDITOR, "季审");
    Actor admin = hired(Role.ADMIN, "高管");
    Actor office = home.at(Role.COMPANY_OFFICE);
    // Ask: everybody but the office, the keeper, the administrator and the auditor.
    for (Actor each : List.of(office, keeper, admin, auditor)) {
      assertThat(send(each, API, WISH).getStatus()).as("ask " + each.role()).isEqualTo(403);
    }
    for (Actor each :
        List.of(
            reception, home.at(Role.AMBASSADOR), engineer, home.at(Role.DEPT_MANAGER), manager)) {
      assertThat(send(each, API, WISH).getStatus()).as("ask " + each.role()).isEqualTo(200);
    }
    // Approve: the levels, and only theirs.
    for (Actor each :
        List.of(reception, home.at(Role.AMBASSADOR), engineer, office, keeper, admin, auditor)) {
      assertThat(send(each, API + "/" + number + "/approval", approval("1")).getStatus())
          .as("approve " + each.role())
          .isEqualTo(403);
    }
    assertThat(
            send(home.at(Role.DEPT_MANAGER), API + "/" + number + "/approval", approval("1"))
                .getStatus())
        .isEqualTo(404);
    // Release: the keeper alone.
    for (Actor each : List.of(reception, engineer, manager, director, office, admin, auditor)) {
      assertThat(send(each, API + "/" + number + "/release", "{}").getStatus())
          .as("release " + each.role())
          .isEqualTo(403);
    }
    // Read: never the ambassador, the office, the administrator, the auditor; others by grant.
    String page = API + "/" + number + "/pages/2?window=" + UUID.randomUUID();
    for (Actor each : List.of(home.at(Role.AMBASSADOR), office, keeper, admin, auditor)) {
      assertThat(read(each, page).getStatus()).as("read " + each.role()).isEqualTo(403);
    }
    for (Actor each :
        List.of(
            reception,
            home.at(Role.DEPT_MANAGER),
            manager,
            director,
            home.at(Role.GENERAL_MANAGER))) {
      assertThat(read(each, page).getStatus()).as("read " + each.role()).isEqualTo(404);
    }
    assertThat(read(engineer, page).getStatus()).as("before it is open").isEqualTo(409);
    assertThat(read(admin, API + "/" + number).getStatus()).isEqualTo(403);
    assertThat(read(auditor, API + "/" + number).getStatus()).isEqualTo(200);
    assertThat(read(reception, API + "/" + number).getStatus()).isEqualTo(404);
  }
}
