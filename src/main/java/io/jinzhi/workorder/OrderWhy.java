package io.jinzhi.workorder;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Explains in words why a limit is what it is, and how it ended.
record OrderWhy(ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  Phrase of(Commitment each, Phrase holder, Instant now) {
    ClauseText clause = ClauseText.of(each.clause());
    Phrase rule = rule(each);
    Phrase end = end(each, now);
    return Phrase.of(
        "%s起算，%s，%s应在 %s 前做到“%s”；%s。"
            .formatted(
                time(each.opened()),
                rule.zh(),
                holder.zh(),
                limit(each.due()),
                clause.title().zh(),
                end.zh()),
        "From %s, %s: the %s owes \"%s\" by %s; %s."
            .formatted(
                time(each.opened()),
                rule.en(),
                holder.en(),
                clause.title().en(),
                limit(each.due()),
                end.en()));
  }

  private static Phrase rule(Commitment each) {
    if (each.promised() != null) {
      return Phrase.of("与住户约定的时间", "the time agreed with the resident");
    }
    long minutes = Duration.between(each.opened(), each.due()).toMinutes();
    if (each.clause().equals("REP-11")) {
      return Phrase.of("当天，至少留一小时", "the same day, one hour at least");
    }
    return minutes <= 24 * 60 && !each.clause().equals("FD-04")
        ? Phrase.of(minutes + " 分钟，全天计时", minutes + " minutes, day and night")
        : Phrase.of("按日计，首日不计，休息日不顺延", "in days, the first not counted, rest days included");
  }

  private Phrase end(Commitment each, Instant now) {
    Commitment.Released released = each.released();
    if (released != null) {
      return Phrase.of(
          time(released.at()) + " 解除：" + released.why().zh(),
          "let go at " + time(released.at()) + ": " + released.why().en());
    }
    Commitment.Kept kept = each.kept();
    long late = Math.max(1, each.lateness(now).toMinutes());
    String lateZh = each.late(now) ? "，超时 " + late + " 分" : "";
    String lateEn = each.late(now) ? ", " + late + " min late" : "";
    if (kept != null) {
      return Phrase.of(
          "%s 由%s做到（%s）%s".formatted(time(kept.at()), kept.by(), kept.evidence().zh(), lateZh),
          "kept at %s by %s (%s)%s"
              .formatted(time(kept.at()), kept.by(), kept.evidence().en(), lateEn));
    }
    Instant paused = each.pausedUntil();
    if (paused != null) {
      return Phrase.of("计时暂停到 " + time(paused), "paused until " + time(paused));
    }
    return each.late(now)
        ? Phrase.of("尚未做到" + lateZh, "not kept yet" + lateEn)
        : Phrase.of("还在时限内", "still in time");
  }

  /// 00:00 as a limit is 24:00 of the day before.
  private String limit(Instant due) {
    var there = due.atZone(zone);
    boolean midnight = there.toLocalTime().toSecondOfDay() == 0;
    return midnight ? DAY.format(there.minusDays(1)) + " 24:00" : time(due);
  }

  private String time(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
