package io.jinzhi.commitment;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a commitment from its row.
final class CommitmentRows {

  private CommitmentRows() {}

  static Commitment read(ResultSet row, int index) throws SQLException {
    return new Commitment(
        new EstateId(uuid(row, "estate_id")),
        new CommitmentId(uuid(row, "id")),
        new Subject(
            row.getString("subject_kind"),
            uuid(row, "subject_id"),
            row.getString("subject_number")),
        row.getString("clause"),
        row.getInt("clause_version"),
        row.getInt("round"),
        holder(row),
        instant(row, "opened_at"),
        instant(row, "target_at"),
        instant(row, "warn_at"),
        instant(row, "due_at"),
        instantOrNull(row, "promised_at"),
        instantOrNull(row, "broken_at"),
        kept(row),
        released(row),
        instantOrNull(row, "paused_until"));
  }

  private static Desk holder(ResultSet row) throws SQLException {
    UUID department = uuidOrNull(row, "holder_department");
    UUID person = uuidOrNull(row, "holder_person");
    return new Desk(
        Role.valueOf(row.getString("holder_role")),
        department == null ? null : new DepartmentId(department),
        person == null ? null : new StaffId(person));
  }

  private static Commitment.@Nullable Kept kept(ResultSet row) throws SQLException {
    Instant at = instantOrNull(row, "kept_at");
    return at == null
        ? null
        : new Commitment.Kept(
            at,
            row.getString("kept_by_name"),
            Phrase.of(row.getString("evidence_zh"), row.getString("evidence_en")));
  }

  private static Commitment.@Nullable Released released(ResultSet row) throws SQLException {
    Instant at = instantOrNull(row, "released_at");
    return at == null
        ? null
        : new Commitment.Released(
            at,
            row.getString("released_by_name"),
            Phrase.of(row.getString("release_zh"), row.getString("release_en")));
  }
}
