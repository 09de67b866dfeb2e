package io.jinzhi.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Emergencies as programs with a token and people with a session meet them.
class EmergencyDoorTest extends Door {
  private Actor reception;
  private Actor manager;

  @BeforeEach
  void people() {
    reception = home.at(Role.FRONT_DESK);
    manager = home.at(Role.CS_MANAGER);
  }

  private String raise(String... fields) throws Exception {
    return JsonPath.read(ok(send(reception, "/api/v1/emergencies", json(fields))), "$.number");
  }

  @Test
  @Clause({"EMG-02", "CMP-37"})
  void a_kind_and_a_place_are_enough_and_a_complaint_with_harm_may_be_where_it_came_from()
      throws Exception {
    String number = raise("kind", "FLOOD", "unit", "3-2-1201", "source", "TS-261124-001");
    String view = ok(read(manager, "/api/v1/emergencies/" + number));
    assertThat((String) JsonPath.read(view, "$.place")).isEqualTo("3-2-1201");
    assertThat((String) JsonPath.read(view, "$.source")).isEqualTo("TS-261124-001");
    assertThat(page(manager, "/emergencies/" + number, "zh"))
        .contains("/go/TS-261124-001", "/keys/entries", "tel:");
    refused(422, null, send(reception, "/api/v1/emergencies", "{}"), "kind", "place");
    refused(
        422,
        null,
        send(reception, "/api/v1/emergencies", json("kind", "FIRE", "unit", "9-9-9")),
        "unit");
  }

  @Test
  void lines_are_taken_by_their_own_id_and_what_is_wrong_is_named() throws Exception {
    String id = UUID.randomUUID().toString();
    String number = raise("kind", "LIFT", "place", "3栋", "id", id);
    assertThat(raise("kind", "LIFT", "place", "3栋", "id", id)).isEqualTo(number);
    String path = "/api/v1/emergencies/" + id + "/entries";
    String line = json("what", "NOTE", "text", "两人", "id", UUID.randomUUID().toString());
    ok(send(reception, path, line));
    ok(send(reception, path, line));
    List<String> log =
        JsonPath.read(ok(read(manager, "/api/v1/emergencies/" + number)), "$.log[*].words.zh");
    assertThat(log).filteredOn(each -> each.equals("两人")).hasSize(1);
    refused(422, null, send(reception, path, "{}"), "what");
    refused(422, null, send(reception, path, json("what", "STEP", "ref", "dance")), "ref");
    refused(422, null, send(reception, path, json("what", "CALLED", "ref", "NASA")), "ref");
    refused(
        422, null, send(reception, path, json("what", "PERSON", "ref", "甲", "text", "x")), "text");
    refused(422, null, send(reception, path, json("what", "COUNT", "injured", "x")), "injured");
    refused(
        422, null, send(reception, path, json("what", "NOTE", "text", "a", "at", "noon")), "at");
    for (String[] each :
        List.of(
            new String[] {"what", "STEP", "ref", "comfort"},
            new String[] {"what", "CALLED", "ref", "LIFT_RESCUE"},
            new String[] {"what", "ARRIVED", "ref", "LIFT_RESCUE", "text", "两人"},
            new String[] {"what", "REPORTED", "ref", "COMPANY_HEAD"},
            new String[] {"what", "PERSON", "ref", "甲", "text", "SAFE"},
            new String[] {"what", "RESIDENTS", "text", "电梯停用"},
            new String[] {"what", "COUNT", "injured", "1"},
            new String[] {"what", "LOSS", "text", "轿厢门"},
            new String[] {"what", "INSURER", "text", "P-1"},
            new String[] {"what", "SEEN"})) {
      ok(send(manager, path, json(each)));
    }
    refused(404, null, send(reception, "/api/v1/emergencies/JJ-000101-001/entries", line));
  }

  @Test
  @Clause({"EMG-03", "EMG-04"})
  void level_command_and_end_are_for_those_whose_they_are() throws Exception {
    String number = raise("kind", "FIRE", "place", "地下车库");
    String path = "/api/v1/emergencies/" + number;
    assertThat(send(reception, path + "/level", json("level", "II")).getStatus()).isEqualTo(403);
    refused(422, null, send(manager, path + "/level", "{}"), "level");
    ok(send(manager, path + "/level", json("level", "II", "words", "浓烟")));
    ok(send(manager, path + "/command", "{}"));
    refused(409, "NOT_COMMANDER", send(reception, path + "/end", json("result", "灭了")));
    refused(422, null, send(manager, path + "/end", "{}"), "result");
    ok(send(manager, path + "/end", json("result", "灭了")));
    refused(409, "OVER", send(manager, path + "/cancellation", json("why", "误报")));
  }

  @Test
  @Clause({"EMG-16", "EMG-18"})
  void every_page_is_there_in_both_languages_and_says_what_not_to_say() throws Exception {
    String number = raise("kind", "FALLING", "place", "3栋");
    for (String lang : List.of("zh", "en")) {
      for (String path :
          List.of(
              "/emergencies",
              "/emergencies?show=REPORT&kind=FIRE&q=3&from=2026-01-01&to=2026-12-31",
              "/emergencies?show=RUNNING",
              "/emergencies?show=REVIEW&page=1",
              "/emergencies?show=DRILLS",
              "/emergencies/new",
              "/emergencies/new?drill=true",
              "/emergencies/" + number)) {
        assertThat(page(manager, path, lang)).as(path).contains("emergenc");
      }
      assertThat(page(manager, "/emergencies", lang)).contains(number);
      assertThat(page(manager, "/today", lang)).contains(number);
    }
    assertThat(page(manager, "/emergencies/" + number, "zh")).contains("不对媒体和网络发言");
    assertThat(page(manager, "/emergencies/" + number, "en")).contains("No word to the press");
    ok(read(manager, "/api/v1/emergencies/kinds"));
    List<String> all = JsonPath.read(ok(read(manager, "/api/v1/emergencies")), "$[*].number");
    assertThat(all).containsExactly(number);
  }
}
