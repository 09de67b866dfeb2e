package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the templates of the second factor are given. Public because templates are compiled into a
/// package of their own; no part of the module's face.
public final class FactorScreens {
  private FactorScreens() {}

  /// @param since null without an authenticator that opens
  /// @param offer what waits for its first code
  /// @param fresh confirmed within the last ten minutes
  /// @param sign whether the password has to be given to enrol
  /// @param waits for two leaders
  public record Page(
      boolean enrolled,
      @Nullable Instant since,
      @Nullable Instant lastUsed,
      @Nullable Offer offer,
      boolean fresh,
      boolean sign,
      @Nullable Waits waits,
      List<Passkey> passkeys) {}

  /// @param number which the leaders type in; null until the new one is enrolled
  /// @param first the name of whoever signed already
  public record Waits(
      boolean password,
      String resetBy,
      Instant resetAt,
      @Nullable String number,
      @Nullable String first) {}

  /// @param inForce null while it waits for two leaders
  public record Passkey(
      UUID id, String label, @Nullable Instant inForce, @Nullable Instant lastUsed) {}

  /// A second factor that waits for two leaders, on their list.
  ///
  /// @param password whether the password was reset, and not only the factor ended
  /// @param no why the reader cannot sign
  public record Renewal(
      UUID id,
      String name,
      Phrase role,
      boolean password,
      String resetBy,
      Instant resetAt,
      boolean enrolled,
      @Nullable String first,
      @Nullable String second,
      @Nullable Phrase no) {}

  /// @param qr a picture, as the `src` of an image
  /// @param secret for typing it in
  public record Offer(String qr, String secret) {}

  /// @param practiceCode the present code, shown in practice only
  public record Hint(
      boolean enrolled, boolean practice, @Nullable String practiceCode, boolean passkeys) {}
}
