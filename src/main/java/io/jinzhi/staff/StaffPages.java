package io.jinzhi.staff;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/staff")
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class StaffPages {
  private final StaffRoll roll;
  private final Personnel personnel;
  private final Accounts accounts;
  private final Cosigning cosigning;
  private final InstantSource clock;

  StaffPages(
      StaffRoll roll,
      Personnel personnel,
      Accounts accounts,
      Cosigning cosigning,
      InstantSource clock) {
    this.roll = roll;
    this.personnel = personnel;
    this.accounts = accounts;
    this.cosigning = cosigning;
    this.clock = clock;
  }

  @GetMapping
  String list(StaffSearch search, Actor actor, Model model) {
    var departments = roll.departments(actor.estate());
    model.addAttribute("listing", search.of(roll.members(actor.estate()), departments));
    return "staff/list";
  }

  @GetMapping("/new")
  String blank(Actor actor, Model model) {
    model.addAttribute("card", StaffForm.blank(roll.departments(actor.estate())));
    return "staff/edit";
  }

  @PostMapping
  String hire(StaffForm form, Actor actor) {
    return "redirect:/staff/" + personnel.hire(actor, form.post(), clock.instant()).value();
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Actor actor, Model model) {
    var staff = new StaffId(id);
    var member = roll.member(actor.estate(), staff);
    var departments = roll.departments(actor.estate());
    model.addAttribute("card", StaffForm.of(member, username(actor, staff), departments));
    model.addAttribute("waits", cosigning.waits(actor.estate(), staff));
    return "staff/edit";
  }

  private @Nullable String username(Actor actor, StaffId staff) {
    return accounts.ofStaff(actor.estate(), staff).map(Accounts.OfStaff::username).orElse(null);
  }

  @PostMapping("/{id}")
  String change(@PathVariable UUID id, @RequestParam int version, StaffForm form, Actor actor) {
    personnel.change(actor, new StaffId(id), version, form.post(), clock.instant());
    return "redirect:/staff/" + id;
  }
}
