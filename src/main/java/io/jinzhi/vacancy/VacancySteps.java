package io.jinzhi.vacancy;

import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is written into the register of vacant units.
@VacancyController
class VacancySteps {
  private final VacancyDesk desk;
  private final VacancyBoard board;
  private final VacancyNumbers numbers;
  private final Units units;
  private final InstantSource clock;

  VacancySteps(
      VacancyDesk desk,
      VacancyBoard board,
      VacancyNumbers numbers,
      Units units,
      InstantSource clock) {
    this.desk = desk;
    this.board = board;
    this.numbers = numbers;
    this.units = units;
    this.clock = clock;
  }

  /// @param since none: today
  record NewForm(
      @Nullable String unit,
      @Nullable String kind,
      @Nullable String reason,
      @Nullable String since) {}

  @PostMapping
  @Allowed.CustomerService
  Outcome<VacancyView> register(@Sent NewForm form, Actor actor) {
    Checks checks = new Checks();
    VacancyKind kind = checks.one("kind", form.kind(), VacancyKind.class);
    VacancyReason reason = checks.one("reason", form.reason(), VacancyReason.class);
    String typed = checks.required("unit", form.unit(), 30);
    Unit unit = typed.isEmpty() ? null : units.byCode(actor.estate(), typed).orElse(null);
    checks.that(unit != null, "unit", Phrase.of("没有这个房号", "There is no such room"));
    checks.done();
    Instant now = clock.instant();
    LocalDate today = numbers.day(actor.estate(), now);
    LocalDate since = day("since", form.since(), today);
    return outcome(
        actor,
        desk.register(
            actor,
            new VacancyDesk.NewVacancy(
                Objects.requireNonNull(unit),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(reason),
                since),
            now));
  }

  /// How many were registered.
  record Registered(int units) {}

  @PostMapping("/registration")
  @Allowed.CustomerService
  Outcome<Registered> registerAll(Actor actor) {
    int many = desk.registerAll(actor, clock.instant());
    return new Outcome<>("/vacancies", () -> new Registered(many));
  }

  record KindForm(@Nullable String kind, @Nullable String reason) {}

  @PostMapping("/{number}/kind")
  @Allowed.CustomerService
  Outcome<VacancyView> change(@PathVariable String number, @Sent KindForm form, Actor actor) {
    Checks checks = new Checks();
    VacancyKind kind = checks.one("kind", form.kind(), VacancyKind.class);
    VacancyReason reason = checks.one("reason", form.reason(), VacancyReason.class);
    checks.done();
    desk.change(
        actor,
        number,
        Objects.requireNonNull(kind),
        Objects.requireNonNull(reason),
        clock.instant());
    return outcome(actor, number);
  }

  /// What is to be written down.
  record Words(@Nullable String words) {
    String checked() {
      Checks checks = new Checks();
      String text = checks.required("words", words, 500);
      checks.done();
      return text;
    }
  }

  @PostMapping("/{number}/consent")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<VacancyView> consent(@PathVariable String number, @Sent Words form, Actor actor) {
    desk.consent(actor, number, form.checked(), clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/{number}/consent-withdrawal")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<VacancyView> withdraw(@PathVariable String number, @Sent Words form, Actor actor) {
    desk.withdrawConsent(actor, number, form.checked(), clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/{number}/agreement")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<VacancyView> agree(@PathVariable String number, @Sent Words form, Actor actor) {
    desk.agree(actor, number, form.checked(), clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/{number}/viewing")
  @Allowed.CustomerService
  Outcome<VacancyView> view(@PathVariable String number, @Sent Words form, Actor actor) {
    desk.view(actor, number, form.checked(), clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/{number}/cleaning")
  @VacancyController.Field
  Outcome<VacancyView> clean(@PathVariable String number, @Sent Words form, Actor actor) {
    desk.clean(actor, number, form.checked(), clock.instant());
    return outcome(actor, number);
  }

  /// @param on the first day on which it is vacant no more; none: today
  record EndForm(@Nullable String on, @Nullable String words) {}

  @PostMapping("/{number}/end")
  @Allowed.CustomerService
  Outcome<VacancyView> end(@PathVariable String number, @Sent EndForm form, Actor actor) {
    String words = new Words(form.words()).checked();
    Instant now = clock.instant();
    LocalDate on = day("on", form.on(), numbers.day(actor.estate(), now));
    desk.end(actor, number, on, words, now);
    return outcome(actor, number);
  }

  private static LocalDate day(String field, @Nullable String typed, LocalDate today) {
    if (typed == null || typed.isBlank()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (day.isAfter(today) || day.getYear() < 1980) {
        throw new Invalid(field, Phrase.of("日期不对，不能晚于今天", "Not a day up to today"));
      }
      return day;
    } catch (DateTimeException e) {
      throw new Invalid(field, Phrase.of("请写成 2026-11-23", "Write it as 2026-11-23"));
    }
  }

  private Outcome<VacancyView> outcome(Actor actor, String number) {
    return new Outcome<>(VacancySubject.VACANCY.link(number), () -> board.view(actor, number));
  }
}
