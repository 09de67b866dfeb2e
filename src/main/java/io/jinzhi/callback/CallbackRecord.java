package io.jinzhi.callback;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What came of a callback: the five points of the form (CBK-16) and how it was confirmed (T-15).
///
/// @param spokenTo who was called on
/// @param detail the number called and when, or why it was not signed
/// @param signature what the resident drew
public record CallbackRecord(
    Method method,
    String spokenTo,
    String quality,
    String effect,
    Satisfaction satisfaction,
    String shortcomings,
    String suggestions,
    Confirmation confirmation,
    String detail,
    @Nullable AttachmentId signature) {

  /// Face to face or by telephone (CBK-20).
  public enum Method {
    FACE("面谈", "Face to face"),
    PHONE("电话", "By telephone");

    private final Phrase label;

    Method(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// How the resident finds it.
  public enum Satisfaction {
    SATISFIED("满意", "Satisfied"),
    FAIRLY("基本满意", "Fairly"),
    NOT("不满意", "Not satisfied");

    private final Phrase label;

    Satisfaction(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }
}
