package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Callbacks at the door: what programs and browsers may send, and what is refused in words.
class CallbackDoorTest extends RealDoor {
  private static final String API = "/api/v1/callbacks";

  private Actor ambassador() {
    return home.at(Role.AMBASSADOR);
  }

  /// Another service done: with a bad evaluation, so that it is called back on for certain.
  private String callback() throws Exception {
    var done =
        post(
            desk(),
            API + "/services",
            json(Map.of("unit", "3-2-1201", "title", "代收快递", "bad", true)));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    String number = JsonPath.read(done.body(), "$.number");
    var list = get(ambassador(), API + "?show=open&by=building");
    List<String> found =
        JsonPath.read(list.body(), "$[?(@.source == '%s')].number".formatted(number));
    return found.getFirst();
  }

  private static Map<String, Object> said() {
    var all = new java.util.LinkedHashMap<String, Object>();
    all.put("method", "PHONE");
    all.put("spokenTo", "王秀梅");
    all.put("quality", "好");
    all.put("effect", "很方便");
    all.put("satisfaction", "SATISFIED");
    all.put("shortcomings", "无");
    all.put("suggestions", "无");
    all.put("confirmation", "BY_TELEPHONE");
    all.put("detail", "13800008812 10:05");
    return all;
  }

  private static Map<String, Object> said(String field, Object value) {
    var all = said();
    all.put(field, value);
    return all;
  }

  @Test
  void a_program_takes_a_callback_from_the_collecting_to_the_review() throws Exception {
    String path = API + "/" + callback();
    refused(post(ambassador(), path + "/record", json(said())), 409);
    assertThat(post(ambassador(), path + "/collection", "{}").statusCode()).isEqualTo(200);
    refused(
        post(ambassador(), path + "/record", "{}"),
        422,
        "method",
        "spokenTo",
        "quality",
        "effect",
        "satisfaction",
        "shortcomings",
        "suggestions",
        "confirmation");
    var made = post(ambassador(), path + "/record", json(said()));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(made.body()).contains("王*梅").doesNotContain("王秀梅", "13800008812");
    assertThat(post(ambassador(), path + "/return", "{}").statusCode()).isEqualTo(200);
    Actor manager = home.at(Role.CS_MANAGER);
    refused(post(manager, path + "/audit", "{}"), 422, "qualified", "opinion");
    String audit = json(Map.of("qualified", true, "opinion", "属实"));
    var reviewed = post(manager, path + "/audit", audit);
    assertThat((String) JsonPath.read(reviewed.body(), "$.state")).isEqualTo("QUALIFIED");
    refused(post(manager, path + "/audit", audit), 409);
    var pdf = get(ambassador(), path + "/form.pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
  }

  @Test
  void a_wrong_confirmation_or_signature_is_named() throws Exception {
    String path = API + "/" + callback();
    post(ambassador(), path + "/collection", "{}");
    refused(
        post(ambassador(), path + "/record", json(said("confirmation", "SIGNED"))),
        422,
        "confirmation");
    refused(
        post(ambassador(), path + "/record", json(said("method", "FACE"))), 422, "confirmation");
    refused(post(ambassador(), path + "/record", json(said("detail", " "))), 422, "detail");
    refused(
        post(ambassador(), path + "/record", json(said("quality", "好".repeat(1001)))),
        422,
        "quality");
    refused(post(ambassador(), path + "/record", json(said("effect", "a\0b"))), 422, "effect");
    var face = said("method", "FACE");
    face.put("confirmation", "SIGNED");
    refused(post(ambassador(), path + "/record", json(face)), 422, "signature");
    face.put("signature", "data:image/png;base64,####");
    refused(post(ambassador(), path + "/record", json(face)), 422, "signature");
    face.put("signature", "data:image/png;base64,AAAA");
    var broken = post(ambassador(), path + "/record", json(face));
    assertThat(broken.statusCode()).as(broken.body()).isBetween(400, 422);
    quiet(broken);
    refused(post(ambassador(), path + "/attempts", "{\"outcome\":\"ASLEEP\"}"), 422, "outcome");
    refused(
        post(home.at(Role.CS_MANAGER), path + "/assignment", "{\"staff\":\"me\"}"), 422, "staff");
    assertThat((String) JsonPath.read(get(ambassador(), path).body(), "$.state"))
        .isEqualTo("COLLECTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show=none",
        "kind=PARTY",
        "month=2026-13",
        "month=' OR 1=1--",
        "building=1234567890123"
      })
  void a_filter_that_cannot_be_is_named(String query) throws Exception {
    String field = query.substring(0, query.indexOf('='));
    String value = encoded(query.substring(query.indexOf('=') + 1));
    refused(get(ambassador(), API + "?" + field + "=" + value), 422, field);
    var page = page(ambassador(), "/callbacks?" + field + "=" + value);
    assertThat(page.statusCode()).isEqualTo(422);
    quiet(page);
  }

  @Test
  void pages_open_for_those_who_may_and_other_estates_see_nothing() throws Exception {
    String number = callback();
    for (String path :
        List.of(
            "/callbacks",
            "/callbacks?by=due&show=all&building=3&kind=OTHER",
            "/callbacks?show=mine",
            "/callbacks/plan",
            "/callbacks/plan?month=2020-01",
            "/callbacks/" + number,
            "/activities",
            "/special-services",
            "/go/" + number)) {
      var page = page(ambassador(), path);
      assertThat(page.statusCode()).as(path).isBetween(200, 303);
    }
    var director = page(home.at(Role.CENTRE_DIRECTOR), "/callbacks/plan");
    assertThat(director.body()).contains("抽样种子");
    assertThat(page(ambassador(), "/callbacks/plan").body()).doesNotContain("抽样种子");
    refused(get(other.at(Role.AMBASSADOR), API + "/" + number), 404);
    refused(get(home.at(Role.DEPT_MANAGER), API + "/" + number), 404);
    refused(post(other.at(Role.AMBASSADOR), API + "/" + number + "/collection", "{}"), 404);
    refused(get(home.at(Role.DEPT_STAFF), API), 403);
    refused(post(desk(), API + "/services", "{\"unit\":\"9-9-999\",\"title\":\"x\"}"), 422, "unit");
    refused(get(ambassador(), API + "/plans/november"), 422, "month");
    var plan = get(home.at(Role.CENTRE_DIRECTOR), API + "/plans/2026-11");
    assertThat(plan.statusCode()).isEqualTo(200);
  }

  @Test
  void a_form_sent_by_a_browser_does_the_same() throws Exception {
    String number = callback();
    var collected = form(ambassador(), "/callbacks/" + number + "/collection", Map.of());
    assertThat(collected.statusCode()).as(collected.body()).isIn(200, 302, 303);
    assertThat(page(ambassador(), "/callbacks/" + number).body()).contains("填写回访", "林悦");
    var tried =
        form(ambassador(), "/callbacks/" + number + "/attempts", Map.of("outcome", "NO_ANSWER"));
    assertThat(tried.statusCode()).isIn(302, 303);
    assertThat(page(ambassador(), "/callbacks/" + number).body()).contains("电话无人接听");
  }
}
