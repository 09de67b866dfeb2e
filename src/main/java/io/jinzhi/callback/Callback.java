package io.jinzhi.callback;

import io.jinzhi.commitment.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A callback as it stands.
///
/// @param opens from when on it may be made; too early says nothing about the effect (CBK-05)
public record Callback(
    UUID id,
    String number,
    String sourceNumber,
    String grade,
    Instant opens,
    Instant due,
    @Nullable Instant madeAt,
    @Nullable String madeBy,
    @Nullable CallbackRecord outcome) {

  public static final String KIND = "CALLBACK";

  Subject subject() {
    return new Subject(KIND, id, number);
  }

  public boolean made() {
    return madeAt != null;
  }
}
