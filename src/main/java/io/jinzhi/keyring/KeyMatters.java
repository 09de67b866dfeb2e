package io.jinzhi.keyring;

import io.jinzhi.commitment.SubjectTitles;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What each subject of a promise is about, in words.
@Component
public class KeyMatters {
  private final SubjectTitles titles;

  KeyMatters(SubjectTitles titles) {
    this.titles = titles;
  }

  /// By the subjects' ids, in one query; without those that are not there any more.
  public Map<UUID, Phrase> of(EstateId estate, KeyKind kind, Collection<UUID> ids) {
    return titles.of(sql(kind), estate, ids);
  }

  private static String sql(KeyKind kind) {
    return switch (kind) {
      case LOAN ->
          """
          select l.id, k.code || ' 借给' || l.company || '：' || l.purpose as zh,
            k.code || ' lent to ' || l.company || ': ' || l.purpose as en
          from key_loan l join key_item k on k.estate_id = l.estate_id and k.id = l.key_id
          where l.estate_id = :estate and l.id in (:ids)
          """;
      case COUNT ->
          """
          select id, case kind when 'DAILY' then '清点钥匙 ' || day
              else to_char(day, 'YYYY-MM') || ' 钥匙盘点' end as zh,
            case kind when 'DAILY' then 'Count the keys, ' || day
              else 'Monthly count of keys, ' || to_char(day, 'YYYY-MM') end as en
          from key_count where estate_id = :estate and id in (:ids)
          """;
      case LOSS ->
          """
          select l.id, k.code || ' 遗失：' || l.how as zh, k.code || ' is lost: ' || l.how as en
          from key_loss l join key_item k on k.estate_id = l.estate_id and k.id = l.key_id
          where l.estate_id = :estate and l.id in (:ids)
          """;
      case ENTRY ->
          """
          select id, unit_code || ' 紧急入户：' || danger as zh,
            unit_code || ', emergency entry: ' || danger as en
          from key_entry where estate_id = :estate and id in (:ids)
          """;
      case CUSTODY ->
          """
          select id, number as zh, number as en from key_custody
          where estate_id = :estate and id in (:ids)
          """;
    };
  }
}
