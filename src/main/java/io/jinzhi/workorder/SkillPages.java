package io.jinzhi.workorder;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Who can do what: kept by the department's head, read by whoever dispatches.
@Controller
class SkillPages {
  private final Skills skills;
  private final StaffRoll staff;

  SkillPages(Skills skills, StaffRoll staff) {
    this.skills = skills;
    this.staff = staff;
  }

  record NewSkills(@Nullable List<String> trades) {}

  @GetMapping("/work-orders/skills")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  String index(Actor actor, Model model) {
    model.addAttribute("people", list(actor));
    model.addAttribute("sets", actor.is(Role.DEPT_MANAGER, Role.CS_MANAGER));
    return "workorder/skills";
  }

  @GetMapping("/api/v1/work-orders/skills")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  @ResponseBody
  List<SkilledStaff> list(Actor actor) {
    Map<StaffId, Set<Trade>> known = skills.all(actor.estate());
    return staff.members(actor.estate()).stream()
        .filter(each -> sees(actor, each))
        .map(
            each ->
                new SkilledStaff(
                    each.id().value(),
                    each.name(),
                    each.department() == null
                        ? ""
                        : staff.department(actor.estate(), each.department()).name().zh(),
                    known.getOrDefault(each.id(), Set.of())))
        .toList();
  }

  @PostMapping({"/work-orders/skills/{member}", "/api/v1/work-orders/skills/{member}"})
  @Allowed({Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<List<SkilledStaff>> set(@PathVariable UUID member, @Sent NewSkills form, Actor actor) {
    take(member, form, actor);
    return new Outcome<>("/work-orders/skills", () -> list(actor));
  }

  private void take(UUID member, NewSkills form, Actor actor) {
    StaffMember found = staff.member(actor.estate(), new StaffId(member));
    if (!sees(actor, found)) {
      throw new Missing("staff " + member);
    }
    Checks checks = new Checks();
    List<Trade> trades = new ArrayList<>();
    List<String> named = form.trades() == null ? List.of() : form.trades();
    for (String each : named) {
      Trade trade = checks.one("trades", each, Trade.class);
      if (trade != null) {
        trades.add(trade);
      }
    }
    checks.done();
    skills.set(actor.estate(), found.id(), trades);
  }

  /// A head sees the own department.
  private static boolean sees(Actor actor, StaffMember each) {
    return each.active()
        && each.role() == Role.DEPT_STAFF
        && (!actor.is(Role.DEPT_MANAGER) || Objects.equals(each.department(), actor.department()));
  }
}
