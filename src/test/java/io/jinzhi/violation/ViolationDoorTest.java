package io.jinzhi.violation;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Violations as programs with a token and people with a session meet them.
class ViolationDoorTest extends Door {
  private static final String DOT =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private Actor at(Role role) {
    return home.at(role);
  }

  private String record(String... more) throws Exception {
    String[] all = {
      "type",
      "COMMON_PART",
      "offender",
      "TENANT",
      "unit",
      "3-2-1201",
      "person",
      "何先生",
      "place",
      "12层过道",
      "what",
      "堆放纸箱，电话 13800008812"
    };
    String[] both = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, both, all.length, more.length);
    return JsonPath.read(
        ok(send(at(Role.AMBASSADOR), "/api/v1/violations", json(both))), "$.facts.number");
  }

  @Test
  @Clause({"VIO-04", "VIO-06", "VIO-08", "VIO-13"})
  void a_whole_case_through_the_interface_of_programs_and_its_papers() throws Exception {
    String number = record("result", "REFUSED", "words", "说没地方放");
    String path = "/api/v1/violations/" + number;
    Actor ambassador = at(Role.AMBASSADOR);
    Actor manager = at(Role.CS_MANAGER);
    Actor director = at(Role.CENTRE_DIRECTOR);
    refused(409, "DIRECTOR_DECIDES", send(manager, path + "/class", json("severity", "SERIOUS")));
    ok(send(manager, path + "/director", json("words", "堵门")));
    ok(send(director, path + "/class", json("severity", "GENERAL", "reason", "可以绕行")));
    refused(422, null, send(manager, path + "/notice", json("days", "99")), "demand", "days");
    ok(send(manager, path + "/notice", json("demand", "搬离过道杂物", "days", "0")));
    refused(
        422,
        null,
        send(ambassador, path + "/service", json("how", "REFUSED", "receiver", "何先生")),
        "witness");
    ok(
        send(
            ambassador,
            path + "/service",
            json("how", "SIGNED", "receiver", "何先生", "signature", DOT)));
    ok(send(at(Role.FRONT_DESK), path + "/owner-telling", json("words", "电话告知")));
    ok(send(at(Role.FRONT_DESK), path + "/objection", json("by", "何先生", "words", "只放两天")));
    refused(422, null, send(director, path + "/review", json("words", "x")), "upheld");
    ok(send(director, path + "/review", json("upheld", "false", "words", "已堵住通行")));
    ok(send(ambassador, path + "/recheck", json("rectified", "false", "words", "还在")));
    for (String to : List.of("COMMITTEE", "AUTHORITY")) {
      ok(
          send(
              director,
              path + "/reports",
              json("to", to, "recipient", "收件单位" + to, "receipt", "收文 7")));
    }
    assertThat(send(manager, path + "/civil-route", json("words", "起诉")).getStatus())
        .isEqualTo(403);
    ok(send(at(Role.GENERAL_MANAGER), path + "/civil-route", json("words", "起诉")));
    ok(send(at(Role.DEPT_STAFF), path + "/notes", json("words", "又堆多了")));
    ok(send(ambassador, path + "/recheck", json("rectified", "true", "words", "清空")));
    refused(
        409, "NOT_FIRE_LANE", send(manager, path + "/clearing", json("basis", "x", "kept", "y")));
    ok(send(manager, path + "/closure", json("words", "已登门修好")));
    refused(409, "OVER", send(manager, path + "/withdrawal", json("words", "x")));

    String text = text(read(manager, path + "/notice.pdf").getContentAsByteArray());
    assertThat(text)
        .contains("违章处理通知单", "3-2-1201", "何*生", "本公司不罚款", "收文7", "清空")
        .doesNotContain("何先生", "13800008812");
    var handed =
        mvc.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                        path + "/notice.pdf")
                    .header("Authorization", "Bearer " + token(manager))
                    .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                    .param("reason", "送达当事人"))
            .andReturn()
            .getResponse();
    assertThat(text(handed.getContentAsByteArray())).contains("何先生");
    assertThat(body(read(manager, path))).contains("查看当事人姓名：送达当事人");
    String letter = text(read(director, path + "/report.pdf?to=AUTHORITY").getContentAsByteArray());
    assertThat(letter).contains("住建（房管）部门", "第四十五条", "不听劝阻").doesNotContain("何先生");
    assertThat(read(at(Role.AMBASSADOR), path + "/report.pdf").getStatus()).isEqualTo(403);
    String clear = body(read(manager, path));
    assertThat(clear).doesNotContain("何先生", "13800008812");
    assertThat(body(read(manager, "/api/v1/violations?show=ENDED"))).contains(number);
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }

  @Test
  @Clause({"VIO-09", "VIO-10"})
  void every_page_is_there_in_both_languages_with_the_principles_on_it() throws Exception {
    String number = record();
    for (String lang : List.of("zh", "en")) {
      for (Role role : List.of(Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR)) {
        String page = page(at(role), "/violations/" + number, lang);
        assertThat(page).contains(number, "/handbook/VIO-10", "/handbook/VIO-09");
        assertThat(page).doesNotContain("何先生", "13800008812");
      }
      assertThat(page(at(Role.CS_MANAGER), "/violations?type=COMMON_PART&q=3-2-1201", lang))
          .contains(number);
      assertThat(page(at(Role.CS_MANAGER), "/violations?show=SERVED", lang)).doesNotContain(number);
      page(at(Role.AMBASSADOR), "/violations/new?unit=3-2-1201", lang);
      assertThat(page(at(Role.CS_MANAGER), "/today", lang)).contains(number);
      assertThat(page(at(Role.FRONT_DESK), "/households/3-2-1201", lang)).contains(number);
    }
    assertThat(body(read(at(Role.CS_MANAGER), "/api/v1/search?q=" + number))).contains(number);
  }

  @Test
  void what_is_typed_wrongly_is_named() throws Exception {
    Actor ambassador = at(Role.AMBASSADOR);
    refused(
        422,
        null,
        send(ambassador, "/api/v1/violations", "{}"),
        "type",
        "offender",
        "place",
        "what");
    refused(
        422,
        null,
        send(
            ambassador,
            "/api/v1/violations",
            json(
                "type",
                "NOISE",
                "offender",
                "OWNER",
                "place",
                "x",
                "what",
                "y",
                "result",
                "PROMISED")),
        "words",
        "until");
    refused(
        422,
        null,
        send(
            ambassador,
            "/api/v1/violations",
            json("type", "NOISE", "offender", "OWNER", "place", "x", "what", "y", "unit", "9-9-9")),
        "unit");
    assertThat(read(ambassador, "/api/v1/violations/WZ-000000-001").getStatus()).isEqualTo(404);
    assertThat(send(at(Role.GENERAL_MANAGER), "/api/v1/violations", "{}").getStatus())
        .isEqualTo(403);
  }
}
