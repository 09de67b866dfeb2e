package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffScreens.DepartmentRow;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@Allowed({Role.ADMIN, Role.CENTRE_DIRECTOR})
class DepartmentPages {
  private final StaffRoll roll;
  private final Personnel personnel;

  DepartmentPages(StaffRoll roll, Personnel personnel) {
    this.roll = roll;
    this.personnel = personnel;
  }

  @GetMapping("/departments")
  String list(Actor actor, Model model) {
    model.addAttribute("rows", rows(actor));
    return "staff/departments";
  }

  @GetMapping("/api/v1/departments")
  @ResponseBody
  List<DepartmentRow> all(Actor actor) {
    return rows(actor);
  }

  private List<DepartmentRow> rows(Actor actor) {
    var members = roll.members(actor.estate());
    return roll.departments(actor.estate()).stream().map(each -> row(each, members)).toList();
  }

  private static DepartmentRow row(Department each, List<StaffMember> members) {
    long people =
        members.stream().filter(m -> m.active() && each.id().equals(m.department())).count();
    return new DepartmentRow(each.id().value().toString(), each.code(), each.name(), people);
  }

  @PostMapping({"/departments", "/api/v1/departments"})
  Outcome<List<DepartmentRow>> open(@Sent Opening form, Actor actor) {
    String code = form.code() == null ? "" : form.code().strip();
    roll.openDepartment(actor.estate(), code, form.name());
    return new Outcome<>("/departments", () -> rows(actor));
  }

  @PostMapping({"/departments/{id}", "/api/v1/departments/{id}"})
  Outcome<List<DepartmentRow>> rename(@PathVariable UUID id, @Sent Opening form, Actor actor) {
    personnel.rename(actor, new DepartmentId(id), form.name());
    return new Outcome<>("/departments", () -> rows(actor));
  }

  /// @param code only when it is opened; it stays for good
  record Opening(@Nullable String code, @Nullable String zh, @Nullable String en) {

    Phrase name() {
      return Phrase.of(zh == null ? "" : zh, en == null ? "" : en);
    }
  }
}
