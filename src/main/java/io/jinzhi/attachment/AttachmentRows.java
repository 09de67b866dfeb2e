package io.jinzhi.attachment;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `attachment`.
@Repository
class AttachmentRows {

  private final JdbcClient jdbc;

  AttachmentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EstateId estate, Attachment attachment, byte[] sha256) {
    jdbc.sql(
            """
            insert into attachment (estate_id, id, subject_kind, subject_id, purpose, name,
              media_type, bytes, width, height, sha256, by_staff, stored_at)
            values (:estate, :id, :subjectKind, :subject, :purpose, :name, :mediaType, :bytes,
              cast(:width as integer), cast(:height as integer), :sha256, cast(:by as uuid), :at)
            """)
        .param("estate", estate.value())
        .param("id", attachment.id().value())
        .param("subjectKind", attachment.subjectKind())
        .param("subject", attachment.subject())
        .param("purpose", attachment.purpose().name())
        .param("name", attachment.name())
        .param("mediaType", attachment.mediaType())
        .param("bytes", attachment.bytes())
        .param("width", attachment.width())
        .param("height", attachment.height())
        .param("sha256", sha256)
        .param("by", attachment.by())
        .param("at", at(attachment.storedAt()))
        .update();
  }

  Optional<Attachment> find(EstateId estate, AttachmentId id) {
    return jdbc.sql("select * from attachment where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id.value())
        .query(AttachmentRows::attachment)
        .optional();
  }

  List<Attachment> of(EstateId estate, String subjectKind, UUID subject) {
    return jdbc.sql(
            """
            select * from attachment
            where estate_id = :estate and subject_kind = :kind and subject_id = :subject
            order by stored_at, id
            """)
        .param("estate", estate.value())
        .param("kind", subjectKind)
        .param("subject", subject)
        .query(AttachmentRows::attachment)
        .list();
  }

  /// Which of these have a row.
  Set<UUID> known(EstateId estate, Collection<UUID> ids) {
    return jdbc.sql("select id from attachment where estate_id = :estate and id = any(:ids)")
        .param("estate", estate.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  private static Attachment attachment(ResultSet row, int index) throws SQLException {
    return new Attachment(
        new AttachmentId(uuid(row, "id")),
        row.getString("subject_kind"),
        uuid(row, "subject_id"),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("bytes"),
        row.getObject("width", Integer.class),
        row.getObject("height", Integer.class),
        uuidOrNull(row, "by_staff"),
        instant(row, "stored_at"));
  }
}
