package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// What happened, in words.
record ConsultationWords(ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  Phrase of(ConsultationEvent event) {
    return switch (event) {
      case ConsultationEvent.Suggested e -> Phrase.of("提出需要：{0}", "Needs: {0}").with(e.papers());
      case ConsultationEvent.Asked e -> Phrase.of("申请查阅：{0}", "Asks for: {0}").with(e.papers());
      case ConsultationEvent.Adopted e ->
          Phrase.of("接过{0}的需要，由本人申请", "Takes up what {0} needs").with(e.from());
      case ConsultationEvent.Consented e ->
          Phrase.of("业主同意（{0}）", "The owner consents ({0})").with(e.who());
      case ConsultationEvent.Registered e ->
          e.onPaper() == null
              ? Phrase.of("登记：{0}", "Registered: {0}").with(e.by())
              : Phrase.of("登记：{0}；书面同意：{1}", "Registered: {0}; consent on paper: {1}")
                  .with(e.by(), e.onPaper());
      case ConsultationEvent.Approved e ->
          Phrase.of(
                  "{0}批准：第 {1} 页，复印 {2} 份，{3} 前，每次 {4} 分钟",
                  "Approved by {0}: pages {1}, {2} copies, until {3}, {4} minutes")
              .with(e.by(), e.pages(), e.copies(), time(e.until()), e.minutes());
      case ConsultationEvent.Refused e -> Phrase.of("不批准：{0}", "Refused: {0}").with(e.reason());
      case ConsultationEvent.TakenOut e -> Phrase.of("{0}出档", "Released by {0}").with(e.by());
      case ConsultationEvent.Opened e -> opened(e);
      case ConsultationEvent.Moved _ -> Phrase.of("换到另一个窗口", "Moved to another window");
      case ConsultationEvent.Denied e ->
          Phrase.of("要看未获批准的第 {0} 页，没有给看", "Asked for page {0}, not allowed, not shown")
              .with(e.page());
      case ConsultationEvent.Copied e ->
          Phrase.of("复印第 {0} 份：第 {1} 页", "Copy {0}: pages {1}").with(e.nth(), e.pages());
      case ConsultationEvent.Closed e -> e.how().label();
      case ConsultationEvent.Returned e ->
          Phrase.of("{0}清点 {1} 页", "{0} counted {1} pages").with(e.by(), e.checked());
      case ConsultationEvent.Lapsed _ -> Stage.LAPSED.label();
      case ConsultationEvent.Withdrawn _ -> Stage.WITHDRAWN.label();
    };
  }

  private Phrase opened(ConsultationEvent.Opened e) {
    String companion = e.companion();
    return companion == null
        ? Phrase.of("开始查阅，{0} 自动关闭", "Begins to read; closes by itself at {0}")
            .with(time(e.closes()))
        : Phrase.of("开始查阅，{0}陪同，{1} 自动关闭", "Begins to read beside {0}; closes by itself at {1}")
            .with(companion, time(e.closes()));
  }

  private String time(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }
}
