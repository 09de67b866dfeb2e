package io.jinzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class OnceFilterTest {
  @LocalServerPort int port;
  @Autowired Probe probe;
  @Autowired JdbcClient db;
  @Autowired OnceKeys keys;
  private final HttpClient http = HttpClient.newHttpClient();
  private String key = "";
  private int before;
  private int calls;

  @BeforeEach
  void count() {
    key = UUID.randomUUID().toString();
    before = probe.lines();
    calls = probe.calls.get();
  }

  private HttpRequest json(String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/probe"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  private HttpRequest form(String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/probe"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private void wrote(int lines) {
    assertThat(probe.lines() - before).isEqualTo(lines);
  }

  @Test
  void the_same_write_again_does_nothing_and_hears_the_first_answer() throws Exception {
    var first = send(json("{\"text\":\"电梯\"}"));
    var second = send(json("{\"text\":\"电梯\"}"));
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().firstValue(OnceFilter.REPLAY)).isEmpty();
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body()).contains("电梯");
    assertThat(second.headers().firstValue("location"))
        .isEqualTo(first.headers().firstValue("location"))
        .isPresent();
    assertThat(second.headers().firstValue("content-type"))
        .isEqualTo(first.headers().firstValue("content-type"));
    assertThat(second.headers().firstValue(OnceFilter.REPLAY)).hasValue("true");
    wrote(1);
  }

  @Test
  void the_same_key_with_another_body_is_refused() throws Exception {
    send(json("{\"text\":\"one\"}"));
    var other = send(json("{\"text\":\"two\"}"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("KEY_REUSED");
    wrote(1);
  }

  @Test
  void another_account_may_use_the_same_key() throws Exception {
    send(json("{\"text\":\"one\"}"));
    var other = send(json("{\"text\":\"two\"}", "X-Account", UUID.randomUUID().toString()));
    assertThat(other.statusCode()).isEqualTo(201);
    wrote(2);
  }

  @Test
  void an_api_write_without_a_key_is_refused_and_one_without_an_account_is_left_to_the_sign_in()
      throws Exception {
    key = " ";
    var answer = send(json("{\"text\":\"one\"}"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("KEY_MISSING");
    wrote(0);
    assertThat(send(json("{\"text\":\"one\"}", "X-Account", "none")).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuse", "break"})
  void a_write_that_fails_leaves_nothing_and_its_key_is_free_again(String text) throws Exception {
    var first = send(json("{\"text\":\"" + text + "\"}"));
    assertThat(first.statusCode()).isEqualTo(text.equals("refuse") ? 409 : 500);
    wrote(0);
    assertThat(
            db.sql("select count(*) from idempotency_key where key = ?")
                .param(key)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(send(json("{\"text\":\"better\"}")).statusCode()).isEqualTo(201);
    wrote(1);
  }

  @Test
  void of_parallel_writes_with_one_key_one_happens_and_all_get_its_answer() {
    HttpRequest request = json("{\"text\":\"slow " + key + "\"}");
    var sent =
        IntStream.range(0, 4)
            .mapToObj(_ -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
            .toList();
    List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
    assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
    assertThat(answers)
        .filteredOn(answer -> answer.headers().firstValue(OnceFilter.REPLAY).isPresent())
        .hasSize(3);
    wrote(1);
    assertThat(probe.calls.get() - calls).isEqualTo(1);
  }

  @Test
  void a_form_sent_twice_is_taken_once_whatever_its_csrf_token() throws Exception {
    var first = send(form("text=hello&_csrf=a&_key=" + key));
    var second = send(form("_key=" + key + "&_csrf=b&text=hello"));
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(second.headers().firstValue("location"))
        .isEqualTo(first.headers().firstValue("location"));
    wrote(1);
    var htmx = send(form("text=hello&_key=" + key, "HX-Request", "true"));
    assertThat(htmx.statusCode()).isEqualTo(204);
    assertThat(htmx.headers().firstValue("hx-redirect").orElse("")).endsWith("/probe/today");
    wrote(1);
  }

  @Test
  void a_form_without_a_key_is_taken_each_time() throws Exception {
    send(form("text=hello"));
    send(form("text=hello"));
    wrote(2);
  }

  @Test
  void an_upload_is_known_by_its_content() throws Exception {
    assertThat(send(upload("photo one")).statusCode()).isEqualTo(303);
    assertThat(send(upload("photo one")).statusCode()).isEqualTo(303);
    wrote(1);
    assertThat(send(upload("photo two")).statusCode()).isEqualTo(422);
    wrote(1);
  }

  private HttpRequest upload(String content) {
    String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String body =
        part.formatted("_key", "", key)
            + part.formatted("text", "", "t")
            + part.formatted("file", "; filename=\"a.jpg\"", content)
            + "--x--\r\n";
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/probe/upload"))
        .header("Content-Type", "multipart/form-data; boundary=x")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  @Test
  void after_thirty_days_a_key_is_forgotten() throws Exception {
    send(json("{\"text\":\"old\"}"));
    db.sql("update idempotency_key set created_at = ? where key = ?")
        .params(ProbeSetup.NOW.minus(Duration.ofDays(31)).atOffset(java.time.ZoneOffset.UTC), key)
        .update();
    keys.forget();
    assertThat(keys.find(ProbeSetup.CHEN, key)).isEmpty();
  }
}
