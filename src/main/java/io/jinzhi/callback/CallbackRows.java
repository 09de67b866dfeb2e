package io.jinzhi.callback;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a callback from its row.
final class CallbackRows {

  private CallbackRows() {}

  static Callback read(ResultSet row, int index) throws SQLException {
    UUID department = uuidOrNull(row, "department_id");
    return new Callback(
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "item_id"),
        row.getObject("month", LocalDate.class),
        CallbackKind.valueOf(row.getString("kind")),
        source(row),
        row.getString("title"),
        resident(row),
        "MAJOR".equals(row.getString("grade")),
        department == null ? null : new DepartmentId(department),
        Role.valueOf(row.getString("caller_role")),
        row.getBoolean("joint"),
        Callback.Why.valueOf(row.getString("why")),
        instant(row, "opens_at"),
        instant(row, "due_at"),
        instant(row, "drawn_at"),
        CallbackState.valueOf(row.getString("state")),
        assigned(row),
        collected(row),
        signed(row, "made"),
        outcome(row),
        signed(row, "countersigned"),
        signed(row, "returned"),
        audit(row),
        direction(row),
        row.getString("complaint_number"),
        row.getString("replaced_by"),
        ended(row),
        row.getInt("version"));
  }

  static Completed.Source source(ResultSet row) throws SQLException {
    return new Completed.Source(
        row.getString("source_kind"),
        uuid(row, "source_id"),
        row.getString("source_number"),
        row.getString("link"),
        Completed.Phase.read(row.getString("phase")));
  }

  static Completed.Resident resident(ResultSet row) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    UUID person = uuidOrNull(row, "person_id");
    return new Completed.Resident(
        unit == null ? null : new UnitId(unit),
        row.getString("unit_code"),
        person == null ? null : new PersonId(person),
        row.getString("resident"),
        row.getString("contact"));
  }

  private static Callback.@Nullable Person assigned(ResultSet row) throws SQLException {
    UUID id = uuidOrNull(row, "assigned_to");
    return id == null ? null : new Callback.Person(new StaffId(id), row.getString("assigned_name"));
  }

  private static Callback.@Nullable Collected collected(ResultSet row) throws SQLException {
    Instant at = instantOrNull(row, "collected_at");
    return at == null
        ? null
        : new Callback.Collected(
            new StaffId(uuid(row, "collected_by")),
            row.getString("collected_name"),
            Role.valueOf(row.getString("collected_role")),
            at);
  }

  private static Callback.@Nullable Signed signed(ResultSet row, String step) throws SQLException {
    Instant at = instantOrNull(row, step + "_at");
    return at == null ? null : new Callback.Signed(row.getString(step + "_by"), at);
  }

  private static @Nullable CallbackRecord outcome(ResultSet row) throws SQLException {
    if (row.getString("method") == null) {
      return null;
    }
    UUID signature = uuidOrNull(row, "signature");
    return new CallbackRecord(
        CallbackRecord.Method.valueOf(row.getString("method")),
        row.getString("spoken_to"),
        row.getString("quality"),
        row.getString("effect"),
        CallbackRecord.Satisfaction.valueOf(row.getString("satisfaction")),
        row.getString("shortcomings"),
        row.getString("suggestions"),
        Confirmation.valueOf(row.getString("confirmation")),
        row.getString("detail"),
        signature == null ? null : new AttachmentId(signature));
  }

  private static Callback.@Nullable Audit audit(ResultSet row) throws SQLException {
    Instant at = instantOrNull(row, "audited_at");
    return at == null
        ? null
        : new Callback.Audit(
            row.getString("audited_by"), at, row.getBoolean("qualified"), row.getString("opinion"));
  }

  private static Callback.@Nullable Direction direction(ResultSet row) throws SQLException {
    Instant at = instantOrNull(row, "directed_at");
    return at == null
        ? null
        : new Callback.Direction(row.getString("directed_by"), at, row.getString("direction"));
  }

  private static Callback.@Nullable Ended ended(ResultSet row) throws SQLException {
    Instant at = instantOrNull(row, "ended_at");
    return at == null
        ? null
        : new Callback.Ended(at, Phrase.of(row.getString("ended_zh"), row.getString("ended_en")));
  }
}
