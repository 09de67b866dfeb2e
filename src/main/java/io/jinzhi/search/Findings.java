package io.jinzhi.search;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the index for those who look something up.
@Repository
class Findings {

  static final String COLUMNS =
      "e.kind, e.id, e.number, e.title, e.title_en, e.text, e.place, e.link, e.at, e.open ";

  private static final String FOUND =
      "search_found(:estate, :kind, :query::tsquery, :seats::text[], :most)";

  // Without an order inside, nothing tempts the planner to walk all entries by time for a word
  // that hardly anybody wrote.
  private static final String FEW =
      """
      select %s
      from (
        select id from %s order by at desc, id desc limit :size offset :skip) page
      join search_entry e on e.estate_id = :estate and e.kind = :kind and e.id = page.id
      order by e.at desc, e.id desc
      """
          .formatted(COLUMNS, FOUND);

  // A word that thousands wrote is met soon on the way back in time.
  private static final String MANY =
      """
      select %s from search_entry e
      where estate_id = :estate and kind = :kind and (words @@ :query::tsquery) is true
        and seen_by && :seats::text[]
      order by at desc, id desc limit :size offset :skip
      """
          .formatted(COLUMNS);

  private final JdbcClient jdbc;

  Findings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param many whether there are more than are counted
  List<Hit> page(EstateId estate, Kind kind, WordQuery words, Actor actor, boolean many, int page) {
    return bind(many ? MANY : FEW, estate, kind, words, actor)
        .param("most", Count.CAP)
        .param("size", Search.PAGE)
        .param("skip", (page - 1) * Search.PAGE)
        .query((row, number) -> hit(row))
        .list();
  }

  /// Of all kinds in one statement, since the page shows them side by side.
  Map<Kind, Count> counts(EstateId estate, WordQuery words, Actor actor) {
    Kind[] kinds = Kind.values();
    Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    jdbc.sql(
            """
            select k.kind, (select count(*) from search_found(
              :estate, k.kind, k.query::tsquery, :seats::text[], :most)) as number
            from unnest(:kinds::text[], :queries::text[]) as k (kind, query)
            """)
        .param("estate", estate.value())
        .param("seats", Sight.of(actor))
        .param("most", Count.CAP + 1)
        .param("kinds", Arrays.stream(kinds).map(Kind::name).toArray(String[]::new))
        .param(
            "queries",
            Arrays.stream(kinds)
                .map(each -> words.text(Mark.of(estate, each)))
                .toArray(String[]::new))
        .query((row, at) -> Map.entry(Kind.valueOf(row.getString("kind")), row.getInt("number")))
        .list()
        .forEach(each -> counts.put(each.getKey(), Count.of(each.getValue())));
    return counts;
  }

  Count count(EstateId estate, Kind kind, WordQuery words, Actor actor) {
    return Count.of(
        bind("select count(*) from " + FOUND, estate, kind, words, actor)
            .param("most", Count.CAP + 1)
            .query(Integer.class)
            .single());
  }

  Optional<Hit> numbered(EstateId estate, String number, Actor actor) {
    return jdbc.sql(
            """
            select %s from search_entry e
            where estate_id = :estate and number = :number and number <> '' and seen_by && :seats::text[]
            order by at desc limit 1
            """
                .formatted(COLUMNS))
        .param("estate", estate.value())
        .param("number", Vector.clean(number).strip().toUpperCase(Locale.ROOT))
        .param("seats", Sight.of(actor))
        .query((row, at) -> hit(row))
        .optional();
  }

  Optional<Hit> household(EstateId estate, String place, Actor actor) {
    return jdbc.sql(
            """
            select %s from search_entry e
            where estate_id = :estate and place = :place and kind = 'HOUSEHOLD'
              and seen_by && :seats::text[]
            order by at desc limit 1
            """
                .formatted(COLUMNS))
        .param("estate", estate.value())
        .param("place", place)
        .param("seats", Sight.of(actor))
        .query((row, at) -> hit(row))
        .optional();
  }

  private JdbcClient.StatementSpec bind(
      String sql, EstateId estate, Kind kind, WordQuery words, Actor actor) {
    return jdbc.sql(sql)
        .param("estate", estate.value())
        .param("kind", kind.name())
        .param("query", words.text(Mark.of(estate, kind)))
        .param("seats", Sight.of(actor));
  }

  static Hit hit(ResultSet row) throws SQLException {
    return new Hit(
        Kind.valueOf(row.getString("kind")),
        Columns.uuid(row, "id"),
        row.getString("number"),
        Phrase.of(row.getString("title"), row.getString("title_en")),
        row.getString("text"),
        row.getString("place"),
        row.getString("link"),
        Columns.instant(row, "at"),
        row.getBoolean("open"));
  }
}
