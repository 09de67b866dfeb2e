package io.jinzhi.inspection;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what was typed into a finding, or several wishes at once.
@Component
class FindingForms {
  private final Findings findings;
  private final Units units;
  private final Ids ids;

  FindingForms(Findings findings, Units units, Ids ids) {
    this.findings = findings;
    this.units = units;
    this.ids = ids;
  }

  Finding record(Actor actor, FindingForm form, Instant now) {
    String unit = form.unit();
    var home =
        unit == null || unit.isBlank() ? null : units.byCode(actor.estate(), unit).orElse(null);
    return findings.record(actor, form.checked(home, ids, now), now);
  }

  /// The kind of that name, or null for any other word.
  static @Nullable FindingKind kind(@Nullable String name) {
    for (FindingKind each : FindingKind.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }
}
