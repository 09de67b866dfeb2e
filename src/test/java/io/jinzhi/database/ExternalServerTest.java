package io.jinzhi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExternalServerTest {

  @Test
  void the_oldest_version_is_15() {
    assertThatCode(() -> ExternalServer.requireSupported(15)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ExternalServer.requireSupported(14))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("外部 PostgreSQL 是 14 版")
        .hasMessageContaining("version 15 or newer is needed");
  }

  @Test
  void a_server_that_does_not_answer_is_refused_in_words() {
    assertThatThrownBy(() -> ExternalServer.at("jdbc:postgresql://127.0.0.1:1/none", "a", "b"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("连不上外部数据库");
  }

  @Test
  void a_named_server_is_used_and_nothing_is_started() {
    var database = TestDatabase.fresh();
    var properties =
        new DatabaseProperties(database.url(), database.user(), database.password(), 0);
    var home = new Home(Path.of("target", "test-home", "external"));
    try (var server = properties.server(home)) {
      assertThat(server).isInstanceOf(ExternalServer.class);
      assertThat(home.path()).doesNotExist();
    }
  }
}
