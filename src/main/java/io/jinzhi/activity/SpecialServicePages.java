package io.jinzhi.activity;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Special-agreement services, for people.
@Controller
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
class SpecialServicePages {
  private final SpecialServices services;
  private final SpecialServiceDesk desk;
  private final ActivityForms forms;
  private final StaffRoll staff;

  SpecialServicePages(
      SpecialServices services, SpecialServiceDesk desk, ActivityForms forms, StaffRoll staff) {
    this.services = services;
    this.desk = desk;
    this.forms = forms;
    this.staff = staff;
  }

  @GetMapping("/special-services")
  @ActivityReaders
  String index(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    int size = ActivityPages.PAGE;
    List<SpecialService> rows = services.page(actor.estate(), size + 1, shown * size);
    model.addAttribute("rows", rows.stream().limit(size).toList());
    model.addAttribute("more", rows.size() > size);
    model.addAttribute("page", shown);
    model.addAttribute(
        "departments",
        staff.departments(actor.estate()).stream()
            .map(each -> new Choice(each.code(), each.name()))
            .toList());
    return "activity/services";
  }

  @GetMapping("/special-services/{number}")
  @ActivityReaders
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("service", desk.find(actor, number));
    return "activity/service";
  }

  @PostMapping("/special-services")
  String register(ActivityForms.Agreed form, Actor actor) {
    return "redirect:/special-services/" + forms.register(actor, form);
  }

  @PostMapping("/special-services/{number}/termination")
  String terminate(@PathVariable String number, ActivityForms.Terminated form, Actor actor) {
    forms.terminate(actor, number, form);
    return "redirect:/special-services/" + number;
  }
}
