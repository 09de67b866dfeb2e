package io.jinzhi.datarequest;

import io.jinzhi.estate.OwnData;
import io.jinzhi.estate.PersonalData.Held;
import io.jinzhi.language.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What may be erased on the owner's wish, and what must be kept and why (PII-06, PII-07). While
/// somebody lives here the register needs a name and one telephone; three years after they left
/// nothing of it is needed.
record Retention(boolean everything, List<Phrase> kept) {
  private static final int YEARS = 3;

  static Retention of(OwnData.Entry entry, List<Held> held, LocalDate today) {
    LocalDate left = entry.leftOn();
    boolean over =
        left != null && !entry.stays().isEmpty() && left.plusYears(YEARS).isBefore(today);
    List<Phrase> kept = new ArrayList<>();
    if (left == null && !entry.stays().isEmpty()) {
      kept.add(
          Phrase.of(
              "姓名、一个电话和居住记录：物业服务合同需要，住在这里期间保留",
              "Name, one telephone and the stay: needed for the service contract while they live here"));
    } else if (left != null && !over) {
      kept.add(
          Phrase.of(
                  "姓名、一个电话和居住记录：迁出后单独锁存三年，至 {0}，届时鉴定销毁",
                  "Name, one telephone and the stay: locked away for three years after leaving, until"
                      + " {0}, then appraised and destroyed")
              .with(left.plusYears(YEARS)));
    }
    for (Held each : held) {
      if (!each.items().isEmpty()) {
        kept.add(
            Phrase.of("{0} {1} 件：{2}", "{3}, {1}: {4}")
                .with(
                    each.title().zh(),
                    each.items().size(),
                    each.keptBecause().zh(),
                    each.title().en(),
                    each.keptBecause().en()));
      }
    }
    kept.add(
        Phrase.of(
            "业主档案中的纸件：列入三月档案鉴定，经主任批准后销毁密钥",
            "Papers in the household's file: listed for the appraisal in March and destroyed with"
                + " their keys after the director's approval"));
    return new Retention(over, kept);
  }
}
