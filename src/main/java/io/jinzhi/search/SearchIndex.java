package io.jinzhi.search;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/// Writes the index.
@Repository
class SearchIndex {

  private static final String PUT =
      """
      insert into search_entry (estate_id, kind, id, number, title, title_en, text, place, link,
        seen_by, at, open, words)
      values (:estate, :kind, :id, :number, :title, :titleEn, :text, :place, :link,
        :seenBy, :at, :open, :words::tsvector)
      on conflict (estate_id, kind, id) do update set
        number = excluded.number, title = excluded.title, title_en = excluded.title_en,
        text = excluded.text, place = excluded.place, link = excluded.link,
        seen_by = excluded.seen_by, at = excluded.at, open = excluded.open,
        words = excluded.words, put_by = excluded.put_by
      """;

  private static final String UNLESS_NEWER = "where search_entry.put_by < :edge::xid8";

  private final NamedParameterJdbcTemplate jdbc;

  SearchIndex(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void put(EstateId estate, List<Entry> entries) {
    write(PUT, estate, entries, null);
  }

  /// Leaves alone what a transaction wrote that was not over at the edge.
  void putUnlessNewer(EstateId estate, List<Entry> entries, String edge) {
    write(PUT + UNLESS_NEWER, estate, entries, edge);
  }

  /// Every transaction below the edge is over, and what it wrote is seen from here on.
  String edge() {
    String edge =
        jdbc.getJdbcTemplate()
            .queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class);
    return edge == null ? "0" : edge;
  }

  /// Drops what was last written before the edge: no source has it any more.
  int dropOlder(EstateId estate, Kind kind, String edge) {
    return jdbc.update(
        """
        delete from search_entry
        where estate_id = :estate and kind = :kind and put_by < :edge::xid8
        """,
        new MapSqlParameterSource("estate", estate.value())
            .addValue("kind", kind.name())
            .addValue("edge", edge));
  }

  /// Drops what another PostgreSQL wrote: a restored copy brings numbers from the future.
  int dropForeign(EstateId estate) {
    return jdbc.update(
        """
        delete from search_entry
        where estate_id = :estate and put_by >= pg_snapshot_xmax(pg_current_snapshot())
        """,
        new MapSqlParameterSource("estate", estate.value()));
  }

  /// So that the planner knows the words at once.
  void learn() {
    jdbc.getJdbcTemplate().execute("analyze search_entry");
  }

  private void write(String sql, EstateId estate, List<Entry> entries, @Nullable String edge) {
    if (entries.isEmpty()) {
      return;
    }
    SqlParameterSource[] rows =
        entries.stream()
            .map(entry -> row(estate, entry).addValue("edge", edge))
            .toArray(SqlParameterSource[]::new);
    if (rows.length == 1) {
      jdbc.update(sql, rows[0]);
    } else {
      jdbc.batchUpdate(sql, rows);
    }
  }

  private static MapSqlParameterSource row(EstateId estate, Entry entry) {
    return new MapSqlParameterSource("estate", estate.value())
        .addValue("kind", entry.kind().name())
        .addValue("id", entry.id())
        .addValue("number", entry.number())
        .addValue("title", Vector.clean(entry.title().zh()))
        .addValue("titleEn", Vector.clean(entry.title().en()))
        .addValue("text", Vector.clean(Words.cut(entry.text())))
        .addValue("place", entry.place())
        .addValue("link", entry.link())
        .addValue("seenBy", Sight.of(entry.seenBy()))
        .addValue("at", Columns.at(entry.at()))
        .addValue("open", entry.open())
        .addValue("words", Vector.of(estate, entry));
  }
}
