package io.jinzhi.staff;

import io.jinzhi.database.Columns;
import io.jinzhi.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who knocked, when, from where, and what came of it. A name without an account is not kept:
/// people type their password into the wrong field.
@Component
class SignInLog {
  record Line(Instant at, String door, String outcome, String address, String agent) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  SignInLog(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  void write(@Nullable UUID account, String door, String outcome, Caller caller) {
    jdbc.sql(
            """
            insert into sign_in_log (id, account_id, door, outcome, address, agent)
            values (:id, :account, :door, :outcome, :address, :agent)
            """)
        .param("id", ids.next())
        .param("account", account)
        .param("door", door)
        .param("outcome", outcome)
        .param("address", caller.address())
        .param("agent", caller.agent())
        .update();
  }

  List<Line> latest(UUID account, int limit) {
    return jdbc.sql(
            """
            select at, door, outcome, address, agent from sign_in_log
            where account_id = :account order by at desc limit :limit
            """)
        .param("account", account)
        .param("limit", limit)
        .query(
            (row, at) ->
                new Line(
                    Columns.instant(row, "at"),
                    row.getString("door"),
                    row.getString("outcome"),
                    row.getString("address"),
                    row.getString("agent")))
        .list();
  }
}
