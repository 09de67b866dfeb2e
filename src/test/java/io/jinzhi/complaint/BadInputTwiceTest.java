package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// The same thing sent twice, two people at once, steps out of turn, and a full disk.
class BadInputTwiceTest extends RealDoor {
  private static final String API = "/api/v1/complaints";

  private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls)
      throws Exception {
    List<HttpResponse<String>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<HttpResponse<String>> each : threads.invokeAll(calls)) {
        answers.add(each.get());
      }
    }
    return answers;
  }

  private HttpResponse<String> registering(String key, String body) throws Exception {
    return post(desk(), API, BodyPublishers.ofString(body), key);
  }

  @Test
  void a_double_click_makes_one_complaint() throws Exception {
    token(desk());
    int before = count("complaint");
    String key = UUID.randomUUID().toString();
    String body = json(complaint());
    var answers = atOnce(List.of(() -> registering(key, body), () -> registering(key, body)));
    assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).isEqualTo(201));
    assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
    assertThat(
            answers.stream().filter(each -> each.headers().map().containsKey("idempotent-replay")))
        .hasSize(1);
    assertThat(count("complaint")).isEqualTo(before + 1);
  }

  @Test
  void a_form_sent_twice_notes_progress_once() throws Exception {
    String number = registered();
    var session = session(desk());
    var fields =
        Map.of("_csrf", session.csrf(), "_key", UUID.randomUUID().toString(), "words", "等配件");
    Callable<HttpResponse<String>> click =
        () ->
            send(
                session.http(),
                HttpRequest.newBuilder(at("/complaints/" + number + "/progress"))
                    .POST(typed(fields)),
                FORM);
    int before = count("complaint_event");
    var answers = atOnce(List.of(click, click, click));
    assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).isBetween(300, 399));
    assertThat(count("complaint_event")).isEqualTo(before + 1);
  }

  @Test
  void the_same_key_with_another_complaint_is_refused() throws Exception {
    String key = UUID.randomUUID().toString();
    assertThat(registering(key, json(complaint())).statusCode()).isEqualTo(201);
    int before = count("complaint");
    var again = registering(key, json(complaint("course", "换了一件事")));
    refused(again, 422);
    assertThat((String) JsonPath.read(again.body(), "$.code")).isEqualTo("KEY_REUSED");
    assertThat(count("complaint")).isEqualTo(before);
  }

  @Test
  void a_write_without_a_key_is_told_so() throws Exception {
    var answer =
        send(
            http,
            HttpRequest.newBuilder(at(API))
                .header("Authorization", "Bearer " + token(desk()))
                .POST(BodyPublishers.ofString(json(complaint()))),
            "application/json");
    refused(answer, 400);
    assertThat((String) JsonPath.read(answer.body(), "$.code")).isEqualTo("KEY_MISSING");
  }

  @Test
  void of_two_who_sign_for_the_same_form_at_once_one_wins_and_one_is_told() throws Exception {
    Actor first = home.at(Role.DEPT_MANAGER);
    Actor second =
        staff.actor(
            home.estate, staff.hire(home.estate, "副经理", null, Role.DEPT_MANAGER, home.engineering));
    token(first);
    token(second);
    for (int i = 0; i < 3; i++) {
      String number = registered(desk(), complaint("dispatch", true));
      String path = API + "/" + number + "/receipt";
      var answers = atOnce(List.of(() -> post(first, path, "{}"), () -> post(second, path, "{}")));
      assertThat(answers.stream().map(HttpResponse::statusCode))
          .containsExactlyInAnyOrder(200, 409);
      var late = answers.stream().filter(each -> each.statusCode() == 409).findAny().orElseThrow();
      refused(late, 409);
      assertThat((String) JsonPath.read(late.body(), "$.code")).isEqualTo("ALREADY_RECEIVED");
    }
  }

  @Test
  void a_step_out_of_turn_is_refused_with_its_reason() throws Exception {
    String number = registered();
    Map<String, String> closure = Map.of("summary", "完成");
    var close = post(desk(), API + "/" + number + "/closure", "{}");
    refused(close, 409);
    assertThat((String) JsonPath.read(close.body(), "$.code")).isEqualTo("NOT_SETTLED");
    var page = form(desk(), "/complaints/" + number + "/closure", closure);
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("住户还没有确认满意");
    quiet(page);
    var reply = Map.<String, Object>of("method", "PHONE", "process", "经过", "result", "结果");
    refused(post(desk(), API + "/" + number + "/reply", json(reply)), 409);
    refused(post(home.at(Role.DEPT_MANAGER), API + "/" + number + "/receipt", "{}"), 409);
  }

  @Test
  void on_a_full_disk_nothing_is_half_written_and_reading_goes_on() throws Exception {
    String number = registered();
    int complaints = count("complaint");
    int entries = count("duty_log_entry");
    // What PostgreSQL says when a table cannot grow, said in its own words at the last table.
    jdbc.sql(
            """
            create function full_disk() returns trigger language plpgsql as $$
            begin
              raise exception 'could not extend file: No space left on device'
                using errcode = 'disk_full';
            end $$
            """)
        .update();
    jdbc.sql("create trigger full_disk before insert on commitment execute function full_disk()")
        .update();
    try {
      var answer = post(desk(), API, json(complaint()));
      refused(answer, 507);
      var form =
          form(desk(), "/complaints/" + number + "/dispatch", Map.of("department", "engineering"));
      assertThat(form.statusCode()).as(form.body()).isEqualTo(507);
      quiet(form);
      assertThat(get(desk(), API + "/" + number).statusCode()).isEqualTo(200);
      assertThat(page(desk(), "/complaints").statusCode()).isEqualTo(200);
    } finally {
      jdbc.sql("drop function full_disk() cascade").update();
    }
    assertThat(count("complaint")).isEqualTo(complaints);
    assertThat(count("duty_log_entry")).isEqualTo(entries);
    assertThat(registered()).startsWith("TS-");
    assertThat(stage(number)).isEqualTo("REGISTERED");
  }

  private String stage(String number) {
    return jdbc.sql("select stage from complaint where estate_id = :e and number = :n")
        .param("e", home.estate.value())
        .param("n", number)
        .query(String.class)
        .single();
  }
}
