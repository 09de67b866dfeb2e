package io.jinzhi.staff;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `second_factor`.
@Repository
class FactorRows {
  static final String CODE = "CODE";
  static final String PASSKEY = "PASSKEY";

  /// @param secret sealed; null for a passkey
  /// @param confirmedAt null for what was only offered
  /// @param inForceAt null while it does not open yet
  record Factor(
      UUID id,
      String kind,
      String label,
      byte @Nullable [] secret,
      long lastStep,
      Instant offeredAt,
      @Nullable Instant confirmedAt,
      @Nullable Instant inForceAt,
      @Nullable Instant lastUsedAt) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  FactorRows(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  UUID newId() {
    return ids.next();
  }

  /// One at a time for each account, until the transaction ends.
  void lock(UUID account) {
    jdbc.sql("select id from account where id = :account for no key update")
        .param("account", account)
        .query(UUID.class)
        .single();
  }

  /// Those that have not ended, the oldest first.
  List<Factor> of(UUID account) {
    return jdbc.sql(
            """
            select * from second_factor where account_id = :account and ended_at is null
            order by offered_at, id
            """)
        .param("account", account)
        .query((row, at) -> read(row))
        .list();
  }

  /// The authenticator that opens.
  Optional<Factor> code(UUID account) {
    return of(account).stream()
        .filter(each -> each.kind.equals(CODE) && each.inForceAt != null)
        .findFirst();
  }

  /// The authenticator that waits for its first code.
  Optional<Factor> offer(UUID account) {
    return of(account).stream()
        .filter(each -> each.kind.equals(CODE) && each.confirmedAt == null)
        .findFirst();
  }

  /// A new offer; the one before it is gone.
  void offer(UUID account, UUID id, byte[] secret) {
    jdbc.sql("delete from second_factor where account_id = :account and confirmed_at is null")
        .param("account", account)
        .update();
    jdbc.sql(
            """
            insert into second_factor (id, account_id, kind, secret)
            values (:id, :account, 'CODE', :secret)
            """)
        .param("id", id)
        .param("account", account)
        .param("secret", secret)
        .update();
  }

  /// A new passkey, which waits to be confirmed.
  void passkey(UUID account, UUID id, String label) {
    jdbc.sql(
            """
            insert into second_factor (id, account_id, kind, label)
            values (:id, :account, 'PASSKEY', :label)
            """)
        .param("id", id)
        .param("account", account)
        .param("label", label)
        .update();
  }

  /// Used just now.
  void used(UUID id) {
    jdbc.sql("update second_factor set last_used_at = clock_timestamp() where id = :id")
        .param("id", id)
        .update();
  }

  /// Only one waits for two leaders at a time.
  void endOthers(UUID account, UUID but) {
    jdbc.sql(
            """
            update second_factor set ended_at = clock_timestamp()
            where account_id = :account and id <> :but and ended_at is null
            """)
        .param("account", account)
        .param("but", but)
        .update();
  }

  /// @return false when this code, or a later one, was used before
  boolean use(UUID id, long step) {
    return jdbc.sql(
                """
                update second_factor set last_step = :step, last_used_at = clock_timestamp()
                where id = :id and last_step < :step and ended_at is null
                """)
            .param("id", id)
            .param("step", step)
            .update()
        == 1;
  }

  /// Its owner showed that it works.
  void confirm(UUID id) {
    jdbc.sql("update second_factor set confirmed_at = clock_timestamp() where id = :id")
        .param("id", id)
        .update();
  }

  /// It opens from now on; an authenticator replaces the one before it.
  void enforce(UUID account, UUID id) {
    jdbc.sql(
            """
            update second_factor set ended_at = clock_timestamp()
            where account_id = :account and kind = 'CODE' and in_force_at is not null
              and ended_at is null
              and exists (select from second_factor new where new.id = :id and new.kind = 'CODE')
            """)
        .param("account", account)
        .param("id", id)
        .update();
    jdbc.sql(
            """
            update second_factor set in_force_at = clock_timestamp()
            where account_id = :account and id = :id and confirmed_at is not null
            """)
        .param("account", account)
        .param("id", id)
        .update();
  }

  /// @param only null for all of them
  /// @return how many ended
  int end(UUID account, @Nullable UUID only) {
    return jdbc.sql(
            """
            update second_factor set ended_at = clock_timestamp()
            where account_id = :account and ended_at is null
              and (:only::uuid is null or id = :only)
            """)
        .param("account", account)
        .param("only", only)
        .update();
  }

  private static Factor read(ResultSet row) throws SQLException {
    return new Factor(
        uuid(row, "id"),
        row.getString("kind"),
        row.getString("label"),
        row.getBytes("secret"),
        row.getLong("last_step"),
        instant(row, "offered_at"),
        instantOrNull(row, "confirmed_at"),
        instantOrNull(row, "in_force_at"),
        instantOrNull(row, "last_used_at"));
  }
}
