package io.jinzhi.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Bad input is named by its field, and those who may not are refused.
class OrderInputTest extends OrderDoor {
  @Test
  void a_wrong_field_is_named_and_nothing_is_written() throws Exception {
    refused(422, "INVALID", send(desk, API, "{}"), "reporter", "phone", "place", "fault");
    refused(422, "INVALID", send(desk, API, TAP.replace("3-2-1201", "9-9-9999")), "unit");
    refused(422, "INVALID", send(desk, API, TAP.replace("SANITARY", "MOON")), "component");
    refused(422, "INVALID", send(desk, API, TAP.replace("engineering", "moon")), "department");
    refused(422, "INVALID", send(desk, API, TAP.replace("水龙头关不紧", "漏".repeat(4001))), "fault");
    refused(
        422,
        "INVALID",
        send(desk, API, TAP.replace("\"unit\":\"3-2-1201\",", "\"situation\":\"PRIVATE\",")),
        "situation");
    refused(
        422,
        "INVALID",
        send(desk, API, TAP.replace("{", "{\"reworkOf\":\"PG-0000-0000\",")),
        "reworkOf");
    refused(
        422,
        "INVALID",
        send(desk, API, TAP.replace("{", "{\"charge\":\"COMMON\",")),
        "chargeReason");
    assertThat(JsonPath.<List<Object>>read(body(read(desk, API + "?state=all")), "$")).isEmpty();
    String number = recorded(TAP);
    String order = API + "/" + number;
    refused(
        422, "INVALID", send(desk, order + "/appointment", "{\"at\":\"2026-02-30T09:00\"}"), "at");
    refused(
        422, "INVALID", send(desk, order + "/appointment", "{\"at\":\"2020-02-20T09:00\"}"), "at");
    refused(422, "INVALID", send(desk, order + "/pause", "{\"reason\":\"\"}"), "reason");
    refused(404, null, send(desk, API + "/PG-0000-0000/dispatch", "{\"department\":\"security\"}"));
    refused(403, null, send(worker, order + "/dispatch", "{\"department\":\"security\"}"));
    refused(409, "NOT_RECEIVED", send(worker, order + "/assignment", "{}"));
    ok(send(head, order + "/receipt", "{}"));
    refused(422, "INVALID", send(head, order + "/assignment", "{\"staff\":\"nobody\"}"), "staff");
    ok(send(worker, order + "/assignment", "{}"));
    refused(
        422,
        "INVALID",
        send(
            worker,
            order + "/arrival",
            "{\"found\":\"-\",\"photoIds\":[\"%s\"]}".formatted(UUID.randomUUID())),
        "photos");
    ok(send(worker, order + "/arrival", "{\"found\":\"阀芯磨损\"}"));
    refused(422, "INVALID", send(worker, order + "/quote", "{\"lines\":[]}"), "lines");
    for (String bad : List.of("-1", "1.234", "1e3", "NaN", "99999999", "１２")) {
      refused(
          422,
          "INVALID",
          send(
              worker, order + "/quote", "{\"lines\":[{\"name\":\"阀\",\"price\":\"" + bad + "\"}]}"),
          "lines[0].price");
    }
    refused(
        422,
        "INVALID",
        send(
            worker,
            order + "/quote",
            "{\"lines\":[{\"name\":\"阀\",\"price\":\"1\",\"quantity\":\"0\"}]}"),
        "lines[0].quantity");
    refused(422, "INVALID", send(worker, order + "/quote-consent", "{}"), "confirmation", "agreed");
  }

  @Test
  void prices_dates_and_firms_are_checked_and_only_managers_set_them() throws Exception {
    String item = json("name", "疏通", "kind", "LABOUR", "measure", "次", "price", "80", "from", "");
    refused(403, null, send(desk, "/api/v1/prices", item));
    refused(422, "INVALID", send(manager, "/api/v1/prices", item.replace("80", "八十")), "price");
    refused(
        422,
        "INVALID",
        send(manager, "/api/v1/prices", item.replace("\"from\":\"\"", "\"from\":\"2020-01-01\"")),
        "from");
    refused(
        422,
        "INVALID",
        send(manager, "/api/v1/prices", item.replace("\"from\":\"\"", "\"from\":\"2026-13-01\"")),
        "from");
    ok(send(manager, "/api/v1/prices", item));
    refused(422, "INVALID", send(manager, "/api/v1/prices", item), "name");
    refused(
        404,
        null,
        send(manager, "/api/v1/prices/" + UUID.randomUUID() + "/versions", "{\"price\":\"1\"}"));
    String completion = "/api/v1/warranties/buildings/3/completion";
    refused(422, "INVALID", send(manager, completion, "{\"day\":\"2999-01-01\"}"), "day");
    refused(422, "INVALID", send(manager, completion, "{}"), "day");
    refused(403, null, send(desk, completion, "{\"day\":\"2020-01-01\"}"));
    assertThat(ok(send(manager, completion, "{\"day\":\"2020-01-01\"}"))).contains("2020-01-01");
    refused(
        404,
        null,
        send(manager, "/api/v1/warranties/buildings/99/completion", "{\"day\":\"2020-01-01\"}"));
    refused(
        422,
        "INVALID",
        send(manager, "/api/v1/warranties/firms/NEIGHBOUR", json("name", "甲", "contact", "1")),
        "firm");
    ok(send(manager, "/api/v1/warranties/firms/DEVELOPER", json("name", "春晖置业", "contact", "1")));
    refused(404, null, send(desk, API + "/months/2001-01/handover", "{}"));
    refused(422, "INVALID", read(desk, API + "/months/soon"), "month");
    refused(404, null, send(head, API + "/skills/" + home.securityHead.staff().value(), "{}"));
  }
}
