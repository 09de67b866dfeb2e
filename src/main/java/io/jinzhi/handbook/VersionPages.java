package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A new version of a clause's values, from its page.
@Controller
class VersionPages {

  private final Handbook handbook;
  private final ChangingValues changing;
  private final ReadersZone zone;
  private final InstantSource clock;

  VersionPages(Handbook handbook, ChangingValues changing, ReadersZone zone, InstantSource clock) {
    this.handbook = handbook;
    this.changing = changing;
    this.zone = zone;
    this.clock = clock;
  }

  @PostMapping("/handbook/{id}/versions")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  String add(
      Actor actor,
      @PathVariable String id,
      @RequestParam String from,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam int after,
      @RequestParam Map<String, String> form) {
    Instant now = clock.instant();
    changing.change(actor, handbook.kept(id), form, begins(from, now), reason, after, now);
    return "redirect:/handbook/" + id;
  }

  /// A day begins at 00:00; today means at once.
  private @Nullable Instant begins(String from, Instant now) {
    try {
      LocalDate day = LocalDate.parse(from);
      return day.equals(LocalDate.ofInstant(now, zone.here()))
          ? null
          : day.atStartOfDay(zone.here()).toInstant();
    } catch (DateTimeException e) {
      throw new Invalid("from", Phrase.of("请选一个日期", "Choose a date"));
    }
  }
}
