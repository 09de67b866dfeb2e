package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Masked;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 钥匙借用登记表 on the screen: loans of a period, or all.
@Component
public class LoanList {
  static final int PAGE = 40;
  private static final String ROW =
      """
      select l.*, k.code, k.kind from key_loan l
      join key_item k on k.estate_id = l.estate_id and k.id = l.key_id
      where l.estate_id = :estate
      """;

  private final JdbcClient jdbc;
  private final Estates estates;

  LoanList(JdbcClient jdbc, Estates estates) {
    this.jdbc = jdbc;
    this.estates = estates;
  }

  /// Which loans.
  public enum Show {
    ALL,
    OUT,
    OVERDUE,
    RETURNED,
    LOST
  }

  /// @param q a number, a code, or how a borrower's name begins
  /// @param from the first day, in the estate's zone
  /// @param to the last day
  public record Filter(
      Show show, @Nullable String q, @Nullable LocalDate from, @Nullable LocalDate to, int page) {}

  /// @param borrower masked
  /// @param late whether it came back after its time, or is out beyond it
  public record Row(
      String number,
      String code,
      KeyClass kind,
      int pieces,
      String borrower,
      String company,
      String purpose,
      Instant outAt,
      String outBy,
      Instant due,
      @Nullable Instant returnedAt,
      @Nullable Instant lostAt,
      boolean late) {}

  /// One page and one row more, the newest first; what is out by the time left.
  public List<Row> page(Actor actor, Filter filter, Instant now) {
    StringBuilder sql = new StringBuilder(ROW);
    sql.append(
        switch (filter.show()) {
          case ALL -> "";
          case OUT -> "and l.returned_at is null and l.lost_at is null ";
          case OVERDUE -> "and l.returned_at is null and l.lost_at is null and l.due_at < :now ";
          case RETURNED -> "and l.returned_at is not null ";
          case LOST -> "and l.lost_at is not null ";
        });
    String asked = filter.q() == null ? "" : filter.q().strip();
    String upper = asked.toUpperCase(Locale.ROOT);
    if (!asked.isEmpty()) {
      sql.append(
          upper.startsWith("YJ-")
              ? "and l.number = :upper "
              : upper.matches("(K-)?[2-9A-Z]{4}")
                  ? """
                    and l.key_id = (select id from key_item where estate_id = :estate
                      and code in (:upper, 'K-' || :upper))
                    """
                  : "and l.borrower like :begins ");
    }
    LocalDate first = filter.from();
    LocalDate last = filter.to();
    if (first != null) {
      sql.append("and l.out_at >= :from ");
    }
    if (last != null) {
      sql.append("and l.out_at < :to ");
    }
    boolean byTime = filter.show() == Show.OUT || filter.show() == Show.OVERDUE;
    sql.append(byTime ? "order by l.due_at, l.id " : "order by l.out_at desc, l.id desc ");
    return jdbc.sql(sql.append("limit :size offset :skip").toString())
        .param("estate", actor.estate().value())
        .param("now", at(now))
        .param("upper", upper)
        .param("begins", asked.replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("from", at(start(actor.estate(), first == null ? LocalDate.EPOCH : first)))
        .param("to", at(start(actor.estate(), last == null ? LocalDate.EPOCH : last.plusDays(1))))
        .param("size", PAGE + 1)
        .param("skip", filter.page() * PAGE)
        .query((row, index) -> row(row, now))
        .list();
  }

  /// The latest of one key.
  List<Row> ofKey(EstateId estate, UUID key, Instant now) {
    return jdbc.sql(ROW + "and l.key_id = :key order by l.out_at desc limit 20")
        .param("estate", estate.value())
        .param("key", key)
        .query((row, index) -> row(row, now))
        .list();
  }

  Instant start(EstateId estate, LocalDate day) {
    return day.atStartOfDay(estates.estate(estate).zone()).toInstant();
  }

  private static Row row(ResultSet row, Instant now) throws SQLException {
    Instant due = instant(row, "due_at");
    Instant returned = instantOrNull(row, "returned_at");
    String borrower = row.getString("borrower");
    return new Row(
        row.getString("number"),
        row.getString("code"),
        KeyClass.valueOf(row.getString("kind")),
        row.getInt("pieces"),
        borrower.isEmpty() ? "—" : Masked.name(borrower),
        row.getString("company"),
        row.getString("purpose"),
        instant(row, "out_at"),
        row.getString("out_by"),
        due,
        returned,
        instantOrNull(row, "lost_at"),
        (returned == null ? now : returned).isAfter(due));
  }
}
