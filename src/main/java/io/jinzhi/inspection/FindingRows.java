package io.jinzhi.inspection;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of findings.
@Repository
class FindingRows {
  private final JdbcClient jdbc;

  FindingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether it was new
  boolean add(Finding each) {
    var about = each.about();
    return jdbc.sql(
                """
                insert into finding (estate_id, id, number, visit_id, subject_kind, subject_id,
                  unit_id, unit_code, building, place, kind, severity, what, checklist, item,
                  by_staff, by_name, by_role, found_at, received_at, state)
                values (:estate, :id, :number, :visit, :subjectKind, :subject, :unit, :unitCode,
                  :building, :place, :kind, :severity, :what, :checklist, :item, :by, :name, :role,
                  :found, :received, 'OPEN')
                on conflict (estate_id, id) do nothing
                """)
            .param("estate", each.estate().value())
            .param("id", each.id().value())
            .param("number", each.number())
            .param("visit", each.visit() == null ? null : each.visit().value())
            .param("subjectKind", about == null ? null : about.kind())
            .param("subject", about == null ? null : about.id())
            .param("unit", each.unit() == null ? null : each.unit().value())
            .param("unitCode", each.unitCode())
            .param("building", each.building())
            .param("place", each.place())
            .param("kind", each.kind().name())
            .param("severity", each.severity().name())
            .param("what", each.what())
            .param("checklist", each.checklist())
            .param("item", each.item())
            .param("by", each.by().value())
            .param("name", each.byName())
            .param("role", each.byRole().name())
            .param("found", at(each.foundAt()))
            .param("received", at(each.receivedAt()))
            .update()
        == 1;
  }

