package io.jinzhi.violation;

import io.jinzhi.commitment.SubjectTitles;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What each violation is about, in words.
@Component
public class ViolationMatters {
  private final SubjectTitles titles;

  ViolationMatters(SubjectTitles titles) {
    this.titles = titles;
  }

  /// By the subjects' ids, in one query.
  public Map<UUID, Phrase> of(EstateId estate, ViolationSubject kind, Collection<UUID> ids) {
    Map<UUID, Phrase> words = new HashMap<>();
    titles
        .of(
            """
            select id, type as zh, coalesce(unit_code || ' ', '') || place as en
            from violation where estate_id = :estate and id in (:ids)
            """,
            estate,
            ids)
        .forEach(
            (id, raw) -> {
              Phrase type = ViolationType.valueOf(raw.zh()).label();
              words.put(id, Phrase.of("{0} · {1}", "{0} · {1}").with(type, raw.en()));
            });
    return words;
  }
}
