package io.jinzhi.emergency;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The review, and what it wants done (EMG-20).
@EmergencyController
@Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
class EmergencyReviewSteps {
  private final ReviewDesk desk;
  private final EmergencyViews views;
  private final InstantSource clock;

  EmergencyReviewSteps(ReviewDesk desk, EmergencyViews views, InstantSource clock) {
    this.desk = desk;
    this.views = views;
    this.clock = clock;
  }

  /// @param owner the id of a member of staff
  /// @param due a day, `2026-12-01`
  record Action(@Nullable String what, @Nullable String owner, @Nullable String due) {}

  record Completion(@Nullable String words) {}

  /// @param units room codes of those who were hit, with spaces or commas between
  record Review(@Nullable String words, @Nullable String units) {}

  @PostMapping("/{key}/actions")
  Outcome<Measure> act(@PathVariable String key, @Sent Action form, Actor actor) {
    Checks checks = new Checks();
    String what = checks.required("what", form.what(), 300);
    checks.required("owner", form.owner(), 40);
    UUID owner = EmergencyTyped.id(checks, "owner", form.owner());
    LocalDate due = EmergencyTyped.day(checks, "due", form.due());
    checks.done();
    if (owner == null || due == null) {
      throw new IllegalStateException("checked");
    }
    String number = desk.action(actor, key, what, new StaffId(owner), due, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/actions/{number}/completion")
  @EmergencyWriters
  Outcome<Measure> complete(@PathVariable String number, @Sent Completion form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 300);
    checks.done();
    desk.complete(actor, number, words, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/{key}/review")
  Outcome<EmergencyView> review(@PathVariable String key, @Sent Review form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 2000);
    String typed = checks.optional("units", form.units(), 500);
    checks.done();
    List<String> units =
        typed == null
            ? List.of()
            : Arrays.stream(typed.split("[\\s,，、;；]+")).filter(each -> !each.isEmpty()).toList();
    desk.review(actor, key, words, units, clock.instant());
    EmergencyView view = views.of(actor, key, clock.instant());
    return new Outcome<>("/emergencies/" + view.number(), () -> view);
  }

  @GetMapping("/actions/{number}")
  @Allowed.Staff
  Outcome<Measure> action(@PathVariable String number, Actor actor) {
    Measure measure = desk.find(actor, number);
    return new Outcome<>("/emergencies/" + measure.emergencyNumber() + "#review", () -> measure);
  }

  /// Without a place on the page: to the page that is open already the browser would only scroll.
  private Outcome<Measure> outcome(Actor actor, String number) {
    Measure measure = desk.find(actor, number);
    return new Outcome<>("/emergencies/" + measure.emergencyNumber(), () -> measure);
  }
}
