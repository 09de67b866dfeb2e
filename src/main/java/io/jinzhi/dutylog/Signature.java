package io.jinzhi.dutylog;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who signed a line, when and how.
///
/// @param staff null for somebody who does not work here
/// @param drawing the attachment with the strokes, for those who signed with a finger
public record Signature(
    String name, @Nullable UUID staff, Instant at, How how, @Nullable UUID drawing) {

  /// A colleague signs with their own sign-in, a resident on the screen or on paper.
  public enum How {
    SIGN_IN("本人登录签名", "signed in person, by sign-in"),
    SCREEN("屏幕手写签名", "signed on the screen"),
    PAPER("纸上签名", "signed on paper");

    private final Phrase label;

    How(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }
}
