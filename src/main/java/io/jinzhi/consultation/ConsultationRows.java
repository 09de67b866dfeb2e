package io.jinzhi.consultation;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row as a request.
final class ConsultationRows {
  private ConsultationRows() {}

  static Consultation read(ResultSet row, int index) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    return new Consultation(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getString("number"),
        new Consultation.HouseFile(
            uuid(row, "file_id"),
            row.getString("file_number"),
            unit == null ? null : new UnitId(unit),
            row.getString("unit_code")),
        new Consultation.Asker(
            new StaffId(uuid(row, "asked_by")),
            row.getString("asked_by_name"),
            Role.valueOf(row.getString("asked_role")),
            instant(row, "asked_at"),
            staff(row, "suggested_by"),
            row.getString("suggested_by_name")),
        new Wish(
            row.getBoolean("visitor"),
            row.getString("reader_name"),
            row.getString("reader_identity"),
            row.getString("reader_from"),
            row.getString("reader_contact"),
            row.getString("reason"),
            Basis.valueOf(row.getString("basis")),
            row.getString("papers"),
            Use.valueOf(row.getString("wanted")),
            row.getInt("copies_wanted")),
        standing(row),
        row.getInt("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Stage.valueOf(row.getString("stage")),
        new Standing.Answer(
            Consent.valueOf(row.getString("consent")),
            row.getString("consent_by"),
            instantOrNull(row, "consent_at")),
        hand(row, "first"),
        hand(row, "second"),
        opinion(row),
        refusal(row),
        released(row),
        room(row),
        ended(row),
        row.getInt("copies_made"));
  }

  private static @Nullable Hand hand(ResultSet row, String which) throws SQLException {
    UUID by = uuidOrNull(row, which + "_by");
    return by == null
        ? null
        : new Hand(
            new StaffId(by),
            row.getString(which + "_by_name"),
            new StaffId(uuid(row, which + "_for")),
            row.getString(which + "_for_name"),
            uuidOrNull(row, which + "_delegation"),
            instant(row, which + "_at"));
  }

  private static @Nullable Opinion opinion(ResultSet row) throws SQLException {
    String words = row.getString("opinion");
    return words == null
        ? null
        : new Opinion(
            words,
            pages(row, "pages"),
            row.getInt("copies_allowed"),
            instant(row, "valid_until"),
            row.getInt("minutes"));
  }

  static PageSet pages(ResultSet row, String column) throws SQLException {
    return new PageSet(List.of((Integer[]) row.getArray(column).getArray()));
  }

  private static Standing.@Nullable No refusal(ResultSet row) throws SQLException {
    String reason = row.getString("refusal");
    return reason == null
        ? null
        : new Standing.No(reason, row.getString("refused_by_name"), instant(row, "refused_at"));
  }

  private static @Nullable Released released(ResultSet row) throws SQLException {
    UUID by = uuidOrNull(row, "released_by");
    return by == null
        ? null
        : new Released(
            new StaffId(by), row.getString("released_by_name"), instant(row, "released_at"));
  }

  private static @Nullable Room room(ResultSet row) throws SQLException {
    UUID window = uuidOrNull(row, "room_window");
    return window == null
        ? null
        : new Room(
            window,
            staff(row, "companion"),
            row.getString("companion_name"),
            instant(row, "opened_at"),
            instant(row, "closes_at"),
            instant(row, "seen_at"));
  }

  private static @Nullable Ended ended(ResultSet row) throws SQLException {
    Instant at = instantOrNull(row, "closed_at");
    return at == null
        ? null
        : new Ended(
            at,
            Closing.valueOf(Objects.requireNonNull(row.getString("closing"))),
            instantOrNull(row, "returned_at"),
            row.getString("returned_by_name"),
            row.getObject("pages_checked", Integer.class),
            row.getString("return_note"));
  }

  private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
    UUID id = uuidOrNull(row, column);
    return id == null ? null : new StaffId(id);
  }
}
