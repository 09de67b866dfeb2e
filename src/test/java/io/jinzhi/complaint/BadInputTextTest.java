package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.staff.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words, times and numbers that a complaint cannot be made of, or that only look dangerous.
class BadInputTextTest extends RealDoor {
  private static final String API = "/api/v1/complaints";
  private static final String[] NEEDED = {
    "complainant", "contact", "when", "where", "course", "demand"
  };
  private int before;
  private boolean written;

  @BeforeEach
  void count() {
    before = count("complaint");
    written = false;
  }

  @AfterEach
  void nothing_was_half_written() {
    if (!written) {
      assertThat(count("complaint")).isEqualTo(before);
    }
  }

  @Test
  void an_empty_complaint_names_every_field_that_is_missing() throws Exception {
    refused(post(desk(), API, "{}"), 422, NEEDED);
    refused(post(desk(), API, json(complaint("course", " \n　"))), 422, "course");
    var nothing = post(desk(), API, BodyPublishers.noBody(), UUID.randomUUID().toString());
    refused(nothing, 422);
    var letter = complaint("channel", "LETTER");
    refused(post(desk(), API, json(letter)), 422, "sender", "letterTitle");
  }

  @ParameterizedTest
  @CsvSource({
    "dispatch, department",
    "receipt-of-nothing, ",
    "harm-stop, measures",
    "progress, words",
    "report, words",
    "reply, method process result",
    "opinion, satisfied confirmation",
    "next-reply, explanation",
    "grade, grade reason",
    "reports, complainant contact course",
    "contact, reason",
  })
  void an_empty_step_names_its_fields(String noun, String fields) throws Exception {
    written = true;
    String number = registered();
    var answer = post(desk(), API + "/" + number + "/" + noun, "{}");
    if (fields == null) {
      refused(answer, 404);
    } else {
      refused(answer, 422, fields.split(" "));
    }
  }

  @Test
  void an_empty_ruling_or_finding_or_handling_names_its_fields() throws Exception {
    written = true;
    String number = registered();
    String path = API + "/" + number;
    var manager = home.at(Role.CS_MANAGER);
    refused(post(manager, path + "/ruling", "{}"), 422, "instruction");
    refused(post(manager, path + "/invalidity", "{}"), 422, "reason", "help", "explanation");
    refused(post(manager, path + "/submission", "{}"), 422, "to");
    refused(post(manager, path + "/submission", "{\"to\":\"ADMIN\"}"), 422, "to");
    var head = home.at(Role.DEPT_MANAGER);
    refused(post(head, path + "/handling", "{}"), 422, "measures", "process");
    refused(post(head, path + "/assignment", "{}"), 422, "staff");
    refused(post(head, path + "/pause", "{}"), 422, "reason");
  }

  @Test
  void a_megabyte_of_words_is_too_long() throws Exception {
    refused(post(desk(), API, json(complaint("course", "长".repeat(340_000)))), 422, "course");
    refused(post(desk(), API, json(complaint("course", "长".repeat(400_000)))), 413);
    written = true;
    String number = registered();
    var form =
        form(desk(), "/complaints/" + number + "/progress", Map.of("words", "x".repeat(900_000)));
    assertThat(form.statusCode()).isEqualTo(422);
    quiet(form);
  }

  @Test
  void a_nul_is_not_a_character() throws Exception {
    refused(post(desk(), API, json(complaint("course", "电梯\0停了"))), 422, "course");
    refused(post(desk(), API, json(complaint("complainant", "\0"))), 422, "complainant");
    refused(get(desk(), "/api/v1/search?q=a%00b"), 422, "q");
  }

