package io.jinzhi.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing that was found and handed in, or that somebody misses.
///
/// @param kept where the desk keeps it
/// @param claim null as long as nobody has taken it
/// @param signature the attachment with the claimant's signature
/// @param givenBy who handed it over
public record LostItem(
    UUID id,
    String number,
    String contact,
    boolean found,
    String item,
    String place,
    @Nullable String kept,
    Instant reported,
    @Nullable Claim claim,
    @Nullable UUID signature,
    @Nullable String givenBy) {

  static final String KIND = "LOST_ITEM";

  /// Who took it.
  ///
  /// @param identity what was shown to prove who they are, such as 身份证 or 门禁卡; never its number
  public record Claim(String who, String identity, Instant at) {}
}
