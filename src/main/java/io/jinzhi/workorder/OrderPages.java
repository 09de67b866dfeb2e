package io.jinzhi.workorder;

import io.jinzhi.estate.Household;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The board of orders and the form of a new one.
@Controller
class OrderPages {
  private final WorkOrderList list;
  private final OrderIntake intake;
  private final OrderAnswers answers;
  private final Units units;

  OrderPages(WorkOrderList list, OrderIntake intake, OrderAnswers answers, Units units) {
    this.list = list;
    this.intake = intake;
    this.answers = answers;
    this.units = units;
  }

  @GetMapping("/work-orders")
  @Allowed.CaseReaders
  String index(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String building,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    OrderKind wanted =
        Arrays.stream(OrderKind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElse(null);
    var filter =
        new WorkOrderList.Filter(
            state,
            wanted,
            answers.departmentOrNull(actor.estate(), department),
            building.isBlank() ? null : building.strip(),
            shown);
    List<WorkOrderList.Row> rows = list.page(actor, filter, answers.now());
    model.addAllAttributes(
        Map.of(
            "rows", rows.stream().limit(WorkOrderList.PAGE).toList(),
            "more", rows.size() > WorkOrderList.PAGE,
            "state", state,
            "kind", kind,
            "department", department,
            "building", building,
            "page", shown,
            "departments", answers.departments(actor),
            "buildings", buildings(actor)));
    return "workorder/index";
  }

  /// @param unit a room to begin with, for links from other pages
  /// @param complaint the case that it comes from
  @GetMapping("/work-orders/new")
  @Allowed.CustomerService
  String blank(
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String complaint,
      Actor actor,
      Model model) {
    Household household = intake.household(actor.estate(), unit).orElse(null);
    model.addAllAttributes(
        Map.of(
            "unit",
            household == null ? unit : household.code(),
            "complaint",
            complaint,
            "callers",
            household == null ? List.of() : OrderIntake.callers(household),
            "earlier",
            household == null ? List.of() : list.ofUnit(actor.estate(), household.unit().id(), 10),
            "buildings",
            buildings(actor),
            "departments",
            answers.departments(actor)));
    return "workorder/new";
  }

  @PostMapping("/work-orders")
  @Allowed.CustomerService
  String record(OrderForm form, Actor actor) {
    return "redirect:/work-orders/" + intake.record(actor, form);
  }

  /// The class that the rules give for what has been typed so far.
  @GetMapping("/work-orders/sorting")
  @Allowed.CustomerService
  String sort(OrderForm form, Actor actor, Model model) {
    model.addAttribute("sorting", intake.sort(actor, form));
    return "workorder/sorting";
  }

  private List<Choice> buildings(Actor actor) {
    return units.buildings(actor.estate()).stream()
        .map(each -> new Choice(each.number(), Phrase.of(each.name(), each.name())))
        .toList();
  }
}
