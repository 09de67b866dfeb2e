package io.jinzhi.violation;

import io.jinzhi.estate.Masked;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// What happened to a violation, in words: for the story and the duty log. Names are masked in both
/// (PII-08).
record ViolationWords(ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M-d HH:mm");

  Phrase of(ViolationEvent event) {
    return switch (event) {
      case ViolationEvent.Recorded e ->
          Phrase.of("发现违章：{0}，{1}；建议定为{2}（{3}）{4}", "Violation: {0}, {1}; proposed {2} ({3}){4}")
              .with(
                  e.type().label(),
                  e.place(),
                  e.proposed().label(),
                  Phrase.of(e.whyZh(), e.whyEn()),
                  e.from() == null
                      ? Phrase.of("", "")
                      : Phrase.of("，来自 {0}", ", from {0}").with(e.from()));
      case ViolationEvent.Talked(var talk) -> talked(talk);
      case ViolationEvent.Judged e ->
          Phrase.of("定为{0}{1}", "Classified as {0}{1}")
              .with(e.severity().label(), because(e.reason()));
      case ViolationEvent.PassedUp e ->
          Phrase.of("转主任定级：{0}", "To the director for its class: {0}").with(e.reason());
      case ViolationEvent.Issued e ->
          Phrase.of("签发违章处理通知单：{0}；{1}", "Notice signed: {0}; {1}")
              .with(e.demand(), within(e.days()));
      case ViolationEvent.Served e -> served(e);
      case ViolationEvent.OwnerTold e ->
          Phrase.of("已告知业主：{0}", "The owner was told: {0}").with(e.words());
      case ViolationEvent.Objected e ->
          Phrase.of("{0} 提出书面异议：{1}", "{0} objects in writing: {1}")
              .with(Masked.name(e.by()), e.words());
      case ViolationEvent.Reviewed e ->
          e.upheld()
              ? Phrase.of("复核：异议成立，撤销通知单。{0}", "Review: upheld, the notice is lifted. {0}")
                  .with(e.words())
              : Phrase.of("复核：异议不成立。{0}{1}", "Review: not upheld. {0}{1}")
                  .with(
                      e.words(),
                      e.until() == null
                          ? Phrase.of("", "")
                          : Phrase.of("；整改延至 {0}", "; now due by {0}").with(limit(e.until())));
      case ViolationEvent.Cleared e ->
          Phrase.of(
                  "按约定搬离通道（{0}），存放在{1}，物主随时可取",
                  "Moved out of the lane ({0}), kept at {1}, to be fetched at any time")
              .with(e.basis(), e.kept());
      case ViolationEvent.Rechecked e ->
          e.rectified()
              ? Phrase.of("复查：已改正。{0}", "Looked at again: put right. {0}").with(e.words())
              : Phrase.of("复查：没有改正。{0}", "Looked at again: not put right. {0}").with(e.words());
      case ViolationEvent.Reported e ->
          Phrase.of("书面报告{0}（{1}），回执：{2}{3}", "Reported to {0} ({1}), receipt: {2}{3}")
              .with(e.recipient(), e.to().label(), e.receipt(), because(e.words()));
      case ViolationEvent.Civil e -> Phrase.of("走民事途径：{0}", "The civil route: {0}").with(e.words());
      case ViolationEvent.Identified e ->
          Phrase.of("查明：{2}{0}{1}", "Found out: {2}{0}{1}")
              .with(
                  e.offender().label(),
                  e.unit() == null ? "" : " " + e.unit(),
                  e.type() == null
                      ? Phrase.of("", "")
                      : Phrase.of("{0}，", "{0}, ").with(e.type().label()));
      case ViolationEvent.Noted e -> Phrase.of("{0}", "{0}").with(e.words());
      case ViolationEvent.PersonShown e ->
          Phrase.of("查看当事人姓名：{0}", "Looked at the name: {0}").with(e.reason());
      case ViolationEvent.Closed e -> Phrase.of("结案：{0}", "Closed: {0}").with(e.words());
      case ViolationEvent.Withdrawn e -> Phrase.of("撤销：{0}", "Withdrawn: {0}").with(e.reason());
      case ViolationEvent.PromiseBroken e -> {
        ClauseText clause = ClauseText.of(e.clause());
        yield Phrase.of("“{0}”超时：{1}应在 {2} 前完成", "\"{0}\" is overdue: the {1} owed it by {2}")
            .with(clause.title(), e.holder().label(), limit(e.due()));
      }
    };
  }

  /// The clause that a line of the story shows.
  static @Nullable String clause(ViolationEvent event) {
    return switch (event) {
      case ViolationEvent.Recorded _ -> "VIO-03";
      case ViolationEvent.Talked(var talk) ->
          talk.how() == Talk.How.MEDIATION ? "VIO-11" : "VIO-01";
      case ViolationEvent.Judged _, ViolationEvent.PassedUp _ -> "VIO-02";
      case ViolationEvent.Issued _, ViolationEvent.Served _ -> "VIO-04";
      case ViolationEvent.OwnerTold _ -> "VIO-14";
      case ViolationEvent.Objected _, ViolationEvent.Reviewed _ -> "VIO-05";
      case ViolationEvent.Cleared _ -> "VIO-12";
      case ViolationEvent.Rechecked _ -> "VIO-07";
      case ViolationEvent.Reported _ -> "VIO-06";
      case ViolationEvent.Civil _ -> "VIO-08";
      case ViolationEvent.Closed _ -> "VIO-13";
      case ViolationEvent.PromiseBroken e -> e.clause();
      case ViolationEvent.Identified _,
          ViolationEvent.Noted _,
          ViolationEvent.PersonShown _,
          ViolationEvent.Withdrawn _ ->
          null;
    };
  }

  private Phrase talked(Talk talk) {
    Instant until = talk.until();
    Phrase by =
        until == null || talk.result() != Talk.Result.PROMISED
            ? Phrase.of("", "")
            : Phrase.of("，{0} 前改好", ", by {0}").with(limit(until));
    return Phrase.of("{0}：{1}{2}。{3}", "{0}: {1}{2}. {3}")
        .with(talk.how().label(), talk.result().label(), by, talk.words());
  }

  private Phrase served(ViolationEvent.Served e) {
    Serving serving = e.serving();
    String witness = serving.witness();
    return Phrase.of("通知单送达：{0}，{1}{2}；改正期限 {3}", "Notice served: {0}, {1}{2}; due by {3}")
        .with(
            serving.how().label(),
            Masked.name(serving.receiver()),
            witness == null
                ? Phrase.of("", "")
                : Phrase.of("，见证人 {0}", ", witness {0}").with(Masked.name(witness)),
            limit(e.until()));
  }

  static Phrase within(int days) {
    return days == 0
        ? Phrase.of("立即停止", "to stop at once")
        : Phrase.of("送达后 {0} 天内改正", "to be put right within {0} days of service").with(days);
  }

  /// A limit: midnight is 24:00 of the day before.
  String limit(Instant at) {
    var local = at.atZone(zone);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? DateTimeFormatter.ofPattern("M-d").format(local.minusDays(1)) + " 24:00"
        : MINUTE.format(local);
  }

  private static String because(@Nullable String why) {
    return why == null || why.isBlank() ? "" : "（" + why + "）";
  }
}
