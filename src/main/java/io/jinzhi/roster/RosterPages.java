package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The roster to be read: a month, a day, and who is on duty now.
@Controller
@Allowed.Staff
class RosterPages {
  private final RosterBoard board;
  private final OnDutyNow onDuty;
  private final Crew crew;
  private final InstantSource clock;

  RosterPages(RosterBoard board, OnDutyNow onDuty, Crew crew, InstantSource clock) {
    this.board = board;
    this.onDuty = onDuty;
    this.crew = crew;
    this.clock = clock;
  }

  @GetMapping("/roster")
  String month(@RequestParam(required = false) @Nullable String month, Actor actor, Model model) {
    model.addAttribute("view", board.month(actor, which(month, actor), clock.instant()));
    model.addAttribute("standing", onDuty.standing(actor.estate(), clock.instant()));
    model.addAttribute("actor", actor);
    return "roster/month";
  }

  @GetMapping("/roster/days/{day}")
  String day(@PathVariable String day, Actor actor, Model model) {
    model.addAttribute("view", board.day(actor, Typed.day(day), clock.instant()));
    model.addAttribute("crew", crew.of(actor.estate()));
    return "roster/day";
  }

  @GetMapping("/api/v1/roster/months/{month}")
  @ResponseBody
  RosterView.Json json(@PathVariable String month, Actor actor) {
    return board.month(actor, Typed.month(month), clock.instant()).json();
  }

  @GetMapping("/api/v1/roster/now")
  @ResponseBody
  List<OnDutyNow.Standing> now(Actor actor) {
    return onDuty.standing(actor.estate(), clock.instant());
  }

  private YearMonth which(@Nullable String month, Actor actor) {
    return month == null || month.isBlank()
        ? YearMonth.from(board.today(actor, clock.instant()))
        : Typed.month(month);
  }
}
