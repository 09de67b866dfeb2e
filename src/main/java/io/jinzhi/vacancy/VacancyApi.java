package io.jinzhi.vacancy;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Vacant units for programs.
@RestController
@RequestMapping("/api/v1/vacancies")
@Allowed.CaseReaders
class VacancyApi {
  private final VacancyList list;
  private final VacancyBoard board;
  private final Rounds rounds;
  private final VacancyMonthDesk months;
  private final InstantSource clock;

  VacancyApi(
      VacancyList list,
      VacancyBoard board,
      Rounds rounds,
      VacancyMonthDesk months,
      InstantSource clock) {
    this.list = list;
    this.board = board;
    this.rounds = rounds;
    this.months = months;
    this.clock = clock;
  }

  @GetMapping
  List<VacancyList.Row> list(
      @RequestParam(defaultValue = "OPEN") VacancyList.Show show,
      @RequestParam(required = false) @Nullable VacancyKind kind,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    return list.page(actor, new VacancyList.Filter(show, kind, q, Math.clamp(page, 0, 10_000)));
  }

  @GetMapping("/{number}")
  VacancyView show(@PathVariable String number, Actor actor) {
    return board.view(actor, number);
  }

  @GetMapping("/rounds")
  List<VacancyRound> rounds(@RequestParam(defaultValue = "0") int page, Actor actor) {
    return rounds.page(actor, Math.clamp(page, 0, 10_000));
  }

  @GetMapping("/rounds/{number}")
  Rounds.Shown round(@PathVariable String number, Actor actor) {
    return rounds.shown(actor, number);
  }

  @GetMapping("/months")
  List<VacancyMonthDesk.Line> months(Actor actor) {
    return months.all(actor);
  }

  @GetMapping("/months/{month}")
  VacancyMonthDesk.Report month(@PathVariable YearMonth month, Actor actor) {
    return months.find(actor, month, clock.instant());
  }
}
