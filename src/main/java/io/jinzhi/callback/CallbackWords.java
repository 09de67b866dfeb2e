package io.jinzhi.callback;

import io.jinzhi.language.Phrase;

/// A callback in words, for the duty log.
final class CallbackWords {

  private CallbackWords() {}

  static Phrase of(Callback callback, CallbackRecord record) {
    return Phrase.of(
            "{0}回访（{1}）：{2}，{3}。质量：{4}；效果：{5}；不足：{6}；建议：{7}",
            "Called back {0} ({1}): {2}, {3}. Quality: {4}; effect: {5}; shortcomings: {6}; suggestions: {7}")
        .with(
            record.method().label(),
            callback.source().number(),
            record.satisfaction().label(),
            record.confirmation().label(),
            record.quality(),
            record.effect(),
            record.shortcomings(),
            record.suggestions());
  }
}
