package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.textOrEmpty;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files that were drawn for a check, and how they were found.
@Repository
class CheckSample {

  /// One file of the sample.
  ///
  /// @param unreadable papers that the vault does not open as they were put in
  /// @param onShelf null until somebody has looked
  record Sampled(
      int position,
      HouseholdFile file,
      List<PaperKind> missing,
      int papers,
      int unreadable,
      @Nullable Boolean onShelf,
      String remark) {

    /// What is wrong with it.
    List<FindingKind> faults() {
      List<FindingKind> faults = new ArrayList<>();
      if (!missing().isEmpty()) {
        faults.add(FindingKind.MISSING);
      }
      if (unreadable() > 0) {
        faults.add(FindingKind.UNREADABLE);
      }
      if (Boolean.FALSE.equals(onShelf())) {
        faults.add(FindingKind.NOT_ON_SHELF);
      }
      if (!remark().isEmpty()) {
        faults.add(FindingKind.OTHER);
      }
      return faults;
    }

    String words(FindingKind kind) {
      return switch (kind) {
        case MISSING ->
            missing().stream().map(kept -> kept.label().zh()).collect(Collectors.joining("、"));
        case UNREADABLE -> unreadable() + " / " + papers();
        case NOT_ON_SHELF -> file().place().words().zh();
        case OTHER -> remark();
      };
    }
  }

  private final JdbcClient jdbc;

  CheckSample(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EstateId estate, UUID check, int position, Verification.Found found) {
    jdbc.sql(
            """
            insert into archive_check_file (estate_id, check_id, position, file_id, missing, papers,
              unreadable)
            values (:estate, :check, :position, :file, :missing, :papers, :unreadable)
            """)
        .param("estate", estate.value())
        .param("check", check)
        .param("position", position)
        .param("file", found.file().value())
        .param("missing", found.missing().stream().map(Enum::name).toArray(String[]::new))
        .param("papers", found.papers())
        .param("unreadable", found.unreadable())
        .update();
  }

  List<Sampled> of(EstateId estate, UUID check) {
    return jdbc.sql(
            """
            select c.position, c.missing, c.papers, c.unreadable, c.on_shelf, c.remark,
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
        .query(CheckSample::sampled)
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

  private static Sampled sampled(ResultSet row, int index) throws SQLException {
    boolean there = row.getBoolean("on_shelf");
    boolean looked = !row.wasNull();
    return new Sampled(
        row.getInt("position"),
        FileRows.read(row, index),
        Arrays.stream((String[]) row.getArray("missing").getArray())
            .map(PaperKind::valueOf)
            .toList(),
        row.getInt("papers"),
        row.getInt("unreadable"),
        looked ? there : null,
        textOrEmpty(row, "remark"));
  }
}
