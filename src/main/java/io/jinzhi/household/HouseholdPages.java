package io.jinzhi.household;

import io.jinzhi.estate.Household;
import io.jinzhi.estate.HouseholdList;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Missing;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class HouseholdPages {
  private static final int PAGE = 50;

  private final Units units;
  private final Households households;
  private final HouseholdList list;
  private final Sections sections;
  private final Days days;

  HouseholdPages(
      Units units, Households households, HouseholdList list, Sections sections, Days days) {
    this.units = units;
    this.households = households;
    this.list = list;
    this.sections = sections;
    this.days = days;
  }

  @GetMapping("/households")
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.DEPT_MANAGER,
    Role.AUDITOR
  })
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String building,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var filter =
        new HouseholdList.Filter(
            zone.isEmpty() ? null : zone, building.isEmpty() ? null : building);
    int from = Math.clamp(page - 1L, 0, 10_000) * PAGE;
    boolean asked = !q.isBlank();
    model.addAttribute("q", q);
    model.addAttribute("zone", zone);
    model.addAttribute("building", building);
    model.addAttribute("zones", choices(units.zones(actor.estate())));
    model.addAttribute(
        "buildings",
        choices(units.buildings(actor.estate()).stream().map(Units.Building::number).toList()));
    model.addAttribute("found", asked ? households.find(actor.estate(), q, PAGE) : List.of());
    model.addAttribute(
        "rows",
        asked
            ? List.of()
            : list.page(actor.estate(), filter, days.today(actor.estate()), from, PAGE));
    model.addAttribute("count", asked ? 0 : list.count(actor.estate(), filter));
    model.addAttribute("from", from);
    return "household/list";
  }

  private static List<Choice> choices(List<String> names) {
    return names.stream().map(each -> new Choice(each, Phrase.of(each, each))).toList();
  }

  @GetMapping("/households/{code}")
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.DEPT_MANAGER,
    Role.AUDITOR
  })
  String show(Actor actor, @PathVariable String code, Model model) {
    Unit unit = units.byCode(actor.estate(), code).orElseThrow(() -> new Missing("household"));
    List<Household.Resident> history = households.history(actor.estate(), unit.id());
    Predicate<Household.Resident> here = each -> each.livesThereOn(days.today(actor.estate()));
    model.addAttribute("unit", unit);
    model.addAttribute("residents", history.stream().filter(here).toList());
    model.addAttribute("past", history.stream().filter(here.negate()).toList());
    model.addAttribute("mayUnmask", actor.role() != Role.AUDITOR);
    model.addAttribute("reasons", UnmaskingPages.REASONS);
    model.addAttribute("sections", sections.of(actor.estate(), unit.id()));
    return "household/show";
  }
}
