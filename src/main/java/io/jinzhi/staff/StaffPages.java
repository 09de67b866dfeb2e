package io.jinzhi.staff;

import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class StaffPages {
  private final StaffRoll roll;
  private final Personnel personnel;
  private final StaffCards cards;
  private final InstantSource clock;

  StaffPages(StaffRoll roll, Personnel personnel, StaffCards cards, InstantSource clock) {
    this.roll = roll;
    this.personnel = personnel;
    this.cards = cards;
    this.clock = clock;
  }

  @GetMapping("/staff")
  String list(StaffSearch search, Actor actor, Model model) {
    var departments = roll.departments(actor.estate());
    model.addAttribute("listing", search.of(roll.members(actor.estate()), departments));
    return "staff/list";
  }

  @GetMapping("/staff/new")
  String blank(Actor actor, Model model) {
    model.addAttribute("card", StaffForm.blank(roll.departments(actor.estate())));
    return "staff/edit";
  }

  @PostMapping({"/staff", "/api/v1/staff"})
  Outcome<StaffJson> hire(@Sent StaffForm form, Actor actor) {
    StaffId id = personnel.hire(actor, form.post(), clock.instant());
    return cards.outcome(actor, id.value());
  }

  @GetMapping("/staff/{id}")
  String show(@PathVariable UUID id, Actor actor, Model model) {
    var staff = new StaffId(id);
    var member = roll.member(actor.estate(), staff);
    var departments = roll.departments(actor.estate());
    model.addAttribute("card", StaffForm.of(member, cards.username(actor, staff), departments));
    model.addAttribute("waits", cards.waits(actor, staff));
    return "staff/edit";
  }

  @PostMapping({"/staff/{id}", "/api/v1/staff/{id}"})
  Outcome<StaffJson> change(@PathVariable UUID id, @Sent Change form, Actor actor) {
    var post = new StaffForm(form.name(), form.phone(), form.role(), form.department()).post();
    personnel.change(actor, new StaffId(id), form.version(), post, clock.instant());
    return cards.outcome(actor, id);
  }

  /// @param version as it was when the form was opened
  record Change(
      int version,
      @Nullable String name,
      @Nullable String phone,
      @Nullable Role role,
      @Nullable UUID department) {}
}