  void settled(Finding held, Finding.Deed deed) {
    changed(
        jdbc.sql(
                """
                update finding set state = 'SETTLED', settled_at = :at, settled_by = :by,
                  settled_how = :words, version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("at", at(deed.at()))
            .param("by", deed.by())
            .param("words", deed.words())
            .param("estate", held.estate().value())
            .param("id", held.id().value())
            .param("version", held.version())
            .update());
  }

  void passedUp(Finding held, Finding.Deed deed) {
    changed(
        jdbc.sql(
                """
                update finding set state = 'PASSED_UP', passed_at = :at, passed_by = :by,
                  passed_why = :words, version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("at", at(deed.at()))
            .param("by", deed.by())
            .param("words", deed.words())
            .param("estate", held.estate().value())
            .param("id", held.id().value())
            .param("version", held.version())
            .update());
  }

  void handed(Finding held, Finding.HandedOver over) {
    changed(
        jdbc.sql(
                """
                update finding set state = 'HANDED', handed_at = :at, handed_by = :by,
                  handed_to = :code, handed_kind = :kind, handed_id = :subject,
                  handed_number = :number, handed_path = :path, version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("at", at(over.at()))
            .param("by", over.by())
            .param("code", over.destination())
            .param("kind", over.to().subjectKind())
            .param("subject", over.to().subject())
            .param("number", over.to().number())
            .param("path", over.to().path())
            .param("estate", held.estate().value())
            .param("id", held.id().value())
            .param("version", held.version())
            .update());
  }

  void rechecked(Finding held, Finding.Deed deed) {
    changed(
        jdbc.sql(
                """
                update finding set rechecked_at = :at, rechecked_by = :by, rechecked_words = :words,
                  version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("at", at(deed.at()))
            .param("by", deed.by())
            .param("words", deed.words())
            .param("estate", held.estate().value())
            .param("id", held.id().value())
            .param("version", held.version())
            .update());
  }

  private static void changed(int rows) {
    if (rows != 1) {
      throw new OptimisticLockingFailureException("finding");
    }
  }

  Optional<Finding> find(EstateId estate, FindingId id) {
    return jdbc.sql("select * from finding where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id.value())
        .query(FindingRows::read)
        .optional();
  }

  Optional<Finding> find(EstateId estate, String number) {
    return jdbc.sql("select * from finding where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(FindingRows::read)
        .optional();
  }

  /// Those that became a thing of that number and are not settled.
  List<Finding> handedAs(EstateId estate, String number) {
    return jdbc.sql(
            """
            select * from finding
            where estate_id = :estate and handed_number = :number and state = 'HANDED'
            """)
        .param("estate", estate.value())
        .param("number", number)
        .query(FindingRows::read)
        .list();
  }

  List<Finding> openAt(EstateId estate, UnitId unit) {
    return jdbc.sql(
            """
            select * from finding
            where estate_id = :estate and unit_id = :unit and state <> 'SETTLED'
            order by found_at, id
            """)
        .param("estate", estate.value())
        .param("unit", unit.value())
        .query(FindingRows::read)
        .list();
  }

  List<Finding> of(EstateId estate, String kind, List<UUID> subjects) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from finding
            where estate_id = :estate and subject_kind = :kind and subject_id in (:subjects)
            order by found_at, id
            """)
        .param("estate", estate.value())
        .param("kind", kind)
        .param("subjects", subjects)
        .query(FindingRows::read)
        .list();
  }

  List<Finding> ofVisit(EstateId estate, VisitId visit) {
    return jdbc.sql(
            """
            select * from finding where estate_id = :estate and visit_id = :visit
            order by found_at, id
            """)
        .param("estate", estate.value())
        .param("visit", visit.value())
        .query(FindingRows::read)
        .list();
  }

  /// @return whether this photo is new
  boolean photo(EstateId estate, FindingId finding, UUID photo) {
    return jdbc.sql(
                "select count(*) from finding_photo where estate_id = :estate and id = :id"
                    + " and finding_id = :finding")
            .param("estate", estate.value())
            .param("id", photo)
            .param("finding", finding.value())
            .query(Integer.class)
            .single()
        == 0;
  }

  void keep(EstateId estate, FindingId finding, UUID photo, UUID attachment) {
    jdbc.sql(
            """
            insert into finding_photo (estate_id, id, finding_id, attachment_id)
            values (:estate, :id, :finding, :attachment)
            """)
        .param("estate", estate.value())
        .param("id", photo)
        .param("finding", finding.value())
        .param("attachment", attachment)
        .update();
  }

  static Finding read(ResultSet row, int index) throws SQLException {
    UUID visit = uuidOrNull(row, "visit_id");
    UUID subject = uuidOrNull(row, "subject_id");
    UUID unit = uuidOrNull(row, "unit_id");
    return new Finding(
        new EstateId(uuid(row, "estate_id")),
        new FindingId(uuid(row, "id")),
        row.getString("number"),
        visit == null ? null : new VisitId(visit),
        subject == null ? null : new NewFinding.Subject(row.getString("subject_kind"), subject),
        unit == null ? null : new UnitId(unit),
        row.getString("unit_code"),
        row.getString("building"),
        row.getString("place"),
        FindingKind.valueOf(row.getString("kind")),
        Severity.valueOf(row.getString("severity")),
        row.getString("what"),
        row.getString("checklist"),
        row.getString("item"),
        new StaffId(uuid(row, "by_staff")),
        row.getString("by_name"),
        Role.valueOf(row.getString("by_role")),
        instant(row, "found_at"),
        instant(row, "received_at"),
        Finding.State.valueOf(row.getString("state")),
        deed(row, "passed_at", "passed_by", "passed_why"),
        handed(row),
        deed(row, "settled_at", "settled_by", "settled_how"),
        deed(row, "rechecked_at", "rechecked_by", "rechecked_words"),
        row.getInt("version"));
  }

  private static Finding.@Nullable Deed deed(ResultSet row, String at, String by, String words)
      throws SQLException {
    var when = instantOrNull(row, at);
    return when == null
        ? null
        : new Finding.Deed(
            when, Objects.requireNonNullElse(row.getString(by), ""), row.getString(words));
  }

  private static Finding.@Nullable HandedOver handed(ResultSet row) throws SQLException {
    var when = instantOrNull(row, "handed_at");
    return when == null
        ? null
        : new Finding.HandedOver(
            when,
            row.getString("handed_by"),
            row.getString("handed_to"),
            new Handed(
                row.getString("handed_kind"),
                uuid(row, "handed_id"),
                row.getString("handed_number"),
                row.getString("handed_path")));
  }
}
