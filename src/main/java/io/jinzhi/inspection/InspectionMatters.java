package io.jinzhi.inspection;

import io.jinzhi.commitment.SubjectTitles;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What each finding is about, in words.
@Component
public class InspectionMatters {
  private final SubjectTitles titles;

  InspectionMatters(SubjectTitles titles) {
    this.titles = titles;
  }

  /// By their ids, in one query.
  public Map<UUID, Phrase> of(EstateId estate, InspectionKind kind, Collection<UUID> ids) {
    return titles.of(
        """
        select id, place || '：' || left(what, 40) as zh, place || ': ' || left(what, 40) as en
        from finding where estate_id = :estate and id in (:ids)
        """,
        estate,
        ids);
  }
}
