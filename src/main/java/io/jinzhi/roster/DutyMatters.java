package io.jinzhi.roster;

import io.jinzhi.commitment.SubjectTitles;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What each subject of a promise is about, in words.
@Component
public class DutyMatters {
  private final SubjectTitles titles;

  DutyMatters(SubjectTitles titles) {
    this.titles = titles;
  }

  /// By the subjects' ids, in one query; without those that are not there any more.
  public Map<UUID, Phrase> of(EstateId estate, DutyKind kind, Collection<UUID> ids) {
    return titles.of(sql(kind), estate, ids);
  }

  private static String sql(DutyKind kind) {
    return switch (kind) {
      case MONTH ->
          """
          select id, to_char(month, 'YYYY-MM') || ' 值班表' as zh,
            'Roster of ' || to_char(month, 'YYYY-MM') as en
          from duty_month where estate_id = :estate and id in (:ids)
          """;
      case CHANGE ->
          """
          select c.id, s.name || '请 ' || t.name || ' 代班：' || c.day as zh,
            s.name || ' asks ' || t.name || ' to stand in: ' || c.day as en
          from duty_change c
          join staff s on s.estate_id = c.estate_id and s.id = c.asked_by
          join staff t on t.estate_id = c.estate_id and t.id = c.substitute
          where c.estate_id = :estate and c.id in (:ids)
          """;
      case HANDOVER ->
          """
          select h.id, p.name_zh || '交接班 ' || h.day as zh,
            p.name_en || ', hand-over ' || h.day as en
          from handover h join duty_post p on p.estate_id = h.estate_id and p.id = h.post_id
          where h.estate_id = :estate and h.id in (:ids)
          """;
      case ITEM ->
          """
          select id, left(text, 40) as zh, left(text, 40) as en
          from duty_item where estate_id = :estate and id in (:ids)
          """;
      case NIGHT ->
          """
          select id, night || ' 夜间查岗' as zh, 'Look at the posts, night of ' || night as en
          from duty_night where estate_id = :estate and id in (:ids)
          """;
      case BRIEFING ->
          """
          select b.id, s.name || '的晨会 ' || b.day as zh,
            'Briefing of ' || s.name || ', ' || b.day as en
          from briefing b join staff s on s.estate_id = b.estate_id and s.id = b.person
          where b.estate_id = :estate and b.id in (:ids)
          """;
      case PROBLEM ->
          """
          select id, left(text, 40) as zh, left(text, 40) as en
          from briefing_problem where estate_id = :estate and id in (:ids)
          """;
      case TASK ->
          """
          select id, left(text, 40) as zh, left(text, 40) as en
          from briefing_task where estate_id = :estate and id in (:ids)
          """;
    };
  }
}
