package io.jinzhi.vacancy;

import io.jinzhi.inspection.Checklists;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The one page on which a look at a vacant unit is taken down, made for the phone.
@Controller
class VacancyVisitPage {
  private static final Set<Role> GO =
      Set.of(Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER);

  private final VacancyBoard board;
  private final Checklists checklists;
  private final StaffRoll staff;
  private final VacancyNumbers numbers;

  VacancyVisitPage(
      VacancyBoard board, Checklists checklists, StaffRoll staff, VacancyNumbers numbers) {
    this.board = board;
    this.checklists = checklists;
    this.staff = staff;
    this.numbers = numbers;
  }

  @GetMapping("/vacancies/{number}/visits/new")
  @VacancyController.Field
  String form(
      @PathVariable String number,
      @RequestParam(defaultValue = "OUTSIDE") Look look,
      Actor actor,
      Model model) {
    model.addAllAttributes(
        Map.of(
            "view", board.view(actor, number),
            "look", look,
            "checklist", checklists.of(look.checklist()),
            "id", numbers.id(),
            "colleagues", colleagues(actor)));
    return "vacancy/visit";
  }

  private List<Choice> colleagues(Actor actor) {
    return staff.members(actor.estate()).stream()
        .filter(StaffMember::active)
        .filter(each -> GO.contains(each.role()) && !each.id().equals(actor.staff()))
        .map(
            each ->
                new Choice(
                    each.id().value().toString(),
                    Phrase.of("{0}（{1}）", "{0} ({1})").with(each.name(), each.role().label())))
        .toList();
  }
}
