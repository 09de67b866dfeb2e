package io.jinzhi.setup;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the set-up is: one row for the whole installation.
@Repository
class SetupBook {

  /// @param notBefore the next try of the code is not looked at earlier
  record State(
      @Nullable String codeHash,
      int failures,
      @Nullable Instant notBefore,
      @Nullable EstateId estate,
      @Nullable UUID admin,
      @Nullable Instant completed) {}

  private static final String SELECT =
      "select code_hash, failures, not_before, estate_id, admin_id, completed_at from setup ";

  private final JdbcClient jdbc;

  SetupBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<State> state() {
    return jdbc.sql(SELECT).query(SetupBook::read).optional();
  }

  /// Nobody else takes a step until the transaction ends.
  State held() {
    return jdbc.sql(SELECT + "for update").query(SetupBook::read).single();
  }

  void code(String hash) {
    jdbc.sql(
            """
            insert into setup (code_hash) values (:hash)
            on conflict (single) do update set code_hash = :hash, failures = 0, not_before = null
            """)
        .param("hash", hash)
        .update();
  }

  void failed(int failures, Instant notBefore) {
    jdbc.sql("update setup set failures = :failures, not_before = :notBefore")
        .param("failures", failures)
        .param("notBefore", Columns.at(notBefore))
        .update();
  }

  void estate(EstateId estate) {
    jdbc.sql("update setup set estate_id = :estate").param("estate", estate.value()).update();
  }

  void admin(UUID staff, String name) {
    jdbc.sql("update setup set admin_id = :staff, admin_name = :name, code_hash = null")
        .param("staff", staff)
        .param("name", name)
        .update();
  }

  void complete(String by, Instant now) {
    jdbc.sql("update setup set completed_at = :now, completed_by = :by")
        .param("now", Columns.at(now))
        .param("by", by)
        .update();
  }

  private static State read(ResultSet row, int number) throws SQLException {
    UUID estate = Columns.uuidOrNull(row, "estate_id");
    return new State(
        row.getString("code_hash"),
        row.getInt("failures"),
        Columns.instantOrNull(row, "not_before"),
        estate == null ? null : new EstateId(estate),
        Columns.uuidOrNull(row, "admin_id"),
        Columns.instantOrNull(row, "completed_at"));
  }
}
