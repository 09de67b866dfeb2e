package io.jinzhi.reception;

import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.PersonId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finding and showing who is calling.
@Controller
@RequestMapping("/reception")
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
class CallerPages {
  private static final int MOST = 8;
  private final Households households;
  private final Callers callers;
  private final Desk desk;
  private final InstantSource clock;

  CallerPages(Households households, Callers callers, Desk desk, InstantSource clock) {
    this.households = households;
    this.callers = callers;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/callers")
  String find(@RequestParam(defaultValue = "") String who, Actor actor, Model model) {
    model.addAttribute("who", who.strip());
    model.addAttribute("callers", households.find(actor.estate(), who, MOST));
    return "reception/callers";
  }

  @GetMapping("/households/{code}")
  String choose(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String person,
      Actor actor,
      Model model) {
    Household household =
        callers.household(actor.estate(), code).orElseThrow(() -> new Missing("household " + code));
    desk.caller(actor, household, model);
    model.addAttribute("chosen", callers.chosen(household, person, false));
    return "reception/choice";
  }

  /// Somebody's name and numbers in clear; the look is logged with its reason (PII-08).
  @PostMapping("/people/{person}/unmasking")
  String unmask(
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      Model model) {
    model.addAttribute(
        "clear",
        households.unmask(
            actor.staff().value(), actor.estate(), new PersonId(person), reason, clock.instant()));
    return "reception/clear";
  }
}
