package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

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

/// The monthly checks and their samples.
@Repository
class CheckRows {

  /// @param seed of the draw; with the list of files it gives the same sample again
  record Check(
      UUID id,
      YearMonth month,
      @Nullable Long seed,
      @Nullable Instant started,
      @Nullable String startedBy,
      @Nullable Instant reported,
      @Nullable String reportedBy,
      String summary,
      @Nullable Instant acknowledged,
      @Nullable String acknowledgedBy,
      String opinion) {

    String number() {
      return "DC-" + month;
    }
  }

  /// One file of the sample.
  ///
  /// @param missing names of kinds
  /// @param unreadable papers that the vault does not open as they were put in
  /// @param onShelf null until somebody has looked
  record Sampled(
      int position,
      HouseholdFile file,
      List<String> missing,
      int papers,
      int unreadable,
      @Nullable Boolean onShelf,
      String remark,
      @Nullable String lookedBy) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  CheckRows(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  UUID nextId() {
    return ids.next();
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

  void sample(
      EstateId estate,
      UUID check,
      int position,
      FileId file,
      List<PaperKind> missing,
      int papers,
      int unreadable) {
    jdbc.sql(
            """
            insert into archive_check_file (estate_id, check_id, position, file_id, missing, papers,
              unreadable)
            values (:estate, :check, :position, :file, :missing, :papers, :unreadable)
            """)
        .param("estate", estate.value())
        .param("check", check)
        .param("position", position)
        .param("file", file.value())
        .param("missing", missing.stream().map(Enum::name).toArray(String[]::new))
        .param("papers", papers)
        .param("unreadable", unreadable)
        .update();
  }

  List<Sampled> sampled(EstateId estate, UUID check) {
    return jdbc.sql(
            """
            select c.position, c.missing, c.papers, c.unreadable, c.on_shelf, c.remark, c.looked_by,
              f.*, u.code, u.handed_over_on, z.name as zone
            from archive_check_file c
            join archive_file f on f.estate_id = c.estate_id and f.id = c.file_id
            join unit u on u.estate_id = f.estate_id and u.id = f.unit_id
            join building b on b.estate_id = u.estate_id and b.id = u.building_id
            left join zone z on z.estate_id = b.estate_id and z.id = b.zone_id
            where c.estate_id = :estate and c.check_id = :check order by c.position
            """)
        .param("estate", estate.value())
        .param("check", check)
        .query(CheckRows::sampled)
        .list();
  }

  /// @return whether the sample has this place
  boolean looked(
      EstateId estate,
      UUID check,
      int position,
      boolean onShelf,
      @Nullable String remark,
      String by,
      Instant now) {
    return jdbc.sql(
                """
                update archive_check_file set on_shelf = :shelf, remark = :remark, looked_at = :now,
                  looked_by = :by
                where estate_id = :estate and check_id = :check and position = :position
                """)
            .param("shelf", onShelf)
            .param("remark", remark)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("check", check)
            .param("position", position)
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
        row.getString("started_by"),
        instantOrNull(row, "reported_at"),
        row.getString("reported_by"),
        words(row.getString("summary")),
        instantOrNull(row, "acknowledged_at"),
        row.getString("acknowledged_by"),
        words(row.getString("opinion")));
  }

  private static Sampled sampled(ResultSet row, int index) throws SQLException {
    boolean there = row.getBoolean("on_shelf");
    boolean looked = !row.wasNull();
    return new Sampled(
        row.getInt("position"),
        FileRows.read(row, index),
        List.of((String[]) row.getArray("missing").getArray()),
        row.getInt("papers"),
        row.getInt("unreadable"),
        looked ? there : null,
        words(row.getString("remark")),
        row.getString("looked_by"));
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// A fault that a check found.
  ///
  /// @param done how it was put right
  record Finding(
      UUID id,
      FindingKind kind,
      String fileNumber,
      String words,
      String remedy,
      LocalDate due,
      @Nullable Instant remedied,
      @Nullable String remediedBy,
      String done) {}

  void find(
      EstateId estate,
      UUID id,
      UUID check,
      FileId file,
      FindingKind kind,
      String words,
      LocalDate due) {
    jdbc.sql(
            """
            insert into archive_finding (estate_id, id, check_id, file_id, kind, words, remedy, due)
            values (:estate, :id, :check, :file, :kind, :words, :remedy, :due)
            """)
        .param("estate", estate.value())
        .param("id", id)
        .param("check", check)
        .param("file", file.value())
        .param("kind", kind.name())
        .param("words", words)
        .param("remedy", kind.remedy().zh())
        .param("due", due)
        .update();
  }

  List<Finding> findings(EstateId estate, UUID check) {
    return jdbc.sql(
            """
            select g.*, f.number from archive_finding g
            join archive_file f on f.estate_id = g.estate_id and f.id = g.file_id
            where g.estate_id = :estate and g.check_id = :check order by g.id
            """)
        .param("estate", estate.value())
        .param("check", check)
        .query(
            (row, index) ->
                new Finding(
                    uuid(row, "id"),
                    FindingKind.valueOf(row.getString("kind")),
                    row.getString("number"),
                    row.getString("words"),
                    words(row.getString("remedy")),
                    row.getObject("due", LocalDate.class),
                    instantOrNull(row, "remedied_at"),
                    row.getString("remedied_by"),
                    words(row.getString("done"))))
        .list();
  }

  /// @return whether it was still open
  boolean remedy(EstateId estate, UUID check, UUID finding, String done, String by, Instant now) {
    return jdbc.sql(
                """
                update archive_finding set remedied_at = :now, remedied_by = :by, done = :done
                where estate_id = :estate and check_id = :check and id = :id
                  and remedied_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("done", done)
            .param("estate", estate.value())
            .param("check", check)
            .param("id", finding)
            .update()
        == 1;
  }
}
