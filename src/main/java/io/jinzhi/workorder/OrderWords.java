package io.jinzhi.workorder;

import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// What happened to an order, in words: for the story, the duty log and the paper.
record OrderWords(ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  Phrase of(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Recorded e -> recorded(e);
      case OrderEvent.Dispatched e ->
          Phrase.of("派往{0}{1}", "Sent to {0}{1}").with(e.name(), because(e.why()));
      case OrderEvent.SignedFor e ->
          Phrase.of("{0}在值班日志签收", "{0} signed for it in the duty log").with(e.name());
      case OrderEvent.Assigned e ->
          Phrase.of("由{0}接单{1}", "{0} takes it on{1}").with(e.name(), because(e.why()));
      case OrderEvent.Appointed e ->
          Phrase.of("与住户约定 {0} 上门{1}", "Visit agreed for {0}{1}")
              .with(minute(e.at()), because(e.words()));
      case OrderEvent.Arrived e ->
          e.danger()
              ? Phrase.of("到场，发现结构隐患：{0}", "On site, structural danger found: {0}").with(e.found())
              : Phrase.of("到场：{0}", "On site: {0}").with(e.found());
      case OrderEvent.Quoted e ->
          Phrase.of("第 {0} 次报价 {1} 元", "Quote no. {0}: {1} yuan")
              .with(e.number(), e.total().toPlainString());
      case OrderEvent.QuoteAnswered e -> answered(e);
      case OrderEvent.Started _ -> Phrase.of("开工", "Work begun");
      case OrderEvent.Progressed e -> Phrase.of("{0}", "{0}").with(e.words());
      case OrderEvent.Finished e ->
          Phrase.of("完工：{0}（上门规范 {1}/4）", "Finished: {0} (conduct {1}/4)")
              .with(e.result(), e.conduct().size());
      case OrderEvent.Confirmed e -> confirmed(e);
      case OrderEvent.Closed e ->
          Phrase.of("跟进无误，关单{0}", "Followed up and closed{0}").with(because(e.words()));
      case OrderEvent.Reopened e ->
          Phrase.of("没有解决，重新办理：{0}", "Not solved, done again: {0}").with(e.reason());
      case OrderEvent.Cancelled e -> Phrase.of("撤单：{0}", "Withdrawn: {0}").with(e.reason());
      case OrderEvent.Paused e ->
          Phrase.of("等住户，暂停到 {0}：{1}", "Waiting for the resident until {0}: {1}")
              .with(minute(e.until()), e.reason());
      case OrderEvent.Resumed _ -> Phrase.of("计时恢复", "The clock runs again");
      case OrderEvent.Delayed e -> delayed(e);
      case OrderEvent.Notified e ->
          Phrase.of("已发保修通知给{0}：{1}", "Warranty notice sent to {0}: {1}").with(e.name(), e.words());
      case OrderEvent.Excluded e ->
          two(
              "不属保修（" + e.cause().label().zh() + "）：" + e.reason(),
              "Not covered (" + e.cause().label().en() + "): " + e.reason());
      case OrderEvent.Recharged e ->
          two(
              "类别由" + e.from().label().zh() + "改为" + e.to().label().zh() + "：" + e.reason(),
              "Class changed from "
                  + e.from().label().en()
                  + " to "
                  + e.to().label().en()
                  + ": "
                  + e.reason());
      case OrderEvent.SpecialistCalled e ->
          e.instead()
              ? Phrase.of("原单位未办，另请{0}，费用由原单位承担：{1}", "{0} called in at the first firm's cost: {1}")
                  .with(e.firm(), e.agreed())
              : Phrase.of("联系专业单位{0}，业主已同意：{1}", "Specialist {0} arranged, the owner agrees: {1}")
                  .with(e.firm(), e.agreed());
      case OrderEvent.DangerReported e ->
          Phrase.of("结构隐患已报建设主管部门：{0}", "Danger reported to the building authority: {0}")
              .with(e.words());
      case OrderEvent.Paid e ->
          two(
              e.how().label().zh() + "收款 " + e.amount().toPlainString() + " 元，收据 " + e.receipt(),
              "Paid "
                  + e.amount().toPlainString()
                  + " yuan, "
                  + e.how().label().en()
                  + ", receipt "
                  + e.receipt());
      case OrderEvent.ContactShown e ->
          Phrase.of("查看了联系方式：{0}", "Looked at the contact: {0}").with(e.reason());
      case OrderEvent.PromiseBroken e -> broken(e);
    };
  }

  /// The clause that a line of the story shows.
  static @Nullable String clause(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Recorded e -> e.reworkOf() != null ? "REP-16" : "REP-02";
      case OrderEvent.Dispatched _, OrderEvent.SignedFor _ -> "FD-03";
      case OrderEvent.Appointed _, OrderEvent.Arrived _, OrderEvent.Delayed _ -> "REP-07";
      case OrderEvent.Quoted _, OrderEvent.QuoteAnswered _ -> "REP-09";
      case OrderEvent.Finished _ -> "REP-13";
      case OrderEvent.Confirmed _ -> "REP-11";
      case OrderEvent.Closed _, OrderEvent.Reopened _ -> "FD-04";
      case OrderEvent.Notified _ -> "REP-04";
      case OrderEvent.Excluded _ -> "REP-05";
      case OrderEvent.Recharged _ -> "REP-02";
      case OrderEvent.SpecialistCalled e -> e.instead() ? "REP-04" : "REP-17";
      case OrderEvent.DangerReported _ -> "REP-06";
      case OrderEvent.Paid _ -> "REP-12";
      case OrderEvent.PromiseBroken e -> e.clause();
      case OrderEvent.Assigned _,
          OrderEvent.Started _,
          OrderEvent.Progressed _,
          OrderEvent.Cancelled _,
          OrderEvent.Paused _,
          OrderEvent.Resumed _,
          OrderEvent.ContactShown _ ->
          null;
    };
  }

  private static Phrase recorded(OrderEvent.Recorded e) {
    String urgent = e.urgency().urgent() ? "，急修：" + e.urgency().label().zh() : "";
    String urgentEn = e.urgency().urgent() ? ", urgent: " + e.urgency().label().en() : "";
    String overruled = e.overruled();
    String why = overruled == null ? e.whyZh() : "改定：" + overruled;
    String whyEn = overruled == null ? e.whyEn() : "changed: " + overruled;
    String from =
        (e.complaint() == null ? "" : "，来自投诉 " + e.complaint())
            + (e.reworkOf() == null ? "" : "，原单 " + e.reworkOf())
            + (e.late() == null ? "" : "，补记：" + e.late());
    String fromEn =
        (e.complaint() == null ? "" : ", from complaint " + e.complaint())
            + (e.reworkOf() == null ? "" : ", first order " + e.reworkOf())
            + (e.late() == null ? "" : ", entered late: " + e.late());
    return two(
        "%s登记%s；%s（%s）%s"
            .formatted(e.kind().label().zh(), urgent, e.charge().label().zh(), why, from),
        "%s recorded%s; %s (%s)%s"
            .formatted(e.kind().label().en(), urgentEn, e.charge().label().en(), whyEn, fromEn));
  }

  private static Phrase answered(OrderEvent.QuoteAnswered e) {
    return two(
        "住户"
            + (e.agreed() ? "同意" : "不同意")
            + "第 "
            + e.number()
            + " 次报价（"
            + e.how().label().zh()
            + detail(e.detail(), "，")
            + "）",
        "The resident "
            + (e.agreed() ? "agrees to" : "declines")
            + " quote no. "
            + e.number()
            + " ("
            + e.how().label().en()
            + detail(e.detail(), ", ")
            + ")");
  }

  private static Phrase confirmed(OrderEvent.Confirmed e) {
    return two(
        "住户确认"
            + (e.solved() ? "已解决" : "没有解决")
            + "，"
            + (e.satisfied() ? "满意" : "不满意")
            + detail(e.words(), "：")
            + "（"
            + e.how().label().zh()
            + detail(e.detail(), "，")
            + "）",
        "The resident says: "
            + (e.solved() ? "solved" : "not solved")
            + ", "
            + (e.satisfied() ? "satisfied" : "not satisfied")
            + detail(e.words(), ": ")
            + " ("
            + e.how().label().en()
            + detail(e.detail(), ", ")
            + ")");
  }

  private Phrase delayed(OrderEvent.Delayed e) {
    return two(
        "两天内不能完成（" + e.cause().label().zh() + "）：" + e.reason() + "；约定 " + minute(e.promised()),
        "Takes longer ("
            + e.cause().label().en()
            + "): "
            + e.reason()
            + "; promised for "
            + minute(e.promised()));
  }

  private Phrase broken(OrderEvent.PromiseBroken e) {
    ClauseText clause = ClauseText.of(e.clause());
    return two(
        "“%s”超时：%s应在 %s 前完成"
            .formatted(clause.title().zh(), e.holder().label().zh(), minute(e.due())),
        "\"%s\" is overdue: the %s owed it by %s"
            .formatted(clause.title().en(), e.holder().label().en(), minute(e.due())));
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  private static Phrase two(String zh, String en) {
    return Phrase.of(zh, en);
  }

  private static String because(@Nullable String why) {
    return why == null || why.isBlank() ? "" : "（" + why + "）";
  }

  private static String detail(String text, String before) {
    return text.isBlank() ? "" : before + text;
  }
}
