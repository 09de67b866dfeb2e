package io.jinzhi.estate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The edition of an estate's register: moves with every change of it.
@Repository
class Edition {
  private final JdbcClient jdbc;

  Edition(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void advance(EstateId estate) {
    jdbc.sql("update register_edition set edition = edition + 1 where estate_id = :estate")
        .param("estate", estate.value())
        .update();
  }

  long current(EstateId estate) {
    return jdbc.sql("select edition from register_edition where estate_id = :estate")
        .param("estate", estate.value())
        .query(Long.class)
        .single();
  }

  /// As [#current], and nobody else changes the register until this transaction ends.
  long held(EstateId estate) {
    return jdbc.sql("select edition from register_edition where estate_id = :estate for update")
        .param("estate", estate.value())
        .query(Long.class)
        .single();
  }
}
