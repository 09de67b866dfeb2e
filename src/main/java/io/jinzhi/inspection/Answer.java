package io.jinzhi.inspection;

import io.jinzhi.language.Phrase;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What was seen at one item of a checklist.
///
/// @param item its code
/// @param reading the figure, where the item asks for one
public record Answer(
    String item, Verdict verdict, @Nullable String note, @Nullable BigDecimal reading) {

  /// How it stood.
  public enum Verdict {
    OK("正常", "In order"),
    FINDING("有问题", "Finding"),
    NOT_APPLICABLE("不适用", "Not applicable");

    private final Phrase label;

    Verdict(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  public static Answer ok(String item) {
    return new Answer(item, Verdict.OK, null, null);
  }

  public static Answer finding(String item, String note) {
    return new Answer(item, Verdict.FINDING, note, null);
  }

  public static Answer notApplicable(String item) {
    return new Answer(item, Verdict.NOT_APPLICABLE, null, null);
  }

  public static Answer read(String item, BigDecimal reading) {
    return new Answer(item, Verdict.OK, null, reading);
  }
}
