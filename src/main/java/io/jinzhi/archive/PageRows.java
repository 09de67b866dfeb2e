package io.jinzhi.archive;

import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where documents, their words and the picture of each page lie in the vault.
@Repository
class PageRows {

  /// @param lean by how many tenths of a degree a photo leans clockwise, as far as one can tell
  record Page(int position, UUID object, int lean) {}

  private final JdbcClient jdbc;

  PageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(
      EstateId estate, UUID paper, int position, UUID object, Strongbox.Sealed sealed, int lean) {
    jdbc.sql(
            """
            insert into archive_page (estate_id, paper_id, position, object_id, sha256, bytes, lean)
            values (:estate, :paper, :position, :object, :hash, :bytes, :lean)
            on conflict (estate_id, paper_id, position) do update
            set object_id = excluded.object_id, sha256 = excluded.sha256, bytes = excluded.bytes,
              lean = excluded.lean
            """)
        .param("estate", estate.value())
        .param("paper", paper)
        .param("position", position)
        .param("object", object)
        .param("hash", sealed.sha256())
        .param("bytes", sealed.bytes())
        .param("lean", lean)
        .update();
  }

  Optional<Page> find(EstateId estate, UUID paper, int position) {
    return jdbc.sql(
            """
            select * from archive_page
            where estate_id = :estate and paper_id = :paper and position = :position
            """)
        .param("estate", estate.value())
        .param("paper", paper)
        .param("position", position)
        .query(PageRows::read)
        .optional();
  }

  List<Page> of(EstateId estate, UUID paper) {
    return jdbc.sql(
            """
            select * from archive_page where estate_id = :estate and paper_id = :paper
            order by position
            """)
        .param("estate", estate.value())
        .param("paper", paper)
        .query(PageRows::read)
        .list();
  }

  /// The sealed document of a paper; its pages have no pictures yet.
  void document(EstateId estate, UUID paper, UUID object, Strongbox.Sealed sealed, int pages) {
    jdbc.sql(
            """
            update archive_paper set object_id = :object, sha256 = :hash, bytes = :bytes,
              pages = :pages, rendered = false
            where estate_id = :estate and id = :id
            """)
        .param("object", object)
        .param("hash", sealed.sha256())
        .param("bytes", sealed.bytes())
        .param("pages", pages)
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  /// How many pages a paper without a document has; nothing of it is left to draw.
  void pages(EstateId estate, UUID paper, int pages) {
    jdbc.sql(
            """
            update archive_paper set pages = :pages, rendered = true
            where estate_id = :estate and id = :id
            """)
        .param("pages", pages)
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }

  /// The pages of a document have pictures now, or never get any.
  ///
  /// @param text its sealed words; null when it has none
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

  private static Page read(ResultSet row, int index) throws SQLException {
    return new Page(row.getInt("position"), uuid(row, "object_id"), row.getInt("lean"));
  }
}
