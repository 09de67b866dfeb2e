package io.jinzhi.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the templates of the second factor are given. Public because templates are compiled into a
/// package of their own; no part of the module's face.
public final class FactorScreens {
  private FactorScreens() {}

  /// @param since null without an authenticator that opens
  /// @param offer what waits for its first code
  /// @param fresh confirmed within the last ten minutes
  /// @param sign whether the password has to be given to enrol
  public record Page(
      boolean enrolled,
      @Nullable Instant since,
      @Nullable Instant lastUsed,
      @Nullable Offer offer,
      boolean fresh,
      boolean sign) {}

  /// @param qr a picture, as the `src` of an image
  /// @param secret for typing it in
  public record Offer(String qr, String secret) {}

  /// @param practiceCode the present code, shown in practice only
  public record Hint(boolean enrolled, boolean practice, @Nullable String practiceCode) {}
}
