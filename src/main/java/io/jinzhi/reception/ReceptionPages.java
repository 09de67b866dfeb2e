package io.jinzhi.reception;

import io.jinzhi.estate.Household;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The console, with the draft that was left on it.
@Controller
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
class ReceptionPages {
  private final Callers callers;
  private final Drafts drafts;
  private final StaffRoll staff;

  ReceptionPages(Callers callers, Drafts drafts, StaffRoll staff) {
    this.callers = callers;
    this.drafts = drafts;
    this.staff = staff;
  }

  /// @param unit a room to begin with, for links from other pages
  @GetMapping("/reception")
  String console(@RequestParam @Nullable String unit, Actor actor, Model model) {
    Draft draft = drafts.find(actor, Drafts.COMPLAINT);
    String room = unit == null ? draft.of("unit") : unit;
    Household household = callers.household(actor.estate(), room).orElse(null);
    boolean typed = !draft.of("complainant").isBlank();
    model.addAttribute("draft", draft);
    model.addAttribute("household", household);
    model.addAttribute(
        "chosen", household == null ? null : callers.chosen(household, draft.of("caller"), typed));
    model.addAttribute("cases", household == null ? List.of() : callers.cases(actor, household));
    model.addAttribute(
        "departments",
        staff.departments(actor.estate()).stream()
            .map(each -> new Choice(each.code(), each.name()))
            .toList());
    model.addAttribute(
        "colleagues",
        staff.members(actor.estate()).stream()
            .filter(each -> each.active() && !each.id().equals(actor.staff()))
            .map(
                each ->
                    new Choice(each.id().value().toString(), Phrase.of(each.name(), each.name())))
            .toList());
    return "reception/index";
  }
}
