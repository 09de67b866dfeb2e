package io.jinzhi.story;

import io.jinzhi.database.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a [Story] is written and read with.
@Component
public class StoryTables {
  final JdbcClient jdbc;
  final JdbcTemplate batch;
  final JsonMapper json;
  final Ids ids;

  StoryTables(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Ids ids) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
    this.ids = ids;
  }
}
