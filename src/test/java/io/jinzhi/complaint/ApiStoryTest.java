package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The story that docs/api.md tells, from the token to closure.
class ApiStoryTest extends RealDoor {

  private void step(Actor actor, String number, String noun, String json, String stage)
      throws Exception {
    var answer = post(actor, "/api/v1/complaints/" + number + "/" + noun, json);
    assertThat(answer.statusCode()).as(noun + " " + answer.body()).isEqualTo(200);
    assertThat((String) JsonPath.read(answer.body(), "$.stage")).as(noun).isEqualTo(stage);
  }

  @Test
  void a_program_takes_a_complaint_from_its_token_to_closure() throws Exception {
    Actor head = home.at(Role.DEPT_MANAGER);
    String number = registered(desk(), complaint("fault", false));
    step(desk(), number, "dispatch", "{\"department\":\"engineering\"}", "DISPATCHED");
    var seen = get(head, "/api/v1/complaints/" + number);
    List<String> steps = JsonPath.read(seen.body(), "$.steps");
    assertThat(steps).contains("receipt");
    step(head, number, "receipt", "{}", "RECEIVED");
    step(head, number, "handling", "{\"measures\":\"更换门机\",\"process\":\"两人检修一小时\"}", "HANDLED");
    step(head, number, "return", "{}", "RETURNED");
    step(
        desk(),
        number,
        "reply",
        "{\"method\":\"PHONE\",\"process\":\"检修经过\",\"result\":\"已更换门机\"}",
        "REPLIED");
    step(
        desk(),
        number,
        "opinion",
        "{\"satisfied\":true,\"confirmation\":\"BY_TELEPHONE\",\"detail\":\"13800008812 10:20\"}",
        "SATISFIED");
    step(desk(), number, "closure", "{\"summary\":\"门机已换\"}", "CLOSED");
  }
}
