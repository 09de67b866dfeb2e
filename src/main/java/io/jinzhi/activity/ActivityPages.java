package io.jinzhi.activity;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Publications and activities, for people.
@Controller
@Allowed({Role.AMBASSADOR, Role.CS_MANAGER})
class ActivityPages {
  static final int PAGE = 30;

  private final Activities activities;
  private final ActivityDesk desk;
  private final ActivityForms forms;

  ActivityPages(Activities activities, ActivityDesk desk, ActivityForms forms) {
    this.activities = activities;
    this.desk = desk;
    this.forms = forms;
  }

  @GetMapping("/activities")
  @ActivityReaders
  String index(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<Activity> rows = activities.page(actor.estate(), PAGE + 1, shown * PAGE);
    model.addAttribute("rows", rows.stream().limit(PAGE).toList());
    model.addAttribute("more", rows.size() > PAGE);
    model.addAttribute("page", shown);
    return "activity/index";
  }

  @GetMapping("/activities/{number}")
  @ActivityReaders
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("activity", desk.find(actor, number));
    return "activity/show";
  }

  @PostMapping("/activities")
  String plan(ActivityForms.Planned form, Actor actor) {
    return "redirect:/activities/" + forms.plan(actor, form);
  }

  @PostMapping("/activities/{number}/completion")
  String complete(@PathVariable String number, ActivityForms.Done form, Actor actor) {
    forms.complete(actor, number, form);
    return "redirect:/activities/" + number;
  }

  @PostMapping("/activities/{number}/cancellation")
  String cancel(@PathVariable String number, ActivityForms.Cancelled form, Actor actor) {
    forms.cancel(actor, number, form);
    return "redirect:/activities/" + number;
  }
}
