package io.jinzhi.vacancy;

import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What happened to a vacant unit, in words: for the story and the duty log.
final class VacancyWords {
  private VacancyWords() {}

  static Phrase of(VacancyEvent event) {
    return switch (event) {
      case VacancyEvent.Opened e ->
          Phrase.of("登记为空置：{0}，{1}，{2} 起", "Registered as vacant: {0}, {1}, since {2}")
              .with(e.kind().label(), e.reason().label(), e.since().toString());
      case VacancyEvent.Changed e ->
          Phrase.of("种类变动：{0} → {1}，{2}", "Changed: {0} → {1}, {2}")
              .with(e.from().label(), e.to().label(), e.reason().label());
      case VacancyEvent.Consented e ->
          Phrase.of("业主书面同意入户：{0}", "The owner consents in writing: {0}").with(e.words());
      case VacancyEvent.ConsentTaken e ->
          Phrase.of("业主收回同意：{0}", "The owner takes the consent back: {0}").with(e.words());
      case VacancyEvent.Agreed e ->
          Phrase.of("长期空置约定：{0}", "Agreed for the long vacancy: {0}").with(e.words());
      case VacancyEvent.Visited e ->
          Phrase.of("{0}（{1}）：{2}", "{0} ({1}): {2}")
              .with(
                  e.look().label(),
                  e.two(),
                  e.findings() == 0
                      ? Phrase.of("正常", "in order")
                      : Phrase.of("发现 {0} 处问题", "findings: {0}").with(e.findings()));
      case VacancyEvent.Used e ->
          Phrase.of(
                  "空置却有用量：{0}上次 {2}，这次 {3} {4}，请查",
                  "Empty, but {1} moved from {2} to {3} {4}: look into it")
              .with(e.meterZh(), e.meterEn(), e.last(), e.now(), e.unitZh());
      case VacancyEvent.Viewed e -> Phrase.of("带看：{0}", "Viewed: {0}").with(e.words());
      case VacancyEvent.Cleaned e -> Phrase.of("清洁：{0}", "Cleaned: {0}").with(e.words());
      case VacancyEvent.Ended e ->
          Phrase.of("{0} 起不再空置：{1}", "Vacant no more since {0}: {1}")
              .with(e.on().toString(), e.words());
      case VacancyEvent.PromiseBroken e ->
          Phrase.of("“{0}”超时：{1}", "\"{0}\" is overdue: {1}")
              .with(ClauseText.of(e.clause()).title(), e.holder().label());
    };
  }

  /// The clause that a line of the story shows.
  static @Nullable String clause(VacancyEvent event) {
    return switch (event) {
      case VacancyEvent.Opened _, VacancyEvent.Changed _, VacancyEvent.Ended _ -> "VAC-01";
      case VacancyEvent.Consented _, VacancyEvent.ConsentTaken _ -> "VAC-10";
      case VacancyEvent.Agreed _ -> "VAC-11";
      case VacancyEvent.Visited _ -> "VAC-03";
      case VacancyEvent.Used _ -> "VAC-04";
      case VacancyEvent.Viewed _, VacancyEvent.Cleaned _ -> "VAC-08";
      case VacancyEvent.PromiseBroken e -> e.clause();
    };
  }
}
