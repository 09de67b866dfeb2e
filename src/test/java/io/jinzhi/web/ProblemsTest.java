package io.jinzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class ProblemsTest {
  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_page_is_in_the_layout_and_in_the_language_of_its_reader() throws Exception {
    var chinese = get("/probe/today");
    assertThat(chinese.statusCode()).isEqualTo(200);
    assertThat(chinese.body())
        .contains("<html lang=\"zh-CN\"", "今日 <b>7</b>", "消息 3", "陈立 · 前台", "aria-current=\"page\"")
        .doesNotContain("账号", "演练模式", "style=");
    assertThat(get("/probe/today", "Accept-Language", "en-GB").body()).contains("Messages 3");
    assertThat(get("/probe/today", "Accept-Language", "en", "Cookie", "lang=zh").body())
        .contains("消息 3");
    var switched = get("/probe/today?lang=en");
    assertThat(switched.body()).contains("<html lang=\"en\"");
    assertThat(switched.headers().allValues("set-cookie")).anyMatch(c -> c.startsWith("lang=en"));
    assertThat(get("/probe/today", "Cookie", "theme=dark").body()).contains("data-theme=\"dark\"");
  }

  @Test
  void files_are_kept_under_an_address_that_changes_with_them() throws Exception {
    String page = get("/probe/today").body();
    String css = page.replaceAll("(?s).*href=\"(/app/app-[0-9a-f]{32}\\.css)\".*", "$1");
    var file = get(css, "Accept-Encoding", "gzip");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("cache-control").orElse("")).contains("immutable");
    assertThat(file.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(page).contains("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    var unversioned = get("/app/app.js");
    assertThat(unversioned.statusCode()).isEqualTo(200);
    assertThat(unversioned.headers().firstValue("cache-control")).hasValue("no-cache");
    assertThat(get("/favicon.ico").headers().firstValue("location").orElse(""))
        .endsWith("/app/favicon.svg");
    assertThat(get("/").headers().firstValue("location").orElse("")).endsWith("/today");
  }

  @ParameterizedTest
  @CsvSource({
    "/probe/numbers/7, 404, NOT_FOUND",
    "/probe/numbers/seven, 404, NOT_FOUND",
    "/nowhere, 404, NOT_FOUND",
    "/app/nowhere.css, 404, NOT_FOUND",
    "/probe, 405, METHOD",
    "/probe/fail/disk, 507, DISK_FULL",
    "/probe/fail/lock, 503, BUSY",
    "/probe/fail/serialize, 503, BUSY",
    "/probe/fail/gone, 503, BUSY",
    "/probe/fail/duplicate, 409, CONFLICT",
    "/probe/fail/bug, 500, FAILED",
  })
  void a_failure_is_a_page_in_words_without_its_cause(String path, int status, String code)
      throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .contains("<html lang=\"zh-CN\"", Failures.status(status).detail().zh())
        .doesNotContain("secret detail", "Exception", "at io.jinzhi");
    assertThat(get(path, "Accept-Language", "en").body())
        .contains(Failures.status(status).detail().en());
    var fragment = get(path, "HX-Request", "true");
    assertThat(fragment.statusCode()).isEqualTo(status);
    assertThat(fragment.body()).contains("class=\"problem\"").doesNotContain("<html");
    assertThat(Failures.status(status).code()).isEqualTo(code);
  }

  @Test
  void a_defect_has_a_reference_number_and_busy_says_when_to_come_back() throws Exception {
    assertThat(get("/probe/fail/bug").body()).containsPattern("编号 [0-9A-Z]{8}");
    assertThat(get("/probe/fail/lock").headers().firstValue("retry-after")).hasValue("2");
  }

  @Test
  void the_api_answers_with_problem_details_in_both_languages() throws Exception {
    var answer = get("/api/v1/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":404", "\"code\":\"NOT_FOUND\"", "\"detail_en\":\"Not there");
  }
}
