package io.jinzhi.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The roster as programs with a token meet it.
class RosterApiTest extends RosterDoor {
  @Test
  @Clause({"DUT-02", "REG-08"})
  void a_program_takes_a_month_from_empty_to_the_wall() throws Exception {
    filledAndPosted();
    String json = text(reception, "/months/" + month);
    assertThat((Boolean) JsonPath.read(json, "$.posted")).isTrue();
    assertThat((List<?>) JsonPath.read(json, "$.shifts[?(@.post=='front-desk')]"))
        .hasSizeGreaterThan(83);
    byte[] pdf = read(reception, "/months/" + month + "/print", 200).getContentAsByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
          .contains("值班表", "前台", "07:30-16:00", "唐小雨", "已公布（第1版）");
      assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
    }
    assertThat(text(reception, "/now")).startsWith("[");
    assertThat(text(manager, "/posts")).contains("front-desk", "对讲机");
  }

  @Test
  @Clause("DUT-03")
  void a_swap_is_asked_for_and_decided() throws Exception {
    filledAndPosted();
    String json = text(reception, "/months/" + month);
    String mine =
        ((List<String>)
                JsonPath.<List<String>>read(
                    json, "$.shifts[?(@.day>'" + month + "-02')].people[?(@.name=='陈立')].duty"))
            .getFirst();
    String ask =
        "{\"duty\":\"%s\",\"substitute\":\"%s\",\"reason\":\"家里有事\"}"
            .formatted(mine, second.staff().value());
    String first = JsonPath.read(send(reception, "/changes", ask, 200), "$.number");
    assertThat(send(reception, "/changes", ask, 409)).contains("ALREADY_ASKED");
    send(reception, "/changes/" + first + "/approval", "{}", 403);
    assertThat(send(director, "/changes/" + first + "/refusal", "{}", 422)).contains("reason");
    send(director, "/changes/" + first + "/refusal", "{\"reason\":\"人手不够\"}", 200);
    assertThat(send(director, "/changes/" + first + "/approval", "{}", 409))
        .contains("ALREADY_REFUSED");
    String next = JsonPath.read(send(reception, "/changes", ask, 200), "$.number");
    send(reception, "/changes/" + next + "/withdrawal", "{}", 200);
    assertThat(text(manager, "/changes")).contains(first, next, "人手不够");
    assertThat(text(home.at(Role.AMBASSADOR), "/changes")).isEqualTo("[]");
  }

  @Test
  void bad_input_is_named_and_nothing_falls_over() throws Exception {
    read(manager, "/months/2026-13", 404);
    read(manager, "/months/9999-01", 404);
    read(manager, "/handovers/JB-000000-001", 404);
    read(manager, "/briefings/CH-000000-001", 404);
    assertThat(send(manager, "/months/" + month + "/filling", "{}", 422)).contains("post");
    send(manager, "/months/" + month + "/filling", "{\"post\":\"nowhere\"}", 404);
    String put = "{\"post\":\"front-desk\",\"shift\":\"%s\",\"person\":\"%s\"}";
    String person = second.staff().value().toString();
    send(manager, "/days/" + month + "-32/people", put.formatted("a", person), 404);
    send(manager, "/days/" + month + "-05/people", put.formatted("z", person), 404);
    assertThat(send(manager, "/days/" + month + "-05/people", put.formatted("a", "x"), 422))
        .contains("person");
    send(reception, "/days/" + month + "-05/people", put.formatted("a", person), 403);
    send(manager, "/days/" + month + "-05/people", put.formatted("a", person), 200);
    assertThat(send(manager, "/posts/front-desk/plans", "{\"from\":\"x\",\"shifts\":[]}", 422))
        .contains("from");
    String odd =
        "{\"from\":\"%s-20\",\"shifts\":[{\"name\":\"班\",\"start\":\"25:00\",\"end\":\"24:00\",\"days\":\"NEVER\",\"people\":0}]}";
    assertThat(send(manager, "/posts/front-desk/plans", odd.formatted(month), 422))
        .contains("shifts");
    String whole =
        "{\"from\":\"%s-20\",\"shifts\":[{\"name\":\"全天\",\"start\":\"00:00\",\"end\":\"24:00\",\"days\":\"ALL\",\"people\":2}]}";
    send(manager, "/posts/front-desk/plans", whole.formatted(month), 200);
    assertThat(send(manager, "/posts/front-desk/things", "{\"name\":\"伞\"}", 422))
        .contains("expected");
    send(manager, "/posts/front-desk/things", "{\"name\":\"伞\",\"expected\":5}", 200);
    String thing =
        ((List<String>)
                JsonPath.<List<String>>read(
                    text(manager, "/posts"), "$[0].things[?(@.name.zh=='伞')].id"))
            .getFirst();
    send(manager, "/posts/front-desk/things/" + thing + "/retirement", "{}", 200);
    send(manager, "/posts/front-desk/things/" + thing + "/retirement", "{}", 404);
    assertThat(send(manager, "/night-checks", "{\"attended\":true}", 422)).contains("post");
  }

  @Test
  @Clause({"DUT-05", "DUT-08"})
  void the_relief_signs_beside_with_their_own_password() throws Exception {
    String item =
        JsonPath.read(
            send(reception, "/items", "{\"post\":\"front-desk\",\"text\":\"失物\"}", 200),
            "$.number");
    handovers.openUpTo(clock.instant().plus(Duration.ofHours(10)));
    List<String> numbers =
        JsonPath.read(
            text(reception, "/handovers"), "$[?(@.post.en=='Front desk')].handover.number");
    String path = "/handovers/" + numbers.getFirst();
    String view = text(reception, path);
    List<String> things = JsonPath.read(view, "$.things[*].id");
    List<Integer> expected = JsonPath.read(view, "$.things[*].expected");
    StringBuilder counts = new StringBuilder();
    for (int at = 0; at < things.size(); at++) {
      counts.append(at == 0 ? "" : ",");
      counts.append(
          "{\"thing\":\"%s\",\"counted\":%d}".formatted(things.get(at), expected.get(at)));
    }
    assertThat(send(reception, path + "/signature", "{}", 422)).contains("weather", "site");
    send(
        reception,
        path + "/signature",
        "{\"weather\":\"晴\",\"site\":\"正常\",\"counts\":[%s]}".formatted(counts),
        200);
    token(second);
    String beside = "{\"incoming\":\"%s\",\"password\":\"%s\",\"doubts\":\"少一把钥匙\"}";
    String who = second.staff().value().toString();
    assertThat(send(reception, path + "/acceptance", beside.formatted(who, "wrong"), 422))
        .contains("password");
    assertThat(send(reception, path + "/acceptance", beside.formatted(who, ""), 422))
        .contains("password");
    send(reception, path + "/refusal", beside.formatted(who, PASSWORD), 200);
    assertThat(text(manager, path)).contains("DOUBTED", "少一把钥匙");
    send(
        reception,
        path + "/signature",
        "{\"weather\":\"晴\",\"site\":\"正常\",\"counts\":[%s]}".formatted(counts),
        200);
    send(reception, path + "/acceptance", beside.formatted(who, PASSWORD), 200);
    assertThat(text(manager, path)).contains("TAKEN", "唐小雨", item);
    send(reception, "/items/" + item + "/closure", "{\"result\":\"已领\"}", 200);
    assertThat(text(manager, "/items")).isEqualTo("[]");
  }

  @Test
  @Clause({"AMB-01", "AMB-02", "AMB-03", "AMB-04"})
  void a_briefing_from_the_report_to_the_evening() throws Exception {
    days.openUpTo(clock.instant());
    Actor ambassador = home.at(Role.AMBASSADOR);
    String number = JsonPath.read(text(ambassador, "/briefings"), "$[0].number");
    String path = "/briefings/" + number;
    assertThat(send(ambassador, path + "/report", "{\"report\":\"\"}", 422)).contains("report");
    String raised =
        send(
            ambassador,
            path + "/report",
            "{\"report\":\"走访两户\",\"problems\":\"车位纠纷\\n\\n路灯\"}",
            200);
    assertThat((List<?>) JsonPath.read(raised, "$.problems")).hasSize(2);
    send(ambassador, path + "/problems", "{\"text\":\"漏水\"}", 200);
    assertThat(send(manager, path + "/tasks", "{\"tasks\":\" \\n \"}", 422)).contains("tasks");
    String given = send(manager, path + "/tasks", "{\"tasks\":\"走访六栋\"}", 200);
    String task = JsonPath.read(given, "$.tasks[0].number");
    send(ambassador, "/tasks/" + task + "/completion", "{\"outcome\":\"已办\"}", 200);
    String problem = JsonPath.read(raised, "$.problems[0].number");
    send(manager, "/problems/" + problem + "/answer", "{\"answer\":\"同去\"}", 200);
    assertThat(text(manager, path)).contains("同去", "已办");
    send(manager, "/night-checks", "{\"post\":\"guards\",\"attended\":true}", 200);
    assertThat(text(manager, "/night-checks")).contains("Guards", "\"attended\":true");
  }
}