  @Test
  void half_a_character_and_invalid_utf_8_are_malformed() throws Exception {
    String half = json(complaint("course", "XX")).replace("XX", "\\ud842");
    refused(post(desk(), API, half), 400);
    byte[] latin = json(complaint("course", "caf\u00e9")).getBytes(StandardCharsets.ISO_8859_1);
    refused(
        post(desk(), API, BodyPublishers.ofByteArray(latin), UUID.randomUUID().toString()), 400);
    refused(get(desk(), "/api/v1/search?q=%ED%A1%82"), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷野", "👨‍👩‍👧 一家", "䶮", "O'Neil-Ñandú"})
  void a_rare_name_is_kept_as_it_is_written(String name) throws Exception {
    written = true;
    String number = registered(desk(), complaint("complainant", name));
    assertThat(stored("complainant", number)).isEqualTo(name);
    var shown = post(desk(), API + "/" + number + "/contact?reason=" + encoded("回电"), "{}");
    assertThat((String) JsonPath.read(shown.body(), "$.complainant")).isEqualTo(name);
  }

  @Test
  void invisible_and_turning_characters_are_cleaned_away() throws Exception {
    written = true;
    var fields = complaint("complainant", "王\u202e小\u200b梅");
    fields.put("course", "电梯\u2066停了\ufeff");
    String number = registered(desk(), fields);
    assertThat(stored("complainant", number)).isEqualTo("王小梅");
    assertThat(stored("course", number)).isEqualTo("电梯停了");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "${7*7} #{T(java.lang.Runtime)} @{7*7}",
        "' OR 1=1--",
      })
  void dangerous_looking_words_are_only_words(String words) throws Exception {
    written = true;
    var fields = complaint("course", words);
    fields.put("where", words);
    String number = registered(desk(), fields);
    assertThat(stored("course", number)).isEqualTo(words);
    String page = page(home.at(Role.CENTRE_DIRECTOR), "/complaints/" + number).body();
    assertThat(page).doesNotContain("<script>alert", "<img src=x", ">49");
    String shown = page.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"");
    assertThat(shown.replace("&quot;", "\"").replace("&#39;", "'")).contains(words);
  }

  @Test
  void a_search_or_a_filter_with_sql_in_it_is_a_search_for_those_words() throws Exception {
    written = true;
    registered();
    assertThat(get(desk(), "/api/v1/search?q=" + encoded("电梯")).body()).contains("TS-");
    String evil = encoded("' OR 1=1--");
    var found = get(desk(), "/api/v1/search?q=" + evil);
    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
    assertThat(found.body()).doesNotContain("TS-");
    assertThat(page(desk(), "/search?q=" + evil).statusCode()).isEqualTo(200);
    refused(get(desk(), API + "?department=" + evil), 422, "department");
    refused(get(desk(), API + "?grade=" + evil), 422, "grade");
    refused(get(desk(), API + "?page=" + evil), 422, "page");
    var list = get(desk(), API + "?state=" + evil + "&sort=" + evil + "&order=number;drop");
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    refused(get(desk(), API + "/" + evil), 404);
    var page = page(desk(), "/complaints?state=" + evil + "&grade=" + evil + "&sort=" + evil);
    assertThat(page.statusCode()).isEqualTo(200);
    var wrong = page(desk(), "/complaints?page=" + evil);
    assertThat(wrong.statusCode()).isEqualTo(422);
    quiet(wrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T10:00",
        "9999-01-01T00:00",
        "2026-11-23T25:00",
        "+999999999-12-31T23:59:59Z",
        "yesterday",
        "2026-13-01T00:00",
        "-0001-01-01T00:00"
      })
  void a_time_that_does_not_exist_or_is_far_away_is_named(String time) throws Exception {
    refused(post(desk(), API, json(complaint("wantedBy", time))), 422, "wantedBy");
    refused(post(desk(), API, json(complaint("toldAt", time))), 422, "toldAt");
    written = true;
    String number = registered();
    String body = json(Map.of("at", time, "explanation", "等配件"));
    refused(post(desk(), API + "/" + number + "/next-reply", body), 422, "at");
    var form =
        form(
            desk(),
            "/complaints/" + number + "/next-reply",
            Map.of("at", time, "explanation", "x"));
    assertThat(form.statusCode()).isEqualTo(422);
    quiet(form);
  }

  @Test
  void deep_or_huge_json_is_turned_away_within_a_tenth_of_a_second() throws Exception {
    refused(post(desk(), API, "{}"), 422);
    String deep = "{\"course\":" + "[".repeat(100_000);
    String wide = "{\"x\":[" + "1,".repeat(300_000) + "1]}";
    String huge = "{\"course\":\"" + "x".repeat(3_000_000) + "\"}";
    for (String body : List.of(deep, wide, huge, "{\"pages\":" + "9".repeat(5_000) + "}")) {
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 8; i++) {
        long start = System.nanoTime();
        var answer = post(desk(), API, body);
        best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        assertThat(answer.statusCode()).isIn(400, 413, 422);
        refused(answer, answer.statusCode());
      }
      assertThat(best).as(body.substring(0, 12)).isLessThan(100);
    }
    refused(post(desk(), API, "{\"course\":"), 400);
    refused(post(desk(), API, "[]"), 422);
    refused(post(desk(), API, "{\"fault\":\"perhaps\"}"), 422, "fault");
  }

  private String stored(String column, String number) {
    return jdbc.sql("select " + column + " from complaint where estate_id = :e and number = :n")
        .param("e", home.estate.value())
        .param("n", number)
        .query(String.class)
        .single();
  }
}
