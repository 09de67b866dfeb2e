package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.staff.Role;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Strangers and wrong roles, forms from elsewhere, and headers that lie.
class BadInputRightsTest extends RealDoor {
  @Test
  void a_stranger_and_a_wrong_role_are_answered_in_both_languages() throws Exception {
    refused(send(http, HttpRequest.newBuilder(at("/api/v1/complaints"))), 401);
    var english = HttpRequest.newBuilder(at("/api/v1/complaints")).header("Accept-Language", "en");
    refused(send(http, english), 401);
    refused(get(home.at(Role.COMPANY_OFFICE), "/api/v1/complaints"), 403);
    refused(post(home.at(Role.DEPT_STAFF), "/api/v1/complaints", json(complaint())), 403);
    refused(get(desk(), "/api/v1/nothing-here"), 404);
    refused(askForToken(Map.of("username", "nobody", "password", "x")), 401);
    refused(askForToken(Map.of()), 422, "username", "password");
  }

  @Test
  void a_field_that_the_form_does_not_have_changes_nothing() throws Exception {
    var fields = complaint("role", "GENERAL_MANAGER");
    fields.put("estate", other.estate.value().toString());
    fields.put("stage", "CLOSED");
    fields.put("number", "TS-1");
    String number = registered(desk(), fields);
    var shown = get(desk(), "/api/v1/complaints/" + number);
    assertThat((String) JsonPath.read(shown.body(), "$.stage")).isEqualToIgnoringCase("registered");
    assertThat(get(desk(), "/api/v1/me").body()).contains("FRONT_DESK").doesNotContain("GENERAL");
    form(
        desk(),
        "/complaints/" + number + "/progress",
        Map.of("words", "x", "role", "GENERAL_MANAGER", "actor.role", "ADMIN", "actor", "x"));
    assertThat(get(desk(), "/api/v1/me").body()).contains("FRONT_DESK");
  }

  @Test
  void a_form_without_its_secret_is_refused_and_the_page_keeps_it() throws Exception {
    String number = registered();
    int before = count("complaint_event");
    for (String csrf : new String[] {"", "wrong"}) {
      var request =
          HttpRequest.newBuilder(at("/complaints/" + number + "/progress"))
              .header("HX-Request", "true")
              .POST(typed(Map.of("words", "等配件", "_csrf", csrf)));
      var answer = send(session(desk()).http(), request, FORM);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("填写的内容还在");
      quiet(answer);
    }
    assertThat(count("complaint_event")).isEqualTo(before);
  }

  @Test
  void a_session_is_no_token_and_a_token_no_session() throws Exception {
    var withSession = HttpRequest.newBuilder(at("/api/v1/complaints"));
    assertThat(send(session(desk()).http(), withSession).statusCode()).isEqualTo(401);
    assertThat(get(desk(), "/complaints").statusCode()).isBetween(300, 399);
  }

  @Test
  void lying_headers_change_no_link_and_no_log() throws Exception {
    String lies =
        "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n"
            + "X-Forwarded-For: 203.0.113.9\r\nForwarded: host=evil.example;for=203.0.113.9\r\n"
            + "Connection: close\r\n";
    String door = raw("GET /complaints HTTP/1.1\r\n" + lies + "\r\n");
    assertThat(door).contains(" 302 ").doesNotContain("evil.example");
    String body = json(complaint());
    String made =
        raw(
            "POST /api/v1/complaints HTTP/1.1\r\n"
                + lies
                + "Authorization: Bearer "
                + token(desk())
                + "\r\nIdempotency-Key: lies\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + body);
    assertThat(made).contains(" 201 ").contains("Location: /api/v1/").doesNotContain("evil");
    String out = "{\"username\":\"nobody\",\"password\":\"x\"}";
    raw(
        "POST /api/v1/token HTTP/1.1\r\n"
            + lies
            + "Content-Type: application/json\r\nContent-Length: "
            + out.length()
            + "\r\n\r\n"
            + out);
    String logged =
        jdbc.sql("select coalesce(string_agg(l::text, ' '), '') from sign_in_log l")
            .query(String.class)
            .single();
    assertThat(logged).contains("unknown").doesNotContain("203.0.113.9");
  }

  private String raw(String request) throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
