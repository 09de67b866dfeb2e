package io.jinzhi.search;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the complaints that are probably about what is being typed.
@Repository
class Likeness {

  private static final int MOST_WORDS = 40;

  // Each word is looked up by itself among the open complaints, and at most so often: that bounds
  // the work, and how often it was met says how much it tells. Elsewhere than in the same building
  // two words and a quarter of what was typed must be shared.
  private static final String LIKELY =
      """
      with shared as (
        select typed.word, met.id, met.near
        from unnest(:words::text[]) typed(word)
        cross join lateral (
          select id, coalesce(place like :building, false) as near
          from search_entry
          where estate_id = :estate and kind = 'COMPLAINT' and open
            and words @@ typed.word::tsquery
          order by near desc, at desc limit 200) met),
      telling as (
        select word, ln(1 + (select count(distinct id) from shared)::float / count(*)) as weight
        from shared group by word),
      alike as (
        select id, bool_or(near) as near, count(*) as words, sum(weight) as score
        from shared join telling using (word) group by id),
      unit as (
        select id from search_entry
        where estate_id = :estate and kind = 'COMPLAINT' and place = :place
          and (open or at >= :since)
        order by at desc limit 50)
      select %s
      from (
        select coalesce(unit.id, alike.id) as id, unit.id is not null as same,
          coalesce(near, false) as near, coalesce(score, 0) as score
        from alike full join unit on unit.id = alike.id
        where unit.id is not null or near
          or (words >= 2 and score >= (select sum(weight) / 4 from telling))) likely
      join search_entry e
        on e.estate_id = :estate and e.kind = 'COMPLAINT' and e.id = likely.id
      order by same desc, near desc, score desc, e.at desc
      limit :limit
      """
          .formatted(Findings.COLUMNS);

  private final JdbcClient jdbc;

  Likeness(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Hit> likely(EstateId estate, String text, @Nullable String place, Instant since, int limit) {
    Mark mark = Mark.of(estate, Kind.COMPLAINT);
    String[] words =
        Words.of(Vector.clean(text)).stream()
            .filter(word -> !word.single() && word.text().length() > 1)
            .map(word -> mark.quoted(word.text()))
            .distinct()
            .limit(MOST_WORDS)
            .toArray(String[]::new);
    if (words.length == 0 && place == null) {
      return List.of();
    }
    return jdbc.sql(LIKELY)
        .param("words", words)
        .param("estate", estate.value())
        .param("place", place)
        .param("building", place == null ? null : building(place))
        .param("since", Columns.at(since))
        .param("limit", limit)
        .query((row, number) -> Findings.hit(row))
        .list();
  }

  /// A pattern for all rooms of the building.
  private static String building(String place) {
    int dash = place.indexOf('-');
    String building = dash < 0 ? place : place.substring(0, dash);
    return building.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "-%";
  }
}
