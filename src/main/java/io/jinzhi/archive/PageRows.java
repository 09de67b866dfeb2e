package io.jinzhi.archive;

import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the picture of each page lies in the vault.
@Repository
class PageRows {

  /// @param lean by how many tenths of a degree a photo leans clockwise, as far as one can tell
  record Page(int position, UUID object, byte[] sha256, long bytes, int lean) {}

  private final JdbcClient jdbc;

  PageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(EstateId estate, UUID paper, Page page) {
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
        .param("position", page.position())
        .param("object", page.object())
        .param("hash", page.sha256())
        .param("bytes", page.bytes())
        .param("lean", page.lean())
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

  private static Page read(java.sql.ResultSet row, int index) throws java.sql.SQLException {
    return new Page(
        row.getInt("position"),
        uuid(row, "object_id"),
        row.getBytes("sha256"),
        row.getLong("bytes"),
        row.getInt("lean"));
  }
}
