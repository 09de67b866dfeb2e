package io.jinzhi.vacancy;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The register, its rounds and its months, to be read.
@Controller
@Allowed.CaseReaders
class VacancyPages {
  private final VacancyList list;
  private final VacancyBoard board;
  private final Rounds rounds;
  private final VacancyMonthDesk months;
  private final Unregistered unregistered;
  private final InstantSource clock;

  VacancyPages(
      VacancyList list,
      VacancyBoard board,
      Rounds rounds,
      VacancyMonthDesk months,
      Unregistered unregistered,
      InstantSource clock) {
    this.list = list;
    this.board = board;
    this.rounds = rounds;
    this.months = months;
    this.unregistered = unregistered;
    this.clock = clock;
  }

  @GetMapping("/vacancies")
  String index(
      @RequestParam(defaultValue = "OPEN") VacancyList.Show show,
      @RequestParam(required = false) @Nullable VacancyKind kind,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<VacancyList.Row> rows = list.page(actor, new VacancyList.Filter(show, kind, q, shown));
    model.addAllAttributes(
        Map.of(
            "rows",
            rows.stream().limit(VacancyList.PAGE).toList(),
            "more",
            rows.size() > VacancyList.PAGE,
            "show",
            show,
            "kind",
            kind == null ? "" : kind.name(),
            "q",
            q.strip(),
            "page",
            shown,
            "tally",
            list.tally(actor.estate())));
    return "vacancy/index";
  }

  /// What is to be registered, and the form for one.
  @GetMapping("/vacancies/new")
  @Allowed.CustomerService
  String form(@RequestParam(defaultValue = "") String unit, Actor actor, Model model) {
    var difference = unregistered.of(actor.estate());
    model.addAllAttributes(
        Map.of(
            "unit", unit,
            "missing", difference.missing(),
            "occupied", difference.occupied()));
    return "vacancy/new";
  }

  @GetMapping("/vacancies/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("view", board.view(actor, number));
    model.addAttribute("now", clock.instant());
    return "vacancy/show";
  }

  @GetMapping("/vacancies/rounds")
  String rounds(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<VacancyRound> rows = rounds.page(actor, shown);
    model.addAllAttributes(
        Map.of(
            "rows",
            rows.stream().limit(RoundRows.PAGE).toList(),
            "more",
            rows.size() > RoundRows.PAGE,
            "page",
            shown,
            "now",
            clock.instant()));
    return "vacancy/rounds";
  }

  @GetMapping("/vacancies/rounds/{number}")
  String round(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("shown", rounds.shown(actor, number));
    model.addAttribute("now", clock.instant());
    return "vacancy/round";
  }

  @GetMapping("/vacancies/months")
  String months(Actor actor, Model model) {
    model.addAttribute("rows", months.all(actor));
    return "vacancy/months";
  }

  @GetMapping("/vacancies/months/{month}")
  String month(@PathVariable YearMonth month, Actor actor, Model model) {
    model.addAttribute("report", months.find(actor, month, clock.instant()));
    return "vacancy/month";
  }
}
