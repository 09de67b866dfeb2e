package io.jinzhi.vacancy;

import io.jinzhi.commitment.SubjectTitles;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What each subject of a promise is about, in words.
@Component
public class VacancyMatters {
  private final SubjectTitles titles;

  VacancyMatters(SubjectTitles titles) {
    this.titles = titles;
  }

  /// By the subjects' ids, in one query.
  public Map<UUID, Phrase> of(EstateId estate, VacancySubject kind, Collection<UUID> ids) {
    return switch (kind) {
      case VACANCY ->
          titles.of(
              """
              select id, unit_code || ' 带看后清洁' as zh, unit_code || ', clean after the viewing' as en
              from vacancy where estate_id = :estate and id in (:ids)
              """,
              estate,
              ids);
      case VACANCY_MONTH ->
          titles.of(
              """
              select id, to_char(month - interval '1 month', 'YYYY-MM') || ' 空置房动态表' as zh,
                'Movement of vacant units, ' || to_char(month - interval '1 month', 'YYYY-MM') as en
              from vacancy_month where estate_id = :estate and id in (:ids)
              """,
              estate,
              ids);
      case VACANCY_ROUND -> rounds(estate, ids);
    };
  }

  private Map<UUID, Phrase> rounds(EstateId estate, Collection<UUID> ids) {
    Map<UUID, Phrase> words = new HashMap<>();
    titles
        .of(
            """
            select id, kind as zh, coalesce(cause || ' ', '') || from_on as en
            from vacancy_round where estate_id = :estate and id in (:ids)
            """,
            estate,
            ids)
        .forEach(
            (id, raw) ->
                words.put(
                    id,
                    Phrase.of("{0} {1}", "{0} {1}")
                        .with(RoundKind.valueOf(raw.zh()).label(), raw.en())));
    return words;
  }
}
