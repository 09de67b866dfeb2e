package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Refused;
import io.jinzhi.web.Sent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The drills that the year owes, and what is planned for them (EMG-19).
@Controller
@Allowed.Staff
class DrillPages {
  private final Drills drills;

  DrillPages(Drills drills) {
    this.drills = drills;
  }

  /// @param on a day of its part of the year, `2026-12-10`
  record Planning(@Nullable String on, @Nullable String plan) {}

  @GetMapping("/emergencies/drills")
  String index(Actor actor, Model model) {
    model.addAttribute("rows", drills.of(actor.estate()));
    model.addAttribute("plans", actor.is(Role.CENTRE_DIRECTOR, Role.CS_MANAGER));
    return "emergency/drills";
  }

  @GetMapping("/api/v1/emergencies/drills")
  @ResponseBody
  List<Drill> list(Actor actor) {
    return drills.of(actor.estate());
  }

  @PostMapping({"/emergencies/drills/{number}/plan", "/api/v1/emergencies/drills/{number}/plan"})
  @Allowed({Role.CENTRE_DIRECTOR, Role.CS_MANAGER})
  Outcome<List<Drill>> plan(@PathVariable String number, @Sent Planning form, Actor actor) {
    Checks checks = new Checks();
    LocalDate on = EmergencyTyped.day(checks, "on", form.on());
    String plan = checks.required("plan", form.plan(), 300);
    checks.done();
    if (on == null) {
      throw new IllegalStateException("checked");
    }
    if (!drills.plan(actor.estate(), number, on, plan, actor.name())) {
      throw new Refused(
          "NOT_ITS_TIME",
          Phrase.of("已经演练，或日期不在这一期", "It is held, or the day lies outside its part"));
    }
    return new Outcome<>("/emergencies/drills", () -> drills.of(actor.estate()));
  }
}
