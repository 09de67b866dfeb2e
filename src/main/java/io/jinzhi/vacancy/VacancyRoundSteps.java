package io.jinzhi.vacancy;

import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Moments;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Rounds and months: a special check, the daily look from outside, the report of a month.
@VacancyController
class VacancyRoundSteps {
  private final Rounds rounds;
  private final VacancyMonthDesk months;
  private final Estates estates;
  private final InstantSource clock;

  VacancyRoundSteps(Rounds rounds, VacancyMonthDesk months, Estates estates, InstantSource clock) {
    this.rounds = rounds;
    this.months = months;
    this.estates = estates;
    this.clock = clock;
  }

  /// @param cause the storm, the freeze, the fire nearby
  /// @param when it comes, or came; none: now
  record SpecialForm(@Nullable String cause, @Nullable String when) {}

  @PostMapping("/rounds")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<List<VacancyRound>> special(@Sent SpecialForm form, Actor actor) {
    Checks checks = new Checks();
    String cause = checks.required("cause", form.cause(), 60);
    checks.done();
    Instant now = clock.instant();
    Instant when = Moments.parse("when", form.when(), estates.estate(actor.estate()).zone(), now);
    rounds.special(actor, cause, when == null ? now : when, now);
    return new Outcome<>("/vacancies/rounds", () -> rounds.page(actor, 0));
  }

  @PostMapping("/rounds/{number}/passing")
  @VacancyController.Field
  Outcome<Rounds.Shown> pass(@PathVariable String number, Actor actor) {
    rounds.passBy(actor, number, clock.instant());
    return new Outcome<>(
        VacancySubject.VACANCY_ROUND.link(number), () -> rounds.shown(actor, number));
  }

  @PostMapping("/months/{month}/report")
  @Allowed(Role.CS_MANAGER)
  Outcome<VacancyMonthDesk.Report> report(@PathVariable YearMonth month, Actor actor) {
    months.report(actor, month, clock.instant());
    return new Outcome<>(
        "/vacancies/months/" + month, () -> months.find(actor, month, clock.instant()));
  }
}
