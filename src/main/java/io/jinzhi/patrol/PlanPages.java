package io.jinzhi.patrol;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// 巡查方案 of a month: what the program drafted, who walks, and what is missing.
@Controller
@PatrolSight.Readers
class PlanPages {
  private final PlanView.Views views;
  private final StaffRoll staff;

  PlanPages(PlanView.Views views, StaffRoll staff) {
    this.views = views;
    this.staff = staff;
  }

  @GetMapping("/patrol/plans")
  String now(Actor actor) {
    return "redirect:/patrol/plans/" + java.time.YearMonth.from(views.today(actor));
  }

  @GetMapping("/patrol/plans/{month}")
  String show(@PathVariable("month") String written, Actor actor, Model model) {
    model.addAttribute("view", views.of(actor, PlanSteps.month(written)));
    model.addAttribute(
        "people",
        staff.members(actor.estate()).stream()
            .filter(each -> each.active() && each.role() == Role.AMBASSADOR)
            .map(
                each ->
                    new Choice(each.id().value().toString(), Phrase.of(each.name(), each.name())))
            .toList());
    return "patrol/plan";
  }

  @GetMapping("/api/v1/patrol/plans/{month}")
  @ResponseBody
  PlanView programs(@PathVariable("month") String written, Actor actor) {
    return views.of(actor, PlanSteps.month(written));
  }
}
