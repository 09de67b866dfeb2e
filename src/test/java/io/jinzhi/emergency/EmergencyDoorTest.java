package io.jinzhi.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Emergencies as programs with a token and people with a session meet them.
class EmergencyDoorTest extends Door {
  @Autowired DrillOpening opening;
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

  @Test
  @Clause({"EMG-15", "EMG-20"})
  void the_report_is_written_signed_printed_and_reviewed_by_calls() throws Exception {
    Actor director = home.at(Role.CENTRE_DIRECTOR);
    Actor general = home.at(Role.GENERAL_MANAGER);
    Actor head = home.at(Role.DEPT_MANAGER);
    String number = raise("kind", "FLOOD", "unit", "3-2-1201", "words", "=水管爆裂");
    String path = "/api/v1/emergencies/" + number;
    ok(send(manager, path + "/entries", json("what", "STEP", "ref", "valve")));
    ok(send(manager, path + "/entries", json("what", "CALLED", "ref", "WATER_COMPANY")));
    ok(send(manager, path + "/entries", json("what", "REPORTED", "ref", "COMPANY_HEAD")));
    ok(send(manager, path + "/entries", json("what", "LOSS", "text", "地板")));
    ok(send(manager, path + "/level", json("level", "IV")));
    ok(
        send(
            manager,
            path + "/end",
            json("result", "已修好", "department", home.engineering.value().toString())));
    assertThat(page(head, "/emergencies/" + number, "zh")).contains("已做：关闭阀门", "损失：地板");
    assertThat(page(head, "/emergencies/" + number, "en")).contains("What follows");
    assertThat(read(manager, path + "/report.pdf").getStatus()).isEqualTo(404);
    refused(
        422,
        null,
        send(head, path + "/report", "{}"),
        "course",
        "cause",
        "measures",
        "people",
        "damage",
        "result",
        "followUp");
    ok(
        send(
            head,
            path + "/report",
            json(
                "course",
                "经过",
                "cause",
                "接头老化",
                "measures",
                "关阀",
                "people",
                "无",
                "damage",
                "地板",
                "result",
                "修好",
                "followUp",
                "排查")));
    ok(send(director, path + "/report/signature", "{}"));
    assertThat(page(general, "/emergencies/" + number, "zh")).contains("签报告");
    ok(send(general, path + "/report/signature", "{}"));
    String text = text(read(manager, path + "/report.pdf").getContentAsByteArray());
    assertThat(text).contains("紧急突发事件报告", number, "接头老化", "周工", "郑远", "沈总", "已上报公司负责人", "已呼叫自来水公司");
    var period = "?from=2020-01-01&to=2020-12-31";
    refused(
        422,
        null,
        read(manager, "/api/v1/emergencies/register.xlsx?from=2026-02-01&to=2026-01-01"),
        "to");
    assertThat(read(manager, "/api/v1/emergencies/register.xlsx" + period).getStatus())
        .isEqualTo(200);
    var today =
        java.time.LocalDate.ofInstant(clock.instant(), io.jinzhi.neighbourhood.Neighbourhood.ZONE);
    var excel =
        read(
            manager,
            "/api/v1/emergencies/register.xlsx?from="
                + today.minusDays(1)
                + "&to="
                + today.plusDays(1));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(excel.getContentAsByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(0)).isEqualTo(number);
      assertThat(rows.get(1).getCellText(4)).isEqualTo("'=水管爆裂");
    }
    refused(422, null, send(director, path + "/actions", "{}"), "what", "owner", "due");
    String owner = head.staff().value().toString();
    refused(
        422,
        null,
        send(director, path + "/actions", json("what", "排查", "owner", owner, "due", "2020-01-01")),
        "due");
    String action =
        JsonPath.read(
            ok(
                send(
                    director,
                    path + "/actions",
                    json("what", "排查", "owner", owner, "due", today.plusDays(9).toString()))),
            "$.number");
    assertThat(page(head, "/today", "zh")).contains(action);
    ok(read(head, "/api/v1/emergencies/actions/" + action));
    ok(send(head, "/api/v1/emergencies/actions/" + action + "/completion", json("words", "查完")));
    refused(
        422, null, send(director, path + "/review", json("words", "好", "units", "9-9-9")), "unit");
    ok(send(director, path + "/review", json("words", "好", "units", "3-2-1201，3-2-1202")));
    assertThat(page(manager, "/emergencies/" + number, "zh")).contains("安排回访 2 户");
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  @Test
  @Clause("EMG-19")
  void the_plan_of_drills_and_the_centres_own_numbers_are_kept() throws Exception {
    Actor director = home.at(Role.CENTRE_DIRECTOR);
    opening.openUpTo(clock.instant());
    String plan = ok(read(manager, "/api/v1/emergencies/drills"));
    String number = JsonPath.read(plan, "$[0].number");
    String last = JsonPath.read(plan, "$[0].last");
    String path = "/api/v1/emergencies/drills/" + number + "/plan";
    refused(422, null, send(director, path, "{}"), "on", "plan");
    refused(409, "NOT_ITS_TIME", send(director, path, json("on", "2020-01-01", "plan", "火警")));
    ok(send(director, path, json("on", last, "plan", "地下车库火警疏散")));
    ok(
        send(
            manager,
            "/api/v1/emergencies/phones",
            json("body", "LIFT_FIRM", "name", "迅安电梯", "phone", "0571-86001234")));
    refused(
        422,
        null,
        send(
            manager,
            "/api/v1/emergencies/phones",
            json("body", "POLICE", "name", "x", "phone", "y")),
        "body",
        "phone");
    assertThat(ok(read(reception, "/api/v1/emergencies/phones"))).contains("119", "0571-86001234");
    for (String lang : List.of("zh", "en")) {
      assertThat(page(director, "/emergencies/drills", lang)).contains("地下车库火警疏散");
      assertThat(page(director, "/emergencies/phones", lang)).contains("tel:0571-86001234");
    }
    String lift = raise("kind", "LIFT", "place", "3栋");
    assertThat(page(reception, "/emergencies/" + lift, "zh"))
        .contains("tel:0571-86001234", "tel:96333");
  }
}
