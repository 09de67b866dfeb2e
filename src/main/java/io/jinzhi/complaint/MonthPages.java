package io.jinzhi.complaint;

import io.jinzhi.commitment.CommitmentBoard;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// A month's complaints in figures, and what the handbook wants done with them.
@Controller
class MonthPages {
  private final MonthDesk desk;
  private final CommitmentBoard commitments;
  private final StaffRoll staff;
  private final Recusals recusals;
  private final InstantSource clock;

  MonthPages(
      MonthDesk desk,
      CommitmentBoard commitments,
      StaffRoll staff,
      Recusals recusals,
      InstantSource clock) {
    this.desk = desk;
    this.commitments = commitments;
    this.staff = staff;
    this.recusals = recusals;
    this.clock = clock;
  }

  @GetMapping("/months/{month}")
  @Allowed({
    Role.FRONT_DESK,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.COMPANY_OFFICE,
    Role.AUDITOR
  })
  String show(@PathVariable("month") String written, Actor actor, Model model) {
    YearMonth month = month(written);
    var start = desk.start(actor.estate(), month);
    var end = desk.start(actor.estate(), month.plusMonths(1));
    Map<String, Phrase> departments =
        staff.departments(actor.estate()).stream()
            .collect(Collectors.toMap(each -> each.id().value().toString(), Department::name));
    model.addAttribute("month", desk.view(actor.estate(), month));
    model.addAttribute("counts", desk.counts(actor.estate(), month));
    model.addAttribute("departments", departments);
    var hidden = recusals.hiddenFrom(actor);
    model.addAttribute(
        "forms",
        desk.closed(actor.estate(), month).stream()
            .filter(each -> !hidden.contains(each))
            .toList());
    model.addAttribute("tally", commitments.tally(actor.estate(), start, end));
    return "complaint/month";
  }

  @GetMapping("/api/v1/months/{month}")
  @ResponseBody
  @Allowed({
    Role.FRONT_DESK,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.COMPANY_OFFICE,
    Role.AUDITOR
  })
  MonthJson read(@PathVariable("month") String written, Actor actor) {
    return json(actor, month(written));
  }

  @PostMapping({"/months/{month}/statistics", "/api/v1/months/{month}/statistics"})
  @Allowed(Role.CS_MANAGER)
  Outcome<MonthJson> submit(
      @PathVariable("month") String written, @Sent Submitting form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("analysis", form.analysis(), 4000);
    checks.done();
    desk.submit(actor, month(written), words, clock.instant());
    return outcome(actor, written);
  }

  record Submitting(@Nullable String analysis) {}

  @PostMapping({"/months/{month}/collation", "/api/v1/months/{month}/collation"})
  @Allowed(Role.FRONT_DESK)
  Outcome<MonthJson> collate(@PathVariable("month") String written, Actor actor) {
    desk.collate(actor, month(written), clock.instant());
    return outcome(actor, written);
  }

  @PostMapping({"/months/{month}/handover", "/api/v1/months/{month}/handover"})
  @Allowed(Role.CS_MANAGER)
  Outcome<MonthJson> handOver(@PathVariable("month") String written, Actor actor) {
    desk.handOver(actor, month(written), clock.instant());
    return outcome(actor, written);
  }

  @PostMapping({"/months/{month}/receipt", "/api/v1/months/{month}/receipt"})
  @Allowed(Role.COMPANY_OFFICE)
  Outcome<MonthJson> receive(@PathVariable("month") String written, Actor actor) {
    desk.receive(actor, month(written), clock.instant());
    return outcome(actor, written);
  }

  private Outcome<MonthJson> outcome(Actor actor, String written) {
    YearMonth month = month(written);
    return new Outcome<>("/months/" + month, () -> json(actor, month));
  }

  /// Masks nothing: a month is figures and what was written about them.
  record MonthJson(String month, MonthView view, List<MonthView.Count> counts) {}

  private MonthJson json(Actor actor, YearMonth month) {
    return new MonthJson(
        month.toString(), desk.view(actor.estate(), month), desk.counts(actor.estate(), month));
  }

  private static YearMonth month(String written) {
    try {
      return YearMonth.parse(written);
    } catch (DateTimeException e) {
      throw new Missing("month " + written);
    }
  }
}
