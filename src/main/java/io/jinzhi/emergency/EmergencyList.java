package io.jinzhi.emergency;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Emergencies of a period, or drills: never both in one list.
@Component
public class EmergencyList {
  static final int PAGE = 30;

  private final JdbcClient jdbc;
  private final Estates estates;

  EmergencyList(JdbcClient jdbc, Estates estates) {
    this.jdbc = jdbc;
    this.estates = estates;
  }

  /// Which ones.
  public enum Show {
    ALL,
    RUNNING,
    /// Over, and the report is not signed by all.
    REPORT,
    /// Over, and not reviewed.
    REVIEW,
    DRILLS
  }

  /// @param q a number, a place or a room
  /// @param from the first day, in the estate's zone
  /// @param to the last day
  public record Filter(
      Show show,
      @Nullable EmergencyKind kind,
      @Nullable String q,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int page) {}

  public record Row(
      String number,
      boolean drill,
      EmergencyKind kind,
      String place,
      String words,
      @Nullable Level level,
      String stage,
      Instant happenedAt,
      @Nullable Instant endedAt,
      String raisedBy,
      @Nullable Instant reviewedAt) {

    public Phrase stageLabel() {
      return Stage.label(stage);
    }

    static Row of(Emergency e) {
      return new Row(
          e.number(),
          e.drill(),
          e.kind(),
          e.spot().words(),
          e.words(),
          e.level(),
          e.stage().code(),
          e.happenedAt(),
          e.stage().endedAt(),
          e.raisedBy(),
          e.reviewedAt());
    }
  }

  /// One page and one row more, the newest first.
  public List<Row> page(Actor actor, Filter filter) {
    StringBuilder sql = new StringBuilder("select * from emergency where estate_id = :estate ");
    sql.append(filter.show() == Show.DRILLS ? "and drill " : "and not drill ");
    sql.append(
        switch (filter.show()) {
          case ALL, DRILLS -> "";
          case RUNNING -> "and stage = 'RUNNING' ";
          case REPORT -> "and stage in ('ENDED', 'WRITTEN', 'DIRECTED') ";
          case REVIEW ->
              "and stage in ('ENDED', 'WRITTEN', 'DIRECTED', 'SIGNED') and reviewed_at is null ";
        });
    if (filter.kind() != null) {
      sql.append("and kind = :kind ");
    }
    String asked = filter.q() == null ? "" : filter.q().strip();
    if (!asked.isEmpty()) {
      sql.append("and (number = :upper or unit_code = :upper or place like :begins) ");
    }
    LocalDate first = filter.from();
    LocalDate last = filter.to();
    if (first != null) {
      sql.append("and happened_at >= :from ");
    }
    if (last != null) {
      sql.append("and happened_at < :to ");
    }
    return jdbc.sql(
            sql.append("order by happened_at desc, id desc limit :size offset :skip").toString())
        .param("estate", actor.estate().value())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("upper", asked.toUpperCase(Locale.ROOT))
        .param("begins", asked.replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("from", at(start(actor, first == null ? LocalDate.EPOCH : first)))
        .param("to", at(start(actor, last == null ? LocalDate.EPOCH : last.plusDays(1))))
        .param("size", PAGE + 1)
        .param("skip", filter.page() * PAGE)
        .query((row, index) -> Row.of(Emergencies.read(row, index)))
        .list();
  }

  private Instant start(Actor actor, LocalDate day) {
    return day.atStartOfDay(estates.estate(actor.estate()).zone()).toInstant();
  }
}
