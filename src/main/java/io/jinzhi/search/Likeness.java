package io.jinzhi.search;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the complaints that are probably about what is being typed.
@Repository
class Likeness {

  private static final int MOST_WORDS = 24;

  // Each word is looked up by itself among the open complaints and at most so often, in whatever
  // order is nearest at hand: that bounds the work, and how often it was met says how little it
  // tells. Those of the building are few and are read themselves. Elsewhere, two words and a
  // quarter of what was typed must be shared.
  private static final String LIKELY =
      """
      with near as materialized (
        select id, words from search_entry
        where estate_id = :estate and kind = 'COMPLAINT' and open
          and place > :building and place < :nextBuilding
        order by at desc limit 40),
      shared as materialized (
        select typed.word, met.id
        from unnest(:words::text[], :queries::text[]) typed(word, query)
        cross join lateral (
          select id from search_entry
          where estate_id = :estate and kind = 'COMPLAINT' and open
            and words @@ typed.query::tsquery
          limit 60) met
        union
        select word, id
        from near cross join unnest(tsvector_to_array(words)) word
        where word = any(:words::text[])),
      telling as materialized (
        select word, ln(1 + (select count(distinct id) from shared)::float / count(*)) as weight
        from shared group by word),
      alike as (
        select shared.id, count(*) as words, sum(weight) as score
        from shared join telling using (word) group by shared.id),
      unit as (
        select id from search_entry
        where estate_id = :estate and kind = 'COMPLAINT' and place = :place
          and (open or at >= :since)
        order by at desc limit 50),
      likely as materialized (
        select id, unit.id is not null as same, near.id is not null as near,
          coalesce(score, 0) as score
        from alike full join unit using (id) left join near using (id)
        where unit.id is not null or near.id is not null
          or (alike.words >= 2 and score >= (select sum(weight) / 4 from telling))
        order by same desc, near desc, score desc, id desc limit :limit)
      select %s
      from likely
      join search_entry e
        on e.estate_id = :estate and e.kind = 'COMPLAINT' and e.id = likely.id
      order by same desc, near desc, score desc, e.id desc
      """
          .formatted(Findings.COLUMNS);

  private final JdbcClient jdbc;

  Likeness(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Hit> likely(EstateId estate, String text, @Nullable String place, Instant since, int limit) {
    Mark mark = Mark.of(estate, Kind.COMPLAINT);
    List<String> words = words(text);
    if (words.isEmpty() && place == null) {
      return List.of();
    }
    String building = place == null ? null : building(place);
    return jdbc.sql(LIKELY)
        .param("words", words.stream().map(word -> mark.text() + word).toArray(String[]::new))
        .param("queries", words.stream().map(mark::quoted).toArray(String[]::new))
        .param("estate", estate.value())
        .param("place", place)
        .param("building", building == null ? null : building + "-")
        .param("nextBuilding", building == null ? null : building + ".")
        .param("since", Columns.at(since))
        .param("limit", limit)
        .query((row, number) -> Findings.hit(row))
        .list();
  }

  /// Of a long text evenly so many: neighbouring pairs share a character and tell much the same.
  private static List<String> words(String text) {
    List<String> words =
        Words.of(Vector.clean(text)).stream()
            .filter(word -> !word.single() && word.text().length() > 1)
            .map(Words.Word::text)
            .distinct()
            .toList();
    int step = Math.ceilDiv(words.size(), MOST_WORDS);
    return IntStream.range(0, words.size())
        .filter(at -> at % step == 0)
        .mapToObj(words::get)
        .toList();
  }

  /// All rooms of building `3` lie between `3-` and `3.`, the next sign after the dash.
  private static String building(String place) {
    int dash = place.indexOf('-');
    return dash < 0 ? place : place.substring(0, dash);
  }
}
