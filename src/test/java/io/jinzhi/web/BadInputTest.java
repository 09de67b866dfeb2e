package io.jinzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people and programs send by mistake or on purpose: always a 4xx in words, never a half
/// write.
@WebTest
class BadInputTest {
  @LocalServerPort int port;
  @Autowired Probe probe;
  @Autowired JdbcClient db;
  private final HttpClient http = HttpClient.newHttpClient();
  private int before;

  @BeforeEach
  void count() {
    before = probe.lines();
  }

  private HttpResponse<String> api(String type, BodyPublisher body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/probe"))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(body);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> json(String body) throws Exception {
    return api("application/json", BodyPublishers.ofString(body));
  }

  private HttpResponse<String> form(String body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/probe"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "tools.jackson", "at io.");
    assertThat(probe.lines()).isEqualTo(before);
  }

  private String last() {
    return db.sql("select text from probe order by ctid desc limit 1").query(String.class).single();
  }

  @Test
  void an_empty_body_names_the_field() throws Exception {
    for (String type : new String[] {"", "application/json"}) {
      var answer = api(type, BodyPublishers.noBody());
      refused(answer, 422);
      assertThat(answer.body()).contains("\"fields\":{\"text\"", "请填写");
    }
    refused(json("{}"), 422);
    refused(json("{\"text\":\"  \"}"), 422);
    var form = form("text=", "HX-Request", "true");
    refused(form, 422);
    assertThat(form.body()).contains("data-field=\"text\"");
    refused(form("other=1"), 422);
  }

  @Test
  void a_megabyte_of_text_is_too_much() throws Exception {
    refused(json("{\"text\":\"" + "长".repeat(340_000) + "\"}"), 422);
    refused(json("{\"text\":\"" + "x".repeat(1_100_000) + "\"}"), 413);
    refused(
        api(
            "application/json",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_100_000]))),
        413);
    refused(form("text=" + "x".repeat(1_100_000)), 413);
    refused(form("text=" + "x".repeat(900_000)), 422);
  }

  @Test
  void a_nul_is_not_a_character() throws Exception {
    var answer = json("{\"text\":\"a\\u0000b\"}");
    refused(answer, 422);
    assertThat(answer.body()).contains("\"text\"");
    refused(form("text=a%00b"), 422);
  }

  @Test
  void half_a_character_and_invalid_utf_8_are_malformed() throws Exception {
    refused(json("{\"text\":\"a\\ud842\"}"), 400);
    byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    refused(api("application/json", BodyPublishers.ofByteArray(latin)), 400);
    refused(form("text=%ED%A1%82"), 400);
    refused(form("text=caf%E9"), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"𠮷野", "👨‍👩‍👧 一家", "' OR 1=1--", "${7*7} #{T(x)}", "<script>alert(1)</script>"})
  void a_text_is_only_a_text(String text) throws Exception {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    assertThat(json("{\"text\":\"" + escaped + "\"}").statusCode()).isEqualTo(201);
    assertThat(last()).isEqualTo(text);
    String encoded = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    assertThat(form("text=" + encoded).statusCode()).isEqualTo(303);
    assertThat(last()).isEqualTo(text);
  }

  @Test
  void invisible_characters_are_cleaned_away() throws Exception {
    json("{\"text\":\"王\\u202e小\\u200b梅\"}");
    assertThat(last()).isEqualTo("王小梅");
    form("text=%E7%8E%8B%E2%80%AE%E6%A2%85");
    assertThat(last()).isEqualTo("王梅");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": | 400",
        "nonsense | 400",
        "[] | 422",
        "{\"text\":{}} | 422",
        "{\"text\":\"x\",\"day\":\"2026-02-30\"} | 422",
        "{\"text\":\"x\",\"tags\":7} | 422",
      })
  void malformed_json_is_400_and_json_of_another_shape_is_422(String body, int status)
      throws Exception {
    refused(json(body), status);
  }

  @Test
  void deep_or_huge_json_is_turned_away_at_once() throws Exception {
    json("{}");
    long start = System.nanoTime();
    refused(json("{\"deep\":" + "[".repeat(100_000)), 413);
    refused(json("[".repeat(100_000)), 422);
    refused(json("{\"text\":\"x\",\"tags\":[" + "1,".repeat(300_000) + "1]}"), 413);
    refused(json("{\"text\":\"x\",\"tags\":[" + "9".repeat(1_000) + "]}"), 413);
    assertThat((System.nanoTime() - start) / 4_000_000).isLessThan(500);
  }

  @Test
  void another_media_type_is_not_taken() throws Exception {
    refused(api("text/plain", BodyPublishers.ofString("x")), 415);
    refused(api("application/yaml", BodyPublishers.ofString("text: x")), 415);
  }

  @Test
  void a_body_that_breaks_off_writes_nothing() throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/probe HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Idempotency-Key: broken\r\nContent-Length: 500\r\n\r\n{\"text\":\"half\"}")
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    Thread.sleep(200);
    assertThat(probe.lines()).isEqualTo(before);
  }

  @Test
  void an_answer_carries_the_policy_also_when_it_is_early() throws Exception {
    var early = form("text=" + "x".repeat(1_100_000));
    assertThat(early.headers().firstValue(Csp.HEADER)).hasValue(Csp.POLICY);
  }
}
