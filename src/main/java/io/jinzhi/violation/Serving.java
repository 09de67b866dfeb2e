package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the notice reached them, with the proof (VIO-04).
///
/// @param receiver who took it, or at whose door it was left
/// @param witness who saw it refused or left
/// @param signature what the receiver drew on the screen
public record Serving(
    How how,
    String receiver,
    @Nullable String witness,
    List<UUID> photos,
    @Nullable UUID signature) {

  public enum How {
    SIGNED("本人签收", "Signed for"),
    REFUSED("拒签，有见证人", "Refused, before a witness"),
    POSTED("留置本户门上（封好）", "Left at their door, sealed");

    private final Phrase label;

    How(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// Signed for on the screen or on paper; otherwise somebody saw it, and what was left at a door
  /// was photographed.
  boolean proved() {
    return switch (how) {
      case SIGNED -> true;
      case REFUSED -> witness != null;
      case POSTED -> witness != null || !photos.isEmpty();
    };
  }
}
