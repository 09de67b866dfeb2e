package io.jinzhi.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The roll for programs; what they change goes the way of the pages.
@RestController
@RequestMapping("/api/v1/staff")
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class StaffApi {
  private final StaffRoll roll;
  private final StaffCards cards;
  private final Personnel personnel;
  private final InstantSource clock;

  StaffApi(StaffRoll roll, StaffCards cards, Personnel personnel, InstantSource clock) {
    this.roll = roll;
    this.cards = cards;
    this.personnel = personnel;
    this.clock = clock;
  }

  @GetMapping
  List<StaffJson> all(Actor actor) {
    return roll.members(actor.estate()).stream().map(each -> cards.json(actor, each.id())).toList();
  }

  @GetMapping("/{id}")
  StaffJson one(@PathVariable UUID id, Actor actor) {
    return cards.json(actor, new StaffId(id));
  }

  /// The answer is the only place where the password stands.
  @PostMapping("/{id}/account")
  Map<String, String> account(@PathVariable UUID id, @RequestBody NewAccount wanted, Actor actor) {
    String username = wanted.username() == null ? "" : wanted.username();
    return Map.of(
        "oneTimePassword",
        personnel.oneTimePassword(actor, new StaffId(id), username, clock.instant()));
  }

  record NewAccount(@Nullable String username) {}
}
