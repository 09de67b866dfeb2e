package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whom a complaint is about sees nothing of it anywhere, and it does not go to them.
class ConflictTest extends RealDoor {
  private static final String WORDS = "态度生硬摔门而去";

  private Map<String, Object> about(Actor whom) {
    var fields = complaint("course", WORDS);
    fields.put("aboutStaff", whom.staff().value().toString());
    return fields;
  }

  private Actor another(Role role) {
    var head = home.at(role);
    return staff.actor(home.estate, staff.hire(home.estate, "新同事", null, role, head.department()));
  }

  private void seesNothing(Actor actor, String number) throws Exception {
    List<String> seen = new ArrayList<>();
    for (String path :
        List.of(
            "/complaints?state=all",
            "/households/3-2-1201",
            "/search?q=" + encoded(WORDS),
            "/today",
            "/messages",
            "/log",
            "/months/" + java.time.YearMonth.now(java.time.ZoneOffset.UTC))) {
      var answer = page(actor, path);
      if (answer.statusCode() == 200 && answer.body().contains(number)) {
        seen.add(path);
      }
    }
    for (String path :
        List.of(
            "/api/v1/complaints?state=all",
            "/api/v1/search?q=" + encoded(WORDS),
            "/api/v1/today",
            "/api/v1/messages",
            "/api/v1/log",
            "/api/v1/commitments?subject=" + number)) {
      var answer = get(actor, path);
      if (answer.statusCode() == 200 && answer.body().contains(number)) {
        seen.add(path);
      }
    }
    assertThat(seen).as(actor.role() + " sees " + number).isEmpty();
    refused(get(actor, "/api/v1/complaints/" + number), 404);
    assertThat(page(actor, "/complaints/" + number).statusCode()).isEqualTo(404);
    assertThat(page(actor, "/go/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void a_case_about_a_colleague_is_hidden_from_them_alone() throws Exception {
    Actor head = home.at(Role.CS_MANAGER);
    var fields = about(head);
    fields.put("serious", true);
    String number = registered(desk(), fields);
    seesNothing(head, number);
    Actor peer = another(Role.CS_MANAGER);
    assertThat(get(peer, "/api/v1/complaints?state=all").body()).contains(number);
    assertThat(get(peer, "/api/v1/today").body()).contains(number);
    assertThat(get(peer, "/api/v1/messages").body()).contains(number);
    assertThat(get(peer, "/api/v1/log").body()).contains(number);
    assertThat(get(peer, "/api/v1/complaints/" + number).statusCode()).isEqualTo(200);
    assertThat(get(desk(), "/api/v1/search?q=" + encoded(WORDS)).body()).contains(number);
    assertThat(page(desk(), "/complaints/" + number).body()).contains("涉及员工");
  }

  @Test
  void it_is_not_dispatched_to_the_head_whom_it_is_about_nor_assigned_to_them() throws Exception {
    Actor engineering = home.at(Role.DEPT_MANAGER);
    String number = registered(desk(), about(engineering));
    seesNothing(engineering, number);
    String dispatch = "/api/v1/complaints/" + number + "/dispatch";
    var refused = post(desk(), dispatch, "{\"department\":\"engineering\"}");
    refused(refused, 409);
    assertThat((String) JsonPath.read(refused.body(), "$.code")).isEqualTo("ABOUT_ITS_HEAD");
    assertThat(post(desk(), dispatch, "{\"department\":\"security\"}").statusCode()).isEqualTo(200);

    Actor worker = home.at(Role.DEPT_STAFF);
    String theirs = registered(desk(), about(worker));
    String path = "/api/v1/complaints/" + theirs;
    post(desk(), path + "/dispatch", "{\"department\":\"engineering\"}");
    post(engineering, path + "/receipt", "{}");
    var given =
        post(engineering, path + "/assignment", json(Map.of("staff", worker.staff().value())));
    refused(given, 409);
    assertThat((String) JsonPath.read(given.body(), "$.code")).isEqualTo("ABOUT_THEM");
    seesNothing(worker, theirs);
  }

  @Test
  void nobody_registers_a_case_about_themselves_or_about_nobody() throws Exception {
    refused(post(desk(), "/api/v1/complaints", json(about(desk()))), 422, "aboutStaff");
    var stranger = new LinkedHashMap<>(complaint());
    stranger.put("aboutStaff", other.at(Role.FRONT_DESK).staff().value().toString());
    refused(post(desk(), "/api/v1/complaints", json(stranger)), 422, "aboutStaff");
  }
}
