package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of lost keys.
@Repository
class Losses {
  private static final String FROM =
      """
      select l.*, k.code, k.owned, j.number as loan_number from key_loss l
      join key_item k on k.estate_id = l.estate_id and k.id = l.key_id
      left join key_loan j on j.estate_id = l.estate_id and j.id = l.loan_id
      where l.estate_id = :estate
      """;

  private final JdbcClient jdbc;

  Losses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EstateId estate, Loss loss, @Nullable UUID loan) {
    jdbc.sql(
            """
            insert into key_loss (estate_id, id, number, key_id, loan_id, how, payer, at, by_name,
              order_number)
            values (:estate, :id, :number, :key, :loan, :how, :payer, :at, :by, :order)
            """)
        .param("estate", estate.value())
        .param("id", loss.id())
        .param("number", loss.number())
        .param("key", loss.key())
        .param("loan", loan)
        .param("how", loss.how())
        .param("payer", loss.payer().name())
        .param("at", at(loss.at()))
        .param("by", loss.by())
        .param("order", loss.order())
        .update();
  }

  void change(EstateId estate, Loss loss) {
    jdbc.sql(
            """
            update key_loss
            set lock_changed_at = :lockAt, lock_words = :lockWords, owner_told_at = :toldAt,
              owner_told_how = :toldHow, cost_cents = :cost, paid_at = :paidAt,
              version = version + 1
            where estate_id = :estate and id = :id
            """)
        .param("lockAt", atOrNull(loss.lockChangedAt()))
        .param("lockWords", loss.lockWords())
        .param("toldAt", atOrNull(loss.ownerToldAt()))
        .param("toldHow", loss.ownerToldHow())
        .param("cost", loss.costCents())
        .param("paidAt", atOrNull(loss.paidAt()))
        .param("estate", estate.value())
        .param("id", loss.id())
        .update();
  }

  Optional<Loss> find(EstateId estate, String number) {
    return one("and l.number = :what", estate, number);
  }

  /// Locked until the end of the transaction.
  Optional<Loss> hold(EstateId estate, String number) {
    return one("and l.number = :what for update of l", estate, number);
  }

  /// The one whose lock a work order changes.
  Optional<Loss> ofOrder(EstateId estate, String order) {
    return one("and l.order_number = :what for update of l", estate, order);
  }

  private Optional<Loss> one(String which, EstateId estate, String what) {
    return jdbc.sql(FROM + which)
        .param("estate", estate.value())
        .param("what", what)
        .query(Losses::read)
        .optional();
  }

  /// The newest first.
  List<Loss> of(EstateId estate, UUID key) {
    return jdbc.sql(FROM + "and l.key_id = :key order by l.at desc")
        .param("estate", estate.value())
        .param("key", key)
        .query(Losses::read)
        .list();
  }

  private static Loss read(ResultSet row, int number) throws SQLException {
    return new Loss(
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "key_id"),
        row.getString("code"),
        row.getBoolean("owned"),
        row.getString("loan_number"),
        row.getString("how"),
        Loss.Payer.valueOf(row.getString("payer")),
        instant(row, "at"),
        row.getString("by_name"),
        row.getString("order_number"),
        instantOrNull(row, "lock_changed_at"),
        row.getString("lock_words"),
        instantOrNull(row, "owner_told_at"),
        row.getString("owner_told_how"),
        row.getObject("cost_cents", Long.class),
        instantOrNull(row, "paid_at"));
  }
}
