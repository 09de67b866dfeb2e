package io.jinzhi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.Clause;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The roster as programs with a token and people with a session meet it.
@SpringBootTest
@AutoConfigureMockMvc
class RosterPagesTest {
  private static final String PASSWORD = "three quiet lifts at noon";

  @Autowired MockMvc mvc;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired InstantSource clock;
  @Autowired HandoverOpening handovers;
  @Autowired DailyOpening days;

  private final Map<Actor, String> tokens = new HashMap<>();
  Neighbourhood home;
  Actor manager;
  Actor director;
  Actor reception;
  Actor second;
  String month;

  @BeforeEach
  void open_the_posts() throws Exception {
    home = new Neighbourhood(estates, register, staff, clock.instant());
    manager = home.at(Role.CS_MANAGER);
    director = home.at(Role.CENTRE_DIRECTOR);
    reception = home.at(Role.FRONT_DESK);
    second = staff.actor(home.estate, staff.hire(home.estate, "唐小雨", null, Role.FRONT_DESK, null));
    month = YearMonth.from(clock.instant().atZone(Neighbourhood.ZONE)).plusMonths(1).toString();
    send(manager, "/posts/defaults", "{}", 200);
  }

  private String send(Actor actor, String path, String json, int expected) throws Exception {
    return mvc.perform(
            post("/api/v1/roster" + path)
                .header("Authorization", "Bearer " + token(actor))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse read(Actor actor, String path, int expected) throws Exception {
    return mvc.perform(
            get("/api/v1/roster" + path).header("Authorization", "Bearer " + token(actor)))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse();
  }

  private String text(Actor actor, String path) throws Exception {
    return read(actor, path, 200).getContentAsString(StandardCharsets.UTF_8);
  }

  private void filledAndPosted() throws Exception {
    send(manager, "/months/" + month + "/filling", "{\"post\":\"front-desk\"}", 200);
    send(manager, "/months/" + month + "/submission", "{}", 200);
    send(director, "/months/" + month + "/posting", "{}", 200);
  }

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

  @Test
  void every_page_is_there_in_both_languages() throws Exception {
    filledAndPosted();
    days.openUpTo(clock.instant());
    handovers.openUpTo(clock.instant().plus(Duration.ofHours(10)));
    String handover =
        ((List<String>)
                JsonPath.<List<String>>read(
                    text(reception, "/handovers"), "$[?(@.post.en=='Front desk')].handover.number"))
            .getFirst();
    String briefing = JsonPath.read(text(home.at(Role.AMBASSADOR), "/briefings"), "$[0].number");
    for (Actor actor :
        List.of(reception, manager, director, home.at(Role.AMBASSADOR), home.at(Role.DEPT_STAFF))) {
      Cookie session = signedIn(actor);
      page(session, "/roster?month=" + month, "值班表", "Duty roster");
      page(session, "/roster/days/" + month + "-05", "值班", "Night");
      page(session, "/roster/changes", "换班请假", "Swaps and leave");
      page(session, "/roster/handovers", "遗留事项", "Open items");
      page(session, "/roster/handovers/" + handover, "交接班", "Hand-over");
      mvc.perform(get("/go/" + handover).cookie(session)).andExpect(status().is3xxRedirection());
      if (actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)) {
        page(session, "/roster/posts", "岗位班次", "Posts and shifts");
        page(session, "/roster/night-checks", "夜间查岗", "Night looks");
      }
      if (actor.is(Role.CS_MANAGER, Role.AMBASSADOR)) {
        page(session, "/roster/briefings", "晨会", "Briefings");
        page(session, "/roster/briefings/" + briefing, "今天的任务", "Today's work");
      }
    }
  }

  private void page(Cookie session, String path, String zh, String en) throws Exception {
    assertThat(body(session, path, "zh")).contains(zh);
    assertThat(body(session, path, "en")).contains(en);
  }

  private String body(Cookie session, String path, String lang) throws Exception {
    return mvc.perform(get(path).cookie(session, new Cookie("lang", lang)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Cookie signedIn(Actor actor) throws Exception {
    String name = username(actor);
    token(actor);
    var answer =
        mvc.perform(
                post("/sign-in").with(csrf()).param("username", name).param("password", PASSWORD))
            .andReturn()
            .getResponse();
    return Arrays.stream(answer.getCookies())
        .filter(each -> each.getName().equals("jinzhi") || each.getName().equals("SESSION"))
        .findFirst()
        .orElseThrow();
  }

  private static String username(Actor actor) {
    return "r" + actor.staff().value().toString().replace("-", "").substring(8);
  }

  private String token(Actor actor) throws Exception {
    if (!tokens.containsKey(actor)) {
      String name = username(actor);
      staff.account(home.estate, actor.staff(), name, PASSWORD);
      String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
      String answer =
          mvc.perform(post("/api/v1/token").contentType(MediaType.APPLICATION_JSON).content(body))
              .andReturn()
              .getResponse()
              .getContentAsString();
      tokens.put(actor, JsonPath.read(answer, "$.token"));
    }
    return tokens.get(actor);
  }
}
