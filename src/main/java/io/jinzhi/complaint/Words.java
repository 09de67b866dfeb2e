package io.jinzhi.complaint;

import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// What happened, in words: for the timeline, the duty log and the papers.
record Words(ZoneId zone) {
  private static final Phrase NOTHING = Phrase.of("", "");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  Phrase of(ComplaintEvent event) {
    return switch (event) {
      case ComplaintEvent.Registered e -> registered(e);
      case ComplaintEvent.ReportJoined e ->
          Phrase.of("{0}再次反映（{1}，第 {2} 次）：{3}", "{0} reported it again ({1}, no. {2}): {3}")
              .with(e.complainant(), e.channel().label(), e.reports(), e.words());
      case ComplaintEvent.HarmStopped e ->
          Phrase.of("已止损：{0}", "Harm stopped: {0}").with(e.measures());
      case ComplaintEvent.Dispatched e ->
          Phrase.of("投诉处理表送{0}{1}", "Form sent to {0}{1}").with(e.name(), because(e.why()));
      case ComplaintEvent.SignedFor e ->
          Phrase.of("{0}在值班日志签收", "{0} signed for it in the duty log").with(e.name());
      case ComplaintEvent.Assigned e -> Phrase.of("指派{0}办理", "Assigned to {0}").with(e.name());
      case ComplaintEvent.Progressed e -> progressed(e);
      case ComplaintEvent.Submitted e ->
          Phrase.of("呈报{0}", "Submitted to the {0}").with(e.to().label());
      case ComplaintEvent.Acknowledged e ->
          Phrase.of("{0}已接收呈报", "The {0} has received it").with(e.by().label());
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
            ? Phrase.of("{0}：{1}", "{0}: {1}").with(e.grade().label(), why)
            : Phrase.of("{0}（建议{1}，改定理由：{2}）", "{0} (proposed {1}, changed because: {2})")
                .with(e.grade().label(), e.proposed().label(), overruled);
    Phrase harm = e.harm() ? Phrase.of("；正在造成伤害，先止损", "; harm is going on") : NOTHING;
    return Phrase.of("{0}登记，定为{1}{2}", "{0} registered as {1}{2}")
        .with(e.channel().label(), graded, harm);
  }

  private static Phrase progressed(ComplaintEvent.Progressed e) {
    return e.photos() == 0
        ? Phrase.of(e.words(), e.words())
        : Phrase.of("{0}（照片 {1} 张）", "{0} ({1} photos)").with(e.words(), e.photos());
  }

  private static Phrase ruled(ComplaintEvent.Ruled e) {
    Phrase to = e.name();
    Phrase sent = to == null ? NOTHING : Phrase.of("（交{0}）", " (to {0})").with(to);
    return Phrase.of("{0}批示：{1}{2}", "The {0} ruled: {1}{2}")
        .with(e.by().label(), e.instruction(), sent);
  }

  private static Phrase regraded(ComplaintEvent.Regraded e) {
    return Phrase.of("等级由{0}改为{1}：{2}", "Grade changed from {0} to {1}: {2}")
        .with(e.from().label(), e.to().label(), Phrase.of(e.reason(), e.reasonEn()));
  }

  private static Phrase replied(ComplaintEvent.Replied e) {
    return Phrase.of("已告知住户（{0}）。经过：{1}；结果：{2}", "Resident told ({0}). Course: {1}; result: {2}")
        .with(e.method().label(), e.process(), e.result());
  }

  private static Phrase opinion(ComplaintEvent.OpinionGiven e) {
    Phrase satisfied =
        e.satisfied() ? Phrase.of("满意", "satisfied") : Phrase.of("不满意", "not satisfied");
    return Phrase.of("住户{0}{1}（{2}{3}）", "The resident is {0}{1} ({2}{3})")
        .with(
            satisfied,
            after("：", ": ", e.words()),
            e.confirmation().label(),
            after("，", ", ", e.detail()));
  }

  private Phrase broken(ComplaintEvent.PromiseBroken e) {
    return Phrase.of("“{0}”超时：{1}应在 {2} 前完成", "\"{0}\" is overdue: the {1} owed it by {2}")
        .with(ClauseText.of(e.clause()).title(), e.holder().label(), minute(e.due()));
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  private static Phrase because(@Nullable String why) {
    return why == null || why.isBlank() ? NOTHING : Phrase.of("（{0}）", " ({0})").with(why);
  }

  private static Phrase after(String zh, String en, String words) {
    return words.isBlank() ? NOTHING : Phrase.of(zh + words, en + words);
  }
}
