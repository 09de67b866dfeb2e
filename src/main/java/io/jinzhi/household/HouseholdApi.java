package io.jinzhi.household;

import io.jinzhi.estate.Caller;
import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.estate.Unmasked;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.DEPT_MANAGER
})
class HouseholdApi {

  record Asking(@Nullable String reason) {}

  private final Units units;
  private final Households households;
  private final InstantSource clock;

  HouseholdApi(Units units, Households households, InstantSource clock) {
    this.units = units;
    this.households = households;
    this.clock = clock;
  }

  @GetMapping("/households")
  List<Caller> find(Actor actor, @RequestParam String q) {
    return households.find(actor.estate(), q, 20);
  }

  @GetMapping("/households/{code}")
  Household show(Actor actor, @PathVariable String code) {
    Unit unit = units.byCode(actor.estate(), code).orElseThrow(() -> new Missing("household"));
    return households
        .household(actor.estate(), unit.id())
        .orElseThrow(() -> new Missing("household"));
  }

  @PostMapping("/persons/{person}/unmaskings")
  Unmasked unmask(Actor actor, @PathVariable UUID person, @RequestBody Asking asking) {
    if (asking.reason() == null) {
      throw new Invalid("reason", Phrase.of("请写明查看的原因", "Say why you need it"));
    }
    return households.unmask(
        actor.staff().value(),
        actor.estate(),
        new PersonId(person),
        asking.reason(),
        clock.instant());
  }
}
