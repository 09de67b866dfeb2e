package io.jinzhi.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.estate.Place;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.UnitState;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.neighbourhood.Door;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// Vacant units as programs with a token and people with a session meet them.
class VacancyDoorTest extends Door {
  @Autowired Checklists checklists;
  @Autowired RoundOpening opening;
  private Actor ambassador;
  private Actor manager;
  private Actor reception;

  @BeforeEach
  void an_empty_flat() {
    ambassador = home.at(Role.AMBASSADOR);
    manager = home.at(Role.CS_MANAGER);
    reception = home.at(Role.FRONT_DESK);
    register.addUnits(
        home.estate,
        List.of(
            new Register.NewUnit(
                new Place("3", "2", "1301"),
                null,
                new BigDecimal("89.50"),
                null,
                UnitState.NOT_HANDED_OVER)));
  }

  private String vacant(String unit, String kind) throws Exception {
    return JsonPath.read(
        ok(
            send(
                reception,
                "/api/v1/vacancies",
                json("unit", unit, "kind", kind, "reason", "OTHER"))),
        "$.vacancy.number");
  }

  private String visit(Look look, boolean wrong, String... rechecks) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (var item : checklists.of(look.checklist()).items()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("item", item.code());
      boolean bad = wrong && item.code().equals("DOOR");
      answer.put("verdict", bad ? "FINDING" : "OK");
      answer.put("note", bad ? "锁芯松动" : null);
      answer.put("reading", item.reading() == null ? null : "15");
      answers.add(answer);
    }
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("look", look.name());
    said.put("second", home.at(Role.DEPT_STAFF).staff().value().toString());
    said.put("answers", answers);
    List<Map<String, Object>> again = new ArrayList<>();
    for (String each : rechecks) {
      again.add(Map.of("finding", each, "gone", true, "words", "已紧固"));
    }
    said.put("rechecks", again);
    return JsonMapper.shared().writeValueAsString(said);
  }

  @Test
  @Clause({"VAC-02", "VAC-04", "VAC-07", "VAC-09"})
  void a_unit_is_registered_visited_reported_and_printed() throws Exception {
    String number = vacant("3-2-1301", "V1");
    String path = "/api/v1/vacancies/" + number;
    refused(422, null, send(ambassador, path + "/visits", "{}"), "look");
    String seen = ok(send(ambassador, path + "/visits", visit(Look.FULL, true)));
    String finding = JsonPath.read(seen, "$.findings[0].number");
    refused(409, "RECHECK_FIRST", send(ambassador, path + "/visits", visit(Look.INSIDE, false)));
    String again = ok(send(ambassador, path + "/visits", visit(Look.INSIDE, false, finding)));
    assertThat((List<?>) JsonPath.read(again, "$.findings")).isEmpty();
    String full = JsonPath.read(again, "$.visits[1].visit.id.value");
    String inside = JsonPath.read(again, "$.visits[0].visit.id.value");
    assertThat(
            text(read(manager, path + "/visits/" + full + "/record.pdf").getContentAsByteArray()))
        .contains("空置房巡查记录", "3-2-1301", "锁芯松动", "马建国", "水表", finding);
    assertThat(
            text(read(manager, path + "/visits/" + inside + "/record.pdf").getContentAsByteArray()))
        .contains("已紧固");
    assertThat(
            read(manager, path + "/visits/00000000-0000-0000-0000-000000000001/record.pdf")
                .getStatus())
        .isEqualTo(404);
    ok(send(ambassador, path + "/cleaning", json("words", "保洁")));
    ok(send(reception, path + "/viewing", json("words", "客户两人")));
    ok(send(reception, path + "/kind", json("kind", "V3", "reason", "NOT_FITTED")));
    ok(send(reception, path + "/consent", json("words", "同意书在前台")));
    ok(send(reception, path + "/agreement", json("words", "总阀已关")));
    ok(send(reception, path + "/consent-withdrawal", json("words", "收回")));
    refused(409, "NO_CONSENT", send(ambassador, path + "/visits", visit(Look.INSIDE, false)));
    refused(
        422, null, send(reception, path + "/end", json("on", "2099-01-01", "words", "x")), "on");

    YearMonth month =
        YearMonth.from(clock.instant().atZone(io.jinzhi.neighbourhood.Neighbourhood.ZONE));
    String months = "/api/v1/vacancies/months/" + month;
    assertThat(body(read(manager, months))).contains("3-2-1301");
    assertThat(text(read(manager, months + "/movement.pdf").getContentAsByteArray()))
        .contains("空置房动态表", "3-2-1301");
    assertThat(text(read(manager, months + "/statistics.pdf").getContentAsByteArray()))
        .contains("空置房统计表", "89.5", "业主");
    try (var book =
        new ReadableWorkbook(
            new ByteArrayInputStream(
                read(manager, months + "/statistics.xlsx").getContentAsByteArray()))) {
      assertThat(book.getFirstSheet().read().get(1).getCellText(0)).isEqualTo("3-2-1301");
    }
    ok(send(manager, months + "/report", "{}"));
    refused(409, "REPORTED", send(manager, months + "/report", "{}"));
    assertThat(read(ambassador, months + "/movement.pdf").getStatus()).isEqualTo(403);
    assertThat(read(manager, "/api/v1/vacancies/months/2001-01").getStatus()).isEqualTo(404);
    ok(send(reception, path + "/end", json("words", "装修进场")));
    assertThat(body(read(manager, "/api/v1/vacancies?show=ENDED&q=3-2"))).contains(number);
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
    }
  }

  @Test
  @Clause({"VAC-01", "VAC-03", "VAC-10"})
  void every_page_is_there_in_both_languages() throws Exception {
    assertThat(page(reception, "/vacancies/new", "zh")).contains("3-2-1301");
    ok(send(reception, "/api/v1/vacancies/registration", "{}"));
    String owned = vacant("3-2-1201", "V4");
    opening.openUpTo(clock.instant());
    ok(send(manager, "/api/v1/vacancies/rounds", json("cause", "台风")));
    String rounds = body(read(manager, "/api/v1/vacancies/rounds"));
    List<String> numbers = JsonPath.read(rounds, "$[*].number");
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(5);
    List<String> daily = JsonPath.read(rounds, "$[?(@.kind=='OUTSIDE')].number");
    for (String lang : List.of("zh", "en")) {
      assertThat(page(manager, "/vacancies", lang)).contains("3-2-1301");
      assertThat(page(manager, "/vacancies?show=WARNED&kind=V1&q=3", lang))
          .doesNotContain("3-2-1301");
      page(reception, "/vacancies/new?unit=3-2-1301", lang);
      assertThat(page(ambassador, "/vacancies/" + owned, lang)).contains("/keys/entries");
      page(ambassador, "/vacancies/" + owned + "/visits/new", lang);
      String unsold =
          JsonPath.read(body(read(manager, "/api/v1/vacancies?q=3-2-1301")), "$[0].vacancy.number");
      assertThat(page(ambassador, "/vacancies/" + unsold + "/visits/new?look=FULL", lang))
          .contains("name=\"answers[0].item\"");
      for (String each : numbers) {
        page(ambassador, "/vacancies/rounds/" + each, lang);
      }
      assertThat(page(manager, "/vacancies/rounds", lang)).contains("台风");
      page(manager, "/vacancies/months", lang);
      page(
          manager,
          "/vacancies/months/"
              + YearMonth.from(clock.instant().atZone(io.jinzhi.neighbourhood.Neighbourhood.ZONE)),
          lang);
      assertThat(page(reception, "/households/3-2-1201", lang)).contains(owned);
      assertThat(page(ambassador, "/today", lang)).contains(daily.getFirst());
    }
    ok(send(ambassador, "/api/v1/vacancies/rounds/" + daily.getFirst() + "/passing", "{}"));
    assertThat(body(read(manager, "/api/v1/search?q=" + owned))).contains(owned);
    refused(
        422,
        null,
        send(reception, "/api/v1/vacancies", json("unit", "9-9-9")),
        "unit",
        "kind",
        "reason");
    assertThat(
            send(ambassador, "/api/v1/vacancies/" + owned + "/consent", json("words", "x"))
                .getStatus())
        .isEqualTo(403);
  }
}
