package io.jinzhi.patrol;

import io.jinzhi.commitment.SubjectTitles;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What each subject of a promise is about, in words.
@Component
public class PatrolMatters {
  private final SubjectTitles titles;

  PatrolMatters(SubjectTitles titles) {
    this.titles = titles;
  }

  /// By the subjects' ids, in one query.
  public Map<UUID, Phrase> of(EstateId estate, PatrolKind kind, Collection<UUID> ids) {
    String sql =
        switch (kind) {
          case ROUND ->
              """
              select r.id,
                a.name || case r.win when 'MORNING' then '上午' when 'AFTERNOON' then '下午'
                  else '防火' end || '巡查 ' || r.day as zh,
                a.name || case r.win when 'MORNING' then ', morning' when 'AFTERNOON'
                  then ', afternoon' else ', fire' end || ' round, ' || r.day as en
              from patrol_round r
              join patrol_area a on a.estate_id = r.estate_id and a.id = r.area_id
              where r.estate_id = :estate and r.id in (:ids)
              """;
          case PLAN ->
              """
              select id, to_char(month, 'YYYY-MM') || ' 巡查方案' as zh,
                'Patrol plan of ' || to_char(month, 'YYYY-MM') as en
              from patrol_plan where estate_id = :estate and id in (:ids)
              """;
        };
    return titles.of(sql, estate, ids);
  }
}
