package io.jinzhi.emergency;

import io.jinzhi.commitment.SubjectTitles;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What each subject of a promise is about, in words.
@Component
public class EmergencyMatters {
  private static final String KIND_ZH = kinds("zh");
  private static final String KIND_EN = kinds("en");

  private final SubjectTitles titles;

  EmergencyMatters(SubjectTitles titles) {
    this.titles = titles;
  }

  /// By the subjects' ids, in one query; without those that are not there any more.
  public Map<UUID, Phrase> of(EstateId estate, EmergencySubject kind, Collection<UUID> ids) {
    return titles.of(sql(kind), estate, ids);
  }

  private static String sql(EmergencySubject kind) {
    return switch (kind) {
      case EMERGENCY ->
          """
          select id, %s || ' ' || coalesce(unit_code || ' ', '') || place as zh,
            %s || ', ' || coalesce(unit_code || ' ', '') || place as en
          from emergency where estate_id = :estate and id in (:ids)
          """
              .formatted(KIND_ZH, KIND_EN);
      case ACTION ->
          """
          select id, what as zh, what as en from emergency_action
          where estate_id = :estate and id in (:ids)
          """;
      case DRILL ->
          """
          select id, '演练 ' || first_day || ' 至 ' || last_day as zh,
            'Drill between ' || first_day || ' and ' || last_day as en
          from emergency_drill where estate_id = :estate and id in (:ids)
          """;
    };
  }

  /// The words of the kinds as SQL; none of them holds a quote.
  private static String kinds(String lang) {
    return Stream.of(EmergencyKind.values())
        .map(
            each ->
                "when '%s' then '%s'"
                    .formatted(
                        each.name(), lang.equals("zh") ? each.label().zh() : each.label().en()))
        .collect(Collectors.joining(" ", "case kind ", " end"));
  }
}
