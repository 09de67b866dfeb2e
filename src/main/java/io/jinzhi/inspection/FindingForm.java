package io.jinzhi.inspection;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.Unit;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finding as it is typed or sent.
///
/// @param id the sender's own, where it has one
/// @param unit a room code
/// @param foundAt an instant; now where nothing is said
record FindingForm(
    @Nullable String id,
    @Nullable String unit,
    @Nullable String building,
    @Nullable String place,
    @Nullable String kind,
    @Nullable String severity,
    @Nullable String what,
    @Nullable String foundAt) {

  NewFinding checked(@Nullable Unit home, Ids ids, Instant now) {
    Checks checks = new Checks();
    boolean named = unit != null && !unit.isBlank();
    checks.that(!named || home != null, "unit", Phrase.of("没有这个房号", "There is no such room"));
    FindingKind about = checks.one("kind", kind, FindingKind.class);
    Severity how =
        checks.one(
            "severity",
            severity == null || severity.isBlank() ? "ORDINARY" : severity,
            Severity.class);
    String said = checks.required("what", what, 1000);
    checks.done();
    if (about == null || how == null) {
      throw new IllegalStateException("checked");
    }
    return new NewFinding(
        new FindingId(id == null || id.isBlank() ? ids.next() : uuid(id)),
        null,
        null,
        new NewFinding.Where(
            home == null ? null : home.id(), home == null ? null : home.code(), building, place),
        about,
        how,
        said,
        null,
        null,
        foundAt == null || foundAt.isBlank() ? now : instant(foundAt));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid("id", Phrase.of("不是编号", "Not an id"));
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text.strip());
    } catch (java.time.DateTimeException e) {
      throw new Invalid("foundAt", Phrase.of("时间看不懂", "Not a time"));
    }
  }
}
