package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.textOrEmpty;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.commitment.Subject;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The monthly checks.
@Repository
class CheckRows {

  /// @param seed of the draw; with the list of files it gives the same sample again
  record Check(
      UUID id,
      YearMonth month,
      @Nullable Long seed,
      @Nullable Instant started,
      String startedBy,
      @Nullable Instant reported,
      String reportedBy,
      String summary,
      @Nullable Instant acknowledged,
      String acknowledgedBy,
      String opinion) {

    String number() {
      return "DC-" + month;
    }

    Subject subject() {
      return new Subject("ARCHIVE_CHECK", id, number());
    }
  }

  private final JdbcClient jdbc;
  private final Ids ids;

  CheckRows(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  Optional<YearMonth> latest(EstateId estate) {
    return jdbc.sql("select max(month) from archive_check where estate_id = :estate")
        .param("estate", estate.value())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(YearMonth::from);
  }

  Check open(EstateId estate, YearMonth month) {
    jdbc.sql(
            """
            insert into archive_check (estate_id, id, month) values (:estate, :id, :month)
            on conflict (estate_id, month) do nothing
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("month", month.atDay(1))
        .update();
    return find(estate, month).orElseThrow();
  }

  Optional<Check> find(EstateId estate, YearMonth month) {
    return jdbc.sql("select * from archive_check where estate_id = :estate and month = :month")
        .param("estate", estate.value())
        .param("month", month.atDay(1))
        .query(CheckRows::check)
        .optional();
  }

  /// The newest first.
  List<Check> all(EstateId estate) {
    return jdbc.sql(
            "select * from archive_check where estate_id = :estate order by month desc limit 36")
        .param("estate", estate.value())
        .query(CheckRows::check)
        .list();
  }

  /// @return whether nobody else has begun
  boolean start(EstateId estate, UUID check, long seed, String by, Instant now) {
    return jdbc.sql(
                """
                update archive_check set seed = :seed, started_at = :now, started_by = :by,
                  verified_at = :now, version = version + 1
                where estate_id = :estate and id = :id and started_at is null
                """)
            .param("seed", seed)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("id", check)
            .update()
        == 1;
  }

  /// @return whether it was still to be reported
  boolean report(EstateId estate, UUID check, String summary, String by, Instant now) {
    return jdbc.sql(
                """
                update archive_check set reported_at = :now, reported_by = :by, summary = :summary,
                  version = version + 1
                where estate_id = :estate and id = :id and started_at is not null
                  and reported_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("summary", summary)
            .param("estate", estate.value())
            .param("id", check)
            .update()
        == 1;
  }

  /// @return whether it was reported and not acknowledged
  boolean acknowledge(EstateId estate, UUID check, String opinion, String by, Instant now) {
    return jdbc.sql(
                """
                update archive_check set acknowledged_at = :now, acknowledged_by = :by,
                  opinion = :opinion, version = version + 1
                where estate_id = :estate and id = :id and reported_at is not null
                  and acknowledged_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("opinion", opinion)
            .param("estate", estate.value())
            .param("id", check)
            .update()
        == 1;
  }

  private static Check check(ResultSet row, int index) throws SQLException {
    long seed = row.getLong("seed");
    boolean drawn = !row.wasNull();
    return new Check(
        uuid(row, "id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        drawn ? seed : null,
        instantOrNull(row, "started_at"),
        textOrEmpty(row, "started_by"),
        instantOrNull(row, "reported_at"),
        textOrEmpty(row, "reported_by"),
        textOrEmpty(row, "summary"),
        instantOrNull(row, "acknowledged_at"),
        textOrEmpty(row, "acknowledged_by"),
        textOrEmpty(row, "opinion"));
  }
}
