package io.jinzhi.keyring;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ring of keys as it hangs on its hook.
///
/// @param code drawn by lot, on the tag
/// @param room of a common or office key
/// @param name of what it opens, where that is no home
/// @param unit the home that it opens: only for the store and those who asked
/// @param owned whether the home has an owner who has to agree (KEY-08, VAC-10)
/// @param approval of the manager for that day
record Key(
    EstateId estate,
    UUID id,
    String code,
    int hook,
    KeyClass kind,
    @Nullable KeyRoom room,
    @Nullable String name,
    @Nullable UnitId unit,
    @Nullable String unitCode,
    int pieces,
    boolean owned,
    KeyState state,
    @Nullable Approval approval,
    Instant at,
    String by,
    int version) {

  /// Kind of the attachments.
  static final String KIND = "KEY";

  /// @param until the end of the day for which it was given
  record Approval(UUID who, String by, Instant until) {}

  boolean neverLent() {
    return room != null && room.neverLent();
  }

  @Nullable Approval approvalAt(Instant now) {
    return approval == null || approval.until().isBefore(now) ? null : approval;
  }

  Key in(KeyState next) {
    return with(next, approval);
  }

  Key approved(@Nullable Approval given) {
    return with(state, given);
  }

  /// @throws Refused where it hangs on no hook of ours any more
  Key here() {
    if (state == KeyState.GONE) {
      throw new Refused("KEY_GONE", Phrase.of("这把钥匙已经注销", "This key is closed"));
    }
    return this;
  }

  private Key with(KeyState next, @Nullable Approval given) {
    return new Key(
        estate, id, code, hook, kind, room, name, unit, unitCode, pieces, owned, next, given, at,
        by, version);
  }
}
