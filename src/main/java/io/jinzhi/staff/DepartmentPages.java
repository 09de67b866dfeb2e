package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffScreens.DepartmentRow;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/departments")
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class DepartmentPages {
  private final StaffRoll roll;
  private final Personnel personnel;

  DepartmentPages(StaffRoll roll, Personnel personnel) {
    this.roll = roll;
    this.personnel = personnel;
  }

  @GetMapping
  String list(Actor actor, Model model) {
    var members = roll.members(actor.estate());
    model.addAttribute(
        "rows", roll.departments(actor.estate()).stream().map(each -> row(each, members)).toList());
    return "staff/departments";
  }

  private static DepartmentRow row(Department each, List<StaffMember> members) {
    long people =
        members.stream().filter(m -> m.active() && each.id().equals(m.department())).count();
    return new DepartmentRow(each.id().value().toString(), each.code(), each.name(), people);
  }

  @PostMapping
  String open(
      @RequestParam String code, @RequestParam String zh, @RequestParam String en, Actor actor) {
    roll.openDepartment(actor.estate(), code.strip(), Phrase.of(zh, en));
    return "redirect:/departments";
  }

  @PostMapping("/{id}")
  String rename(
      @PathVariable UUID id, @RequestParam String zh, @RequestParam String en, Actor actor) {
    personnel.rename(actor, new DepartmentId(id), Phrase.of(zh, en));
    return "redirect:/departments";
  }
}
