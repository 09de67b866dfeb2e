package io.jinzhi.staff;

import io.jinzhi.web.Outcome;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Leaving, coming back, and the account of a member of staff.
@Controller
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class StaffStandingPages {
  private final Personnel personnel;
  private final StaffCards cards;
  private final InstantSource clock;

  StaffStandingPages(Personnel personnel, StaffCards cards, InstantSource clock) {
    this.personnel = personnel;
    this.cards = cards;
    this.clock = clock;
  }

  @PostMapping({"/staff/{id}/departure", "/api/v1/staff/{id}/departure"})
  Outcome<StaffJson> leave(@PathVariable UUID id, Actor actor) {
    personnel.leave(actor, new StaffId(id), clock.instant());
    return cards.outcome(actor, id);
  }

  @PostMapping({"/staff/{id}/return", "/api/v1/staff/{id}/return"})
  Outcome<StaffJson> comeBack(@PathVariable UUID id, Actor actor) {
    personnel.comeBack(actor, new StaffId(id), clock.instant());
    return cards.outcome(actor, id);
  }

  /// Shown once, on the page that follows.
  @PostMapping("/staff/{id}/account")
  String account(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String username,
      Actor actor,
      RedirectAttributes next) {
    var staff = new StaffId(id);
    next.addFlashAttribute(
        "oneTime", personnel.oneTimePassword(actor, staff, username, clock.instant()));
    return "redirect:/staff/" + id;
  }
}
