package io.jinzhi.patrol;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A month's plan on its way from the draft to the approval.
@Controller
@RequestMapping({"/patrol/plans/{month}", "/api/v1/patrol/plans/{month}"})
@PatrolSight.Leaders
class PlanSteps {
  private final PlanDesk desk;
  private final PlanView.Views views;
  private final InstantSource clock;

  PlanSteps(PlanDesk desk, PlanView.Views views, InstantSource clock) {
    this.desk = desk;
    this.views = views;
    this.clock = clock;
  }

  record Content(@Nullable String content) {}

  /// @param last the same as `first` where nothing is said
  record Assignment(
      @Nullable String area,
      @Nullable String window,
      @Nullable String person,
      @Nullable String first,
      @Nullable String last) {}

  @PostMapping("/draft")
  Outcome<PlanView> draft(@PathVariable("month") String written, Actor actor) {
    desk.draft(actor.estate(), month(written), clock.instant());
    return outcome(actor, month(written));
  }

  @PostMapping("/content")
  Outcome<PlanView> content(
      @PathVariable("month") String written, @Sent Content said, Actor actor) {
    desk.content(actor, month(written), said.content());
    return outcome(actor, month(written));
  }

  @PostMapping("/assignments")
  Outcome<PlanView> assign(
      @PathVariable("month") String written, @Sent Assignment said, Actor actor) {
    Checks checks = new Checks();
    Window window = checks.one("window", said.window(), Window.class);
    checks.done();
    LocalDate first = day("first", said.first());
    LocalDate last =
        said.last() == null || said.last().isBlank() ? first : day("last", said.last());
    if (window == null) {
      throw new IllegalStateException("checked");
    }
    desk.assign(
        actor,
        id("area", said.area()),
        window,
        first,
        last,
        new StaffId(id("person", said.person())));
    return outcome(actor, month(written));
  }

  @PostMapping("/approval")
  @io.jinzhi.staff.Allowed(Role.CS_MANAGER)
  Outcome<PlanView> approve(@PathVariable("month") String written, Actor actor) {
    desk.approve(actor, month(written), clock.instant());
    return outcome(actor, month(written));
  }

  private Outcome<PlanView> outcome(Actor actor, YearMonth month) {
    return new Outcome<>("/patrol/plans/" + month, () -> views.of(actor, month));
  }

  static YearMonth month(String written) {
    try {
      return YearMonth.parse(written);
    } catch (DateTimeException e) {
      throw new Missing("month");
    }
  }

  private static LocalDate day(String field, @Nullable String written) {
    try {
      return LocalDate.parse(written == null ? "" : written.strip());
    } catch (DateTimeException e) {
      throw new Invalid(field, Phrase.of("请选日期", "Choose a day"));
    }
  }

  private static UUID id(String field, @Nullable String written) {
    try {
      return UUID.fromString(written == null ? "" : written.strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, Phrase.of("请选择一项", "Please choose one"));
    }
  }
}
