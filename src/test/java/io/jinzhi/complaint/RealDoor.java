package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole application on a port, started once for all tests that knock at its door, and two
/// neighbourhoods of their own for each class. Programs come with a token, people with a session.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jinzhi.sweep=off", "jinzhi.home=target/test-home/door"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealDoor {
  private static final String PASSWORD = "three quiet lifts at noon";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired JdbcClient jdbc;

  final HttpClient http = HttpClient.newHttpClient();
  private final Map<StaffId, String> names = new HashMap<>();
  private final Map<StaffId, String> tokens = new HashMap<>();
  private final Map<StaffId, Session> sessions = new HashMap<>();
  Neighbourhood home;
  Neighbourhood other;

  record Session(HttpClient http, String csrf) {}

  @BeforeAll
  void openTheNeighbourhoods() {
    home = new Neighbourhood(estates, register, staff, Instant.now());
    other = new Neighbourhood(estates, register, staff, Instant.now());
  }

  URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private String username(Actor actor) {
    return names.computeIfAbsent(
        actor.staff(),
        id -> {
          String name = "door-" + UUID.randomUUID();
          staff.account(actor.estate(), id, name, PASSWORD);
          return name;
        });
  }

  String token(Actor actor) throws Exception {
    if (!tokens.containsKey(actor.staff())) {
      var answer = askForToken(Map.of("username", username(actor), "password", PASSWORD));
      tokens.put(actor.staff(), JsonPath.read(answer.body(), "$.token"));
    }
    return tokens.get(actor.staff());
  }

  HttpResponse<String> askForToken(Map<String, Object> fields) throws Exception {
    return send(
        http,
        HttpRequest.newBuilder(at("/api/v1/token")).POST(BodyPublishers.ofString(json(fields))),
        "application/json");
  }

  Session session(Actor actor) throws Exception {
    if (!sessions.containsKey(actor.staff())) {
      HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
      String csrf = csrf(send(browser, HttpRequest.newBuilder(at("/sign-in"))).body());
      var form = Map.of("_csrf", csrf, "username", username(actor), "password", PASSWORD);
      var in = send(browser, HttpRequest.newBuilder(at("/sign-in")).POST(typed(form)), FORM);
      assertThat(in.statusCode()).as(in.body()).isBetween(300, 399);
      var page = send(browser, HttpRequest.newBuilder(at("/account")));
      assertThat(page.statusCode()).as(in.headers() + " " + page.headers()).isEqualTo(200);
      sessions.put(actor.staff(), new Session(browser, csrf(page.body())));
    }
    return sessions.get(actor.staff());
  }

  private static String csrf(String page) {
    var matcher = CSRF.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  static final String FORM = "application/x-www-form-urlencoded";

  static BodyPublisher typed(Map<String, String> form) {
    return BodyPublishers.ofString(
        form.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&")));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request, String type)
      throws Exception {
    return send(http, request.header("Content-Type", type));
  }

  static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(Actor actor, String path) throws Exception {
    return send(
        http, HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token(actor)));
  }

  HttpResponse<String> post(Actor actor, String path, BodyPublisher body, String key)
      throws Exception {
    return send(
        http,
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token(actor))
            .header("Idempotency-Key", key)
            .POST(body),
        "application/json");
  }

  HttpResponse<String> post(Actor actor, String path, String json) throws Exception {
    return post(actor, path, BodyPublishers.ofString(json), UUID.randomUUID().toString());
  }

  HttpResponse<String> page(Actor actor, String path) throws Exception {
    return send(session(actor).http(), HttpRequest.newBuilder(at(path)));
  }

  /// As a browser without scripts sends a form.
  HttpResponse<String> form(Actor actor, String path, Map<String, String> fields) throws Exception {
    var whole = new LinkedHashMap<>(fields);
    whole.put("_csrf", session(actor).csrf());
    whole.put("_key", UUID.randomUUID().toString());
    return send(session(actor).http(), HttpRequest.newBuilder(at(path)).POST(typed(whole)), FORM);
  }

  Actor desk() {
    return home.at(Role.FRONT_DESK);
  }

  static Map<String, Object> complaint() {
    var all = new LinkedHashMap<String, Object>();
    all.put("channel", "CALL");
    all.put("unit", "3-2-1201");
    all.put("complainant", "王秀梅");
    all.put("contact", "13800008812");
    all.put("when", "今天 9:30");
    all.put("where", "3栋2单元电梯");
    all.put("department", "engineering");
    all.put("course", "电梯停在十一层半，按铃没人应");
    all.put("demand", "今天内给说法");
    all.put("fault", true);
    return all;
  }

  static Map<String, Object> complaint(String field, Object value) {
    var all = complaint();
    all.put(field, value);
    return all;
  }

  static String json(Map<String, Object> fields) {
    return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(fields);
  }

  String registered() throws Exception {
    return registered(desk(), complaint());
  }

  String registered(Actor actor, Map<String, Object> fields) throws Exception {
    var answer = post(actor, "/api/v1/complaints", json(fields));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$.number");
  }

  /// A problem in both languages that names these fields, and shows nothing of the inside.
  static void refused(HttpResponse<String> answer, int status, String... fields) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    quiet(answer);
    Map<String, Object> problem = JsonPath.read(answer.body(), "$");
    assertThat(problem).containsEntry("status", status).containsKey("code");
    assertThat((String) problem.get("detail")).containsPattern("\\p{IsHan}");
    assertThat((String) problem.get("detail_en")).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    if (status >= 500) {
      assertThat((String) problem.get("reference")).hasSize(8);
    }
    if (fields.length > 0) {
      Map<String, Object> named = JsonPath.read(answer.body(), "$.fields");
      assertThat(named).containsOnlyKeys(fields);
    }
  }

  static void quiet(HttpResponse<String> answer) {
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.springframework", "SQL");
  }

  int count(String table) {
    return jdbc.sql("select count(*) from " + table + " where estate_id = :estate")
        .param("estate", home.estate.value())
        .query(Integer.class)
        .single();
  }
}
