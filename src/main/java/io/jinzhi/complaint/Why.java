package io.jinzhi.complaint;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Explains in words why a limit is what it is, and who is late.
record Why(ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  Phrase of(Commitment each, Phrase holder, Instant now) {
    Phrase start = start(each);
    Phrase rule = rule(each);
    Phrase limit =
        Phrase.of(
            "%s%s起算，%s，%s应在 %s 前完成"
                .formatted(
                    time(each.opened()), start.zh(), rule.zh(), holder.zh(), limit(each.due())),
            "From %s (%s), %s: the %s owes it by %s"
                .formatted(
                    time(each.opened()), start.en(), rule.en(), holder.en(), limit(each.due())));
    Phrase end = end(each, now);
    return Phrase.of(limit.zh() + "；" + end.zh() + "。", limit.en() + "; " + end.en() + ".");
  }

  private Phrase start(Commitment each) {
    return switch (each.clause()) {
      case "CMP-22", "CMP-13" ->
          each.round() == 1 ? Phrase.of("受理", "accepted") : Phrase.of("重新计时", "clocks anew");
      case "CMP-24" -> Phrase.of("送达", "form sent");
      case "CMP-26" -> Phrase.of("签收", "signed for");
      case "CMP-27" -> Phrase.of("处理完毕", "handled");
      case "CMP-28", "CMP-30", "CMP-31" -> Phrase.of("部门交回", "form returned");
      case "CMP-29" -> Phrase.of("接收呈报", "acknowledged");
      case "CMP-40" -> Phrase.of("告知住户", "resident told");
      case "CMP-10" -> Phrase.of("住户不满意", "resident not satisfied");
      case "CMP-42" -> Phrase.of("约定", "agreed");
      case "CMP-37" -> Phrase.of("得知伤害", "harm reported");
      default -> each.round() == 1 ? Phrase.of("登记", "recorded") : Phrase.of("重新计时", "clocks anew");
    };
  }

  private Phrase rule(Commitment each) {
    ClauseText clause = ClauseText.of(each.clause());
    Duration span = Duration.between(each.opened(), each.due());
    Phrase measure =
        switch (each.clause()) {
          case "CMP-23", "CMP-24", "CMP-21", "CMP-44", "CMP-29", "CMP-37" ->
              Phrase.of(
                  span.toMinutes() + " 分钟，全天计时", span.toMinutes() + " minutes, day and night");
          case "CMP-22" -> Phrase.of("两天内或住户要求的更早时间", "two days or the earlier time asked for");
          case "CMP-26" -> Phrase.of("按等级的时限", "the limit of the grade");
          case "CMP-13" ->
              Phrase.of("一个月内合理解决，到对应日 24:00", "one month, to 24:00 of the matching day");
          case "CMP-10" -> Phrase.of("按日计，首日不计", "in days, the first not counted");
          case "CMP-40" ->
              Phrase.of("按日计，首日不计（内部规定）", "in days, the first not counted (house rule)");
          case "CMP-42" -> Phrase.of("与住户约定的时间", "the time agreed with the resident");
          default ->
              each.target().isBefore(each.due())
                  ? Phrase.of("当天 24:00 为目标，至少留一小时", "24:00 as target, one hour at least")
                  : Phrase.of("当天 24:00 前", "the same day, to 24:00");
        };
    String version = each.clauseVersion() == 0 ? "" : "，第 " + each.clauseVersion() + " 版";
    String versionEn = each.clauseVersion() == 0 ? "" : ", version " + each.clauseVersion();
    return Phrase.of(
        "%s（手册 p%d%s）".formatted(measure.zh(), clause.page(), version),
        "%s (handbook p%d%s)".formatted(measure.en(), clause.page(), versionEn));
  }

  private Phrase end(Commitment each, Instant now) {
    Commitment.Released released = each.released();
    if (released != null) {
      return Phrase.of(
          time(released.at()) + " 解除：" + released.why().zh(),
          "let go at " + time(released.at()) + ": " + released.why().en());
    }
    Commitment.Kept kept = each.kept();
    Phrase late = late(each, now);
    if (kept != null) {
      return Phrase.of(
          "%s 由%s兑现（%s）%s"
              .formatted(
                  time(kept.at()),
                  kept.by(),
                  kept.evidence().zh(),
                  late == null ? "" : "，" + late.zh()),
          "kept at %s by %s (%s)%s"
              .formatted(
                  time(kept.at()),
                  kept.by(),
                  kept.evidence().en(),
                  late == null ? "" : ", " + late.en()));
    }
    Instant paused = each.pausedUntil();
    if (paused != null) {
      return Phrase.of("计时暂停到 " + time(paused), "paused until " + time(paused));
    }
    return late == null
        ? Phrase.of("还在时限内", "still in time")
        : Phrase.of("尚未兑现，" + late.zh(), "not kept yet, " + late.en());
  }

  private static @Nullable Phrase late(Commitment each, Instant now) {
    Duration by = each.lateness(now);
    if (by.isZero()) {
      return null;
    }
    long minutes = Math.max(1, by.toMinutes());
    if (minutes < 60) {
      return Phrase.of("超时 " + minutes + " 分", minutes + " min late");
    }
    if (minutes < 48 * 60) {
      return Phrase.of(
          "超时 %d 小时 %d 分".formatted(minutes / 60, minutes % 60),
          "%d h %d min late".formatted(minutes / 60, minutes % 60));
    }
    return Phrase.of("超时 " + minutes / 1440 + " 天", minutes / 1440 + " days late");
  }

  /// 00:00 as a limit is 24:00 of the day before.
  private String limit(Instant due) {
    var there = due.atZone(zone);
    if (there.getHour() == 0 && there.getMinute() == 0 && there.getSecond() == 0) {
      return DateTimeFormatter.ofPattern("MM-dd").format(there.minusDays(1)) + " 24:00";
    }
    return time(due);
  }

  private String time(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
