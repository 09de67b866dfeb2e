package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
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

  /// What there is to know of a paper before it is filed.
  record Draft(
      FileId file,
      String kind,
      Phrase name,
      Part part,
      Form form,
      @Nullable LocalDate dated,
      boolean original,
      @Nullable LocalDate leaseUntil,
      @Nullable String remark) {}

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
      byte @Nullable [] sha256,
      int pages,
      boolean rendered,
      @Nullable UUID by,
      String byName,
      Instant at) {}

  /// The sealed document of a paper, as it was sealed.
  record Kept(UUID object, @Nullable UUID text, byte[] sha256, long bytes) {}

  private final JdbcClient jdbc;

  PaperRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What came over from a former owner is marked.
  void brought(EstateId estate, UUID paper) {
    jdbc.sql("update archive_paper set brought = true where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  void add(
      EstateId estate,
      UUID id,
      Draft draft,
      PaperState state,
      @Nullable UUID by,
      String byName,
      Instant now) {
    insert(estate, id, draft, state, null, null, by, byName, now);
  }

  /// @return whether it was not announced before
  boolean expect(
      EstateId estate, UUID id, Draft draft, String source, String number, String by, Instant now) {
    return insert(estate, id, draft, PaperState.EXPECTED, source, number, null, by, now) == 1;
  }

  private int insert(
      EstateId estate,
      UUID id,
      Draft draft,
      PaperState state,
      @Nullable String source,
      @Nullable String number,
      @Nullable UUID by,
      String byName,
      Instant now) {
    return jdbc.sql(
            """
            insert into archive_paper (estate_id, id, file_id, part, kind, name_zh, name_en, dated,
              original, form, state, source_kind, source_number, lease_until, remark, filed_by,
              filed_by_name, filed_at)
            values (:estate, :id, :file, :part, :kind, :zh, :en, :dated::date, :original, :form,
              :state, :source, :number, :lease::date, :remark, :by, :name, :now)
            on conflict (estate_id, source_kind, source_number) where source_kind is not null
              do nothing
            """)
        .param("estate", estate.value())
        .param("id", id)
        .param("file", draft.file().value())
        .param("part", draft.part().name())
        .param("kind", draft.kind())
        .param("zh", draft.name().zh())
        .param("en", draft.name().en())
        .param("dated", draft.dated())
        .param("original", draft.original())
        .param("form", draft.form().name())
        .param("state", state.name())
        .param("source", source)
        .param("number", number)
        .param("lease", draft.leaseUntil())
        .param("remark", draft.remark())
        .param("by", by)
        .param("name", byName)
        .param("now", at(now))
        .update();
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

  /// One that waits to be bound and that no other node has; the least tried first.
  Optional<Held> nextExpected(Instant triedBefore) {
    return jdbc.sql(
            """
            select * from archive_paper
            where state = 'EXPECTED' and (tried_at is null or tried_at < :before)
            order by tries, filed_at limit 1 for update skip locked
            """)
        .param("before", at(triedBefore))
        .query(PaperRows::held)
        .optional();
  }

  /// One whose pages have no pictures yet and that no other node has.
  Optional<Held> nextUnrendered() {
    return jdbc.sql(
            """
            select * from archive_paper
            where not rendered and form = 'PDF' and state in ('DRAFT', 'FILED')
            order by (state = 'DRAFT') desc, filed_at desc limit 1 for update skip locked
            """)
        .query(PaperRows::held)
        .optional();
  }

  void tried(EstateId estate, UUID paper, Instant now) {
    jdbc.sql(
            """
            update archive_paper set tries = tries + 1, tried_at = :now
            where estate_id = :estate and id = :id
            """)
        .param("now", at(now))
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  void kept(EstateId estate, UUID paper, @Nullable Kept kept, int pages, boolean rendered) {
    jdbc.sql(
            """
            update archive_paper set object_id = :object, text_object = :text, sha256 = :hash,
              bytes = :bytes, pages = :pages, rendered = :rendered
            where estate_id = :estate and id = :id
            """)
        .param("object", kept == null ? null : kept.object())
        .param("text", kept == null ? null : kept.text())
        .param("hash", kept == null ? null : kept.sha256())
        .param("bytes", kept == null ? null : kept.bytes())
        .param("pages", pages)
        .param("rendered", rendered)
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  /// Its pages have pictures now.
  void rendered(EstateId estate, UUID paper, @Nullable UUID text) {
    jdbc.sql(
            """
            update archive_paper set rendered = true, text_object = :text::uuid
            where estate_id = :estate and id = :id
            """)
        .param("text", text)
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  /// How many pages a paper being added has by now.
  void pages(EstateId estate, UUID paper, int pages) {
    jdbc.sql(
            """
            update archive_paper set pages = :pages, rendered = true
            where estate_id = :estate and id = :id and state = 'DRAFT'
            """)
        .param("pages", pages)
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  /// What somebody is adding to a file and has not filed yet.
  List<UUID> drafts(EstateId estate, FileId file, UUID by) {
    return jdbc.sql(
            """
            select id from archive_paper where estate_id = :estate and file_id = :file
              and state = 'DRAFT' and filed_by = :by order by id
            """)
        .param("estate", estate.value())
        .param("file", file.value())
        .param("by", by)
        .query(UUID.class)
        .list();
  }

  /// What was begun before and never filed.
  List<Held> abandoned(Instant before) {
    return jdbc.sql("select * from archive_paper where state = 'DRAFT' and filed_at < :before")
        .param("before", at(before))
        .query(PaperRows::held)
        .list();
  }

  /// @return whether it was still waiting or being added
  boolean file(EstateId estate, UUID paper, FileRows.Slot slot, Instant now) {
    return jdbc.sql(
                """
                update archive_paper set state = 'FILED', serial = :serial, page_from = :from,
                  filed_at = :now
                where estate_id = :estate and id = :id and state in ('DRAFT', 'EXPECTED')
                """)
            .param("serial", slot.serial())
            .param("from", slot.from())
            .param("now", at(now))
            .param("estate", estate.value())
            .param("id", paper)
            .update()
        == 1;
  }

  void describe(EstateId estate, UUID paper, Draft as, int pages) {
    jdbc.sql(
            """
            update archive_paper set part = :part, kind = :kind, name_zh = :zh, name_en = :en,
              dated = :dated::date, original = :original, lease_until = :lease::date,
              remark = :remark, pages = :pages
            where estate_id = :estate and id = :id and state = 'DRAFT'
            """)
        .param("part", as.part().name())
        .param("kind", as.kind())
        .param("zh", as.name().zh())
        .param("en", as.name().en())
        .param("dated", as.dated())
        .param("original", as.original())
        .param("lease", as.leaseUntil())
        .param("remark", as.remark())
        .param("pages", pages)
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  /// Ends a paper: replaced, moved or destroyed. What it was stays on the list.
  boolean end(
      EstateId estate,
      UUID paper,
      PaperState as,
      @Nullable UUID successor,
      String why,
      Instant now) {
    return jdbc.sql(
                """
                update archive_paper set state = :state, successor = :successor, ended_at = :now,
                  ended_why = :why
                where estate_id = :estate and id = :id and state = 'FILED'
                """)
            .param("state", as.name())
            .param("successor", successor)
            .param("now", at(now))
            .param("why", why)
            .param("estate", estate.value())
            .param("id", paper)
            .update()
        == 1;
  }

  /// @return whether it was not destroyed before
  boolean destroyed(EstateId estate, UUID paper, String list, Instant now) {
    return jdbc.sql(
                """
                update archive_paper set state = 'DESTROYED', ended_at = :now, ended_why = :list,
                  remark = null
                where estate_id = :estate and id = :id and state in ('FILED', 'REPLACED')
                """)
            .param("now", at(now))
            .param("list", list)
            .param("estate", estate.value())
            .param("id", paper)
            .update()
        == 1;
  }

  void discard(EstateId estate, UUID paper) {
    jdbc.sql("delete from archive_page where estate_id = :estate and paper_id = :id")
        .param("estate", estate.value())
        .param("id", paper)
        .update();
    jdbc.sql("delete from archive_paper where estate_id = :estate and id = :id and state = 'DRAFT'")
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  /// A kind that a file has.
  ///
  /// @param own whether the present owner brought one of it
  record Kind(String name, boolean own) {}

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

  private static Held held(ResultSet row, int index) throws SQLException {
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
        row.getBytes("sha256"),
        row.getInt("pages"),
        row.getBoolean("rendered"),
        uuidOrNull(row, "filed_by"),
        row.getString("filed_by_name"),
        instant(row, "filed_at"));
  }
}
