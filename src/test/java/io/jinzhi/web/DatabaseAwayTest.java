package io.jinzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.hikari.connection-timeout=300")
class DatabaseAwayTest {
  @LocalServerPort int port;
  @Autowired HikariDataSource database;
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Cookie", "jinzhi=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void who_asks_while_no_connection_is_free_is_told_so_in_both_languages_and_served_again_later()
      throws Exception {
    List<Connection> all = new ArrayList<>();
    try {
      while (all.size() < database.getMaximumPoolSize()) {
        all.add(database.getConnection());
      }
      var page = get("/today");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("现在办不了", "does not answer").doesNotContain("HTTP Status");
      assertThat(page.headers().firstValue("retry-after")).hasValue("2");
      var program = get("/api/v1/complaints");
      assertThat(program.statusCode()).isEqualTo(503);
      assertThat(program.body()).contains("\"status\":503").doesNotContain("<html");
    } finally {
      for (Connection each : all) {
        each.close();
      }
    }
    assertThat(get("/sign-in").statusCode()).isLessThan(400);
  }
}
