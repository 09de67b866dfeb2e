package io.jinzhi.archive;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is in a file: names, dates and places of papers. Their contents lie in the vault.
@Repository
class PaperRows {

  /// How a paper is kept.
  enum Form {
    PDF,
    PHOTOS,
    SHELF
  }

  /// A paper with what the vault needs.
  ///
  /// @param object the sealed document; null for photos and sheets
  record Held(
      EstateId estate,
      UUID id,
      FileId file,
      Form form,
      PaperState state,
      String kind,
      @Nullable String sourceKind,
      @Nullable String sourceNumber,
      @Nullable UUID object,
      @Nullable UUID text,
      int pages,
      @Nullable UUID by,
      String byName,
      Instant at) {}

  /// A kind that a file has.
  ///
  /// @param own whether the present owner brought one of it
  record Kind(String name, boolean own) {}

  private final JdbcClient jdbc;

  PaperRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The contents list: three parts in their order, the newest on top (ARC-09); what waits first.
  List<Entry> contents(EstateId estate, FileId file) {
    return jdbc.sql(
            """
            select * from archive_paper
            where estate_id = :estate and file_id = :file and state <> 'DRAFT'
            order by case part when 'HANDOVER' then 1 when 'FIT_OUT' then 2 else 3 end,
              (state = 'EXPECTED') desc, dated desc nulls last, serial desc, id desc
            """)
        .param("estate", estate.value())
        .param("file", file.value())
        .query(PaperRows::entry)
        .list();
  }

  Optional<Entry> entry(EstateId estate, UUID paper) {
    return jdbc.sql("select * from archive_paper where estate_id = :estate and id = :paper")
        .param("estate", estate.value())
        .param("paper", paper)
        .query(PaperRows::entry)
        .optional();
  }

  Optional<Held> held(EstateId estate, UUID paper) {
    return jdbc.sql("select * from archive_paper where estate_id = :estate and id = :paper")
        .param("estate", estate.value())
        .param("paper", paper)
        .query(PaperRows::held)
        .optional();
  }

  /// The same; nobody else changes it until the transaction ends.
  Optional<Held> hold(EstateId estate, UUID paper) {
    return jdbc.sql(
            "select * from archive_paper where estate_id = :estate and id = :paper for update")
        .param("estate", estate.value())
        .param("paper", paper)
        .query(PaperRows::held)
        .optional();
  }

  /// Filed papers of a file, with their objects.
  List<Held> filed(EstateId estate, FileId file) {
    return jdbc.sql(
            """
            select * from archive_paper
            where estate_id = :estate and file_id = :file and state = 'FILED' order by serial
            """)
        .param("estate", estate.value())
        .param("file", file.value())
        .query(PaperRows::held)
        .list();
  }

  /// The filed paper that has a page of the file.
  Optional<Held> atPage(EstateId estate, FileId file, int page) {
    return jdbc.sql(
            """
            select * from archive_paper where estate_id = :estate and file_id = :file
              and state = 'FILED' and page_from <= :page and page_from + pages > :page
            """)
        .param("estate", estate.value())
        .param("file", file.value())
        .param("page", page)
        .query(PaperRows::held)
        .optional();
  }

  int pageFrom(EstateId estate, UUID paper) {
    return jdbc.sql("select page_from from archive_paper where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", paper)
        .query(Integer.class)
        .single();
  }

  List<Kind> kinds(EstateId estate, FileId file) {
    return jdbc.sql(
            """
            select kind as name, bool_or(not brought) as own from archive_paper
            where estate_id = :estate and file_id = :file and state in ('FILED', 'EXPECTED')
            group by kind
            """)
        .param("estate", estate.value())
        .param("file", file.value())
        .query(Kind.class)
        .list();
  }

  static Entry entry(ResultSet row, int index) throws SQLException {
    String remark = row.getString("remark");
    return new Entry(
        uuid(row, "id"),
        Part.valueOf(row.getString("part")),
        row.getString("kind"),
        Phrase.of(row.getString("name_zh"), row.getString("name_en")),
        row.getInt("serial"),
        row.getObject("dated", LocalDate.class),
        row.getBoolean("original"),
        PaperState.valueOf(row.getString("state")),
        row.getInt("page_from"),
        row.getInt("pages"),
        Form.valueOf(row.getString("form")) != Form.SHELF,
        source(row),
        row.getObject("lease_until", LocalDate.class),
        remark == null ? "" : remark,
        row.getString("filed_by_name"),
        instant(row, "filed_at"),
        instantOrNull(row, "ended_at"),
        row.getString("ended_why"));
  }

  private static @Nullable String source(ResultSet row) throws SQLException {
    String kind = row.getString("source_kind");
    return Binding.MOVED.equals(kind) ? null : row.getString("source_number");
  }

  static Held held(ResultSet row, int index) throws SQLException {
    return new Held(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        new FileId(uuid(row, "file_id")),
        Form.valueOf(row.getString("form")),
        PaperState.valueOf(row.getString("state")),
        row.getString("kind"),
        row.getString("source_kind"),
        row.getString("source_number"),
        uuidOrNull(row, "object_id"),
        uuidOrNull(row, "text_object"),
        row.getInt("pages"),
        uuidOrNull(row, "filed_by"),
        row.getString("filed_by_name"),
        instant(row, "filed_at"));
  }
}
