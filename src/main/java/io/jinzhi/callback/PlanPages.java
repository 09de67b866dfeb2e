package io.jinzhi.callback;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The plan of a month (CBK-03): quotas, and what is missing.
@Controller
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.AUDITOR
})
class PlanPages {
  private final PlanBoard board;
  private final Windows windows;
  private final Answering answering;

  PlanPages(PlanBoard board, Windows windows, Answering answering) {
    this.board = board;
    this.windows = windows;
    this.answering = answering;
  }

  @GetMapping("/callbacks/plan")
  String plan(@RequestParam @Nullable String month, Actor actor, Model model) {
    LocalDate first =
        month == null || month.isBlank()
            ? windows.days(actor.estate()).day(answering.now()).withDayOfMonth(1)
            : ListForm.month("month", month);
    model.addAttribute("month", YearMonth.from(first));
    model.addAttribute("lines", lines(actor, first));
    return "callback/plan";
  }

  /// @param month such as `2026-11`
  @GetMapping("/api/v1/callbacks/plans/{month}")
  @ResponseBody
  List<PlanBoard.Line> planJson(@PathVariable String month, Actor actor) {
    return lines(actor, ListForm.month("month", month));
  }

  /// The seed is for those who check the lot: with it one knows beforehand who is drawn.
  private List<PlanBoard.Line> lines(Actor actor, LocalDate month) {
    List<PlanBoard.Line> lines = board.of(actor.estate(), month, answering.now());
    return actor.is(Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR)
        ? lines
        : lines.stream().map(PlanBoard.Line::withoutSeed).toList();
  }
}
