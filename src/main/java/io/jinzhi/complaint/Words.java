package io.jinzhi.complaint;

import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// What happened, in words: for the timeline, the duty log and the papers.
record Words(ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  Phrase of(ComplaintEvent event) {
    return switch (event) {
      case ComplaintEvent.Registered e -> registered(e);
      case ComplaintEvent.ReportJoined e ->
          Phrase.of("{0}再次反映（{1}，第 {2} 次）：{3}", "{0} reported it again ({1}, no. {2}): {3}")
              .with(e.complainant(), e.channel().label().zh(), e.reports(), e.words());
      case ComplaintEvent.HarmStopped e ->
          Phrase.of("已止损：{0}", "Harm stopped: {0}").with(e.measures());
      case ComplaintEvent.Dispatched e ->
          Phrase.of("投诉处理表送{0}{1}", "Form sent to {0}{1}").with(e.department(), because(e.why()));
      case ComplaintEvent.SignedFor e ->
          Phrase.of("{0}在值班日志签收", "{0} signed for it in the duty log").with(e.department());
      case ComplaintEvent.Assigned e -> Phrase.of("指派{0}办理", "Assigned to {0}").with(e.name());
      case ComplaintEvent.Progressed e -> progressed(e);
      case ComplaintEvent.Submitted e -> both("呈报{0}", "Submitted to the {0}", e.to().label());
      case ComplaintEvent.Acknowledged e ->
          both("{0}已接收呈报", "The {0} has received it", e.by().label());
      case ComplaintEvent.Ruled e -> ruled(e);
      case ComplaintEvent.Regraded e -> regraded(e);
      case ComplaintEvent.Handled e ->
          Phrase.of("处理完毕。措施：{0}；经过：{1}", "Handled. Measures: {0}; course: {1}")
              .with(e.measures(), e.process());
      case ComplaintEvent.Returned _ -> Phrase.of("处理表交回客服部", "Form returned to customer service");
      case ComplaintEvent.ReturnLogged _ ->
          Phrase.of("前台登记收回处理表", "The desk logged the returned form");
      case ComplaintEvent.ReportedUp e ->
          Phrase.of("已向客服部长报告：{0}", "Reported to the manager: {0}").with(e.words());
      case ComplaintEvent.NextReplyFixed e ->
          Phrase.of("暂不能解决，已说明：{1}；约定 {0} 前再答复", "Cannot be solved yet: {1}; next reply by {0}")
              .with(minute(e.at()), e.explanation());
      case ComplaintEvent.Paused e ->
          Phrase.of("等待住户，计时暂停到 {0}：{1}", "Waiting for the resident, clock paused until {0}: {1}")
              .with(minute(e.until()), e.reason());
      case ComplaintEvent.Resumed _ -> Phrase.of("计时恢复", "The clock runs again");
      case ComplaintEvent.Replied e -> replied(e);
      case ComplaintEvent.OpinionGiven e -> opinion(e);
      case ComplaintEvent.FoundInvalid e ->
          Phrase.of(
                  "认定为无效投诉：{0}；仍提供的方便：{1}；已解释：{2}",
                  "Found invalid: {0}; helped all the same: {1}; explained: {2}")
              .with(e.reason(), e.help(), e.explanation());
      case ComplaintEvent.Closed e ->
          e.summary().isBlank()
              ? Phrase.of("归档", "Filed")
              : Phrase.of("归档：{0}", "Filed: {0}").with(e.summary());
      case ComplaintEvent.PromiseBroken e -> broken(e);
      case ComplaintEvent.ContactShown e ->
          Phrase.of("查看了联系方式：{0}", "Looked at the contact: {0}").with(e.reason());
      case ComplaintEvent.CalledBack e ->
          Phrase.of(
                  e.satisfied() ? "已回访（{0}）：满意" : "已回访（{0}）：不满意",
                  e.satisfied()
                      ? "Called back ({0}): satisfied"
                      : "Called back ({0}): not satisfied")
              .with(e.callback());
    };
  }

  private static Phrase registered(ComplaintEvent.Registered e) {
    Phrase why = Phrase.of(e.whyZh(), e.whyEn());
    String overruled = e.overruled();
    Phrase graded =
        overruled == null
            ? Phrase.of(
                e.grade().label().zh() + "：" + why.zh(), e.grade().label().en() + ": " + why.en())
            : Phrase.of(
                "%s（建议%s，改定理由：%s）"
                    .formatted(e.grade().label().zh(), e.proposed().label().zh(), overruled),
                "%s (proposed %s, changed because: %s)"
                    .formatted(e.grade().label().en(), e.proposed().label().en(), overruled));
    return Phrase.of(
        "%s登记，定为%s%s"
            .formatted(e.channel().label().zh(), graded.zh(), e.harm() ? "；正在造成伤害，先止损" : ""),
        "%s registered as %s%s"
            .formatted(
                e.channel().label().en(), graded.en(), e.harm() ? "; harm is going on" : ""));
  }

  private static Phrase progressed(ComplaintEvent.Progressed e) {
    return e.photos() == 0
        ? Phrase.of(e.words(), e.words())
        : Phrase.of("{0}（照片 {1} 张）", "{0} ({1} photos)").with(e.words(), e.photos());
  }

  private static Phrase ruled(ComplaintEvent.Ruled e) {
    String to = e.department();
    return Phrase.of(
        "%s批示：%s%s"
            .formatted(e.by().label().zh(), e.instruction(), to == null ? "" : "（交" + to + "）"),
        "The %s ruled: %s%s"
            .formatted(e.by().label().en(), e.instruction(), to == null ? "" : " (to " + to + ")"));
  }

  private static Phrase regraded(ComplaintEvent.Regraded e) {
    return Phrase.of(
        "等级由%s改为%s：%s".formatted(e.from().label().zh(), e.to().label().zh(), e.reason()),
        "Grade changed from %s to %s: %s"
            .formatted(e.from().label().en(), e.to().label().en(), e.reasonEn()));
  }

  private static Phrase replied(ComplaintEvent.Replied e) {
    return Phrase.of(
        "已告知住户（%s）。经过：%s；结果：%s".formatted(e.method().label().zh(), e.process(), e.result()),
        "Resident told (%s). Course: %s; result: %s"
            .formatted(e.method().label().en(), e.process(), e.result()));
  }

  private static Phrase opinion(ComplaintEvent.OpinionGiven e) {
    String words = e.words().isBlank() ? "" : "：" + e.words();
    return Phrase.of(
        "住户%s%s（%s%s）"
            .formatted(
                e.satisfied() ? "满意" : "不满意", words, e.confirmation().label().zh(), detail(e)),
        "The resident is %s%s (%s%s)"
            .formatted(
                e.satisfied() ? "satisfied" : "not satisfied",
                words,
                e.confirmation().label().en(),
                detail(e)));
  }

  private Phrase broken(ComplaintEvent.PromiseBroken e) {
    ClauseText clause = ClauseText.of(e.clause());
    return Phrase.of(
        "“%s”超时：%s应在 %s 前完成"
            .formatted(clause.title().zh(), e.holder().label().zh(), minute(e.due())),
        "\"%s\" is overdue: the %s owed it by %s"
            .formatted(clause.title().en(), e.holder().label().en(), minute(e.due())));
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  private static String because(@org.jspecify.annotations.Nullable String why) {
    return why == null || why.isBlank() ? "" : "（" + why + "）";
  }

  private static String detail(ComplaintEvent.OpinionGiven e) {
    return e.detail().isBlank() ? "" : "，" + e.detail();
  }

  private static Phrase both(String zh, String en, Phrase value) {
    return Phrase.of(zh.replace("{0}", value.zh()), en.replace("{0}", value.en()));
  }
}
