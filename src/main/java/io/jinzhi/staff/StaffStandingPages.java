package io.jinzhi.staff;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Leaving, coming back, and the account of a member of staff.
@Controller
@RequestMapping("/staff/{id}")
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class StaffStandingPages {
  private final Personnel personnel;
  private final InstantSource clock;

  StaffStandingPages(Personnel personnel, InstantSource clock) {
    this.personnel = personnel;
    this.clock = clock;
  }

  @PostMapping("/departure")
  String leave(@PathVariable UUID id, Actor actor) {
    personnel.leave(actor, new StaffId(id), clock.instant());
    return "redirect:/staff/" + id;
  }

  @PostMapping("/return")
  String comeBack(@PathVariable UUID id, Actor actor) {
    personnel.comeBack(actor, new StaffId(id), clock.instant());
    return "redirect:/staff/" + id;
  }

  /// Shown once, on the page that follows.
  @PostMapping("/account")
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
