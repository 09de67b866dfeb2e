package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How somebody from outside signed: drawn on the screen, or on the paper form that is filed.
///
/// @param drawing the attachment; null on paper
public record Signed(How how, @Nullable UUID drawing) {

  public enum How {
    FINGER("屏上手签", "Signed on the screen"),
    PAPER("纸上签名", "Signed on paper");

    private final Phrase label;

    How(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  public static Signed onPaper() {
    return new Signed(How.PAPER, null);
  }

  static Signed drawn(UUID drawing) {
    return new Signed(How.FINGER, drawing);
  }
}
