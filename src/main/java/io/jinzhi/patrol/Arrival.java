package io.jinzhi.patrol;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody was at a point.
///
/// @param id the phone's; the visit with the answers has the same
/// @param at the true time
/// @param spot where the phone was, where it said so
/// @param outOfOrder a point before it on the route was still to come
/// @param clock what was odd about the phone's clock
public record Arrival(
    UUID id,
    UUID round,
    UUID point,
    StaffId by,
    String byName,
    Instant at,
    Instant received,
    How how,
    @Nullable Spot spot,
    boolean outOfOrder,
    @Nullable String note,
    @Nullable Phrase clock) {

  /// What proves it.
  public enum How {
    QR("二维码", "QR code"),
    NFC("NFC", "NFC"),
    PLACE("定位", "Position"),
    HAND("手工", "By hand");

    private final Phrase label;

    How(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// @param accuracy in metres
  /// @param metres from the point, where its place is known
  public record Spot(
      double latitude, double longitude, @Nullable Integer accuracy, @Nullable Integer metres) {}
}
