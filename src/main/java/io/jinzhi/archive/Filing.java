package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Papers are written onto the contents list: announced or begun, described, filed, and in the end
/// replaced, moved or destroyed.
@Repository
class Filing {

  /// What there is to know of a paper before it is filed.
  record Draft(
      FileId file,
      String kind,
      Phrase name,
      Part part,
      PaperRows.Form form,
      @Nullable LocalDate dated,
      boolean original,
      @Nullable LocalDate leaseUntil,
      @Nullable String remark) {}

  private final JdbcClient jdbc;

  Filing(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /// What came over from a former owner is marked.
  void brought(EstateId estate, UUID paper) {
    jdbc.sql("update archive_paper set brought = true where estate_id = :estate and id = :id")
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
  List<PaperRows.Held> abandoned(Instant before) {
    return jdbc.sql("select * from archive_paper where state = 'DRAFT' and filed_at < :before")
        .param("before", at(before))
        .query(PaperRows::held)
        .list();
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
}
