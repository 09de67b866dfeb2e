package io.jinzhi.roster;

import io.jinzhi.paper.DutyRosterPaper;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The month on paper (值班表), to be put on the wall.
@Controller
class RosterPrint {
  private final RosterBoard board;
  private final Paper paper;
  private final Printing printing;
  private final InstantSource clock;

  RosterPrint(RosterBoard board, Paper paper, Printing printing, InstantSource clock) {
    this.board = board;
    this.paper = paper;
    this.printing = printing;
    this.clock = clock;
  }

  @GetMapping({"/roster/months/{month}/print", "/api/v1/roster/months/{month}/print"})
  @Allowed.Staff
  ResponseEntity<byte[]> print(@PathVariable("month") String written, Actor actor) {
    YearMonth month = Typed.month(written);
    RosterView view = board.month(actor, month, clock.instant());
    var sheet =
        printing.sheet(actor.estate(), view.month().number(), null, actor.name(), view.now());
    return printing.answer("duty-roster-" + month + ".pdf", paper.print(form(view), sheet));
  }

  private static DutyRosterPaper form(RosterView view) {
    RosterMonth month = view.month();
    return new DutyRosterPaper(
        month.month(),
        view.groups().stream()
            .map(
                group ->
                    new DutyRosterPaper.Post(
                        group.post().name().zh(),
                        group.shifts().stream()
                            .map(
                                shift ->
                                    new DutyRosterPaper.Column(shift.name().zh(), shift.hours()))
                            .toList()))
            .toList(),
        view.days().stream().map(RosterPrint::day).toList(),
        month.posted()
            ? "已公布（第 " + month.postedVersion() + " 版），批准：" + month.postedBy()
            : "草稿，未公布");
  }

  private static DutyRosterPaper.Day day(RosterView.Day day) {
    return new DutyRosterPaper.Day(
        day.date(),
        day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA),
        day.rests(),
        day.cells().stream()
            .map(
                cell ->
                    cell.people().stream()
                            .filter(RosterView.Who::here)
                            .map(who -> who.member().name())
                            .collect(Collectors.joining("、"))
                        + (cell.missing() > 0 ? "（缺" + cell.missing() + "）" : ""))
            .toList());
  }
}
