package io.jinzhi.activity;

import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is typed into the forms, checked and handed to the desks: for pages and programs alike.
@Component
class ActivityForms {
  private final ActivityDesk activities;
  private final SpecialServiceDesk services;
  private final Reached reached;
  private final Units units;
  private final StaffRoll staff;
  private final InstantSource clock;

  ActivityForms(
      ActivityDesk activities,
      SpecialServiceDesk services,
      Reached reached,
      Units units,
      StaffRoll staff,
      InstantSource clock) {
    this.activities = activities;
    this.services = services;
    this.reached = reached;
    this.units = units;
    this.staff = staff;
    this.clock = clock;
  }

  /// @param on a day such as `2026-11-23`
  record Planned(
      @Nullable String kind, @Nullable String title, @Nullable String place, @Nullable String on) {}

  /// @param reached rooms and buildings: `3-2-1201, 5栋`
  record Done(@Nullable String on, @Nullable String report, @Nullable String reached) {}

  record Cancelled(@Nullable String reason) {}

  /// @param department its code; may be left out
  record Agreed(
      @Nullable String unit,
      @Nullable String resident,
      @Nullable String contact,
      @Nullable String what,
      @Nullable String department,
      @Nullable String startsOn,
      @Nullable String endsOn) {}

  record Terminated(@Nullable String on, @Nullable String reason) {}

  String plan(Actor actor, Planned form) {
    Checks checks = new Checks();
    var kind = checks.one("kind", form.kind(), ActivityKind.class);
    String title = checks.required("title", form.title(), 100);
    String place = checks.required("place", form.place(), 100);
    checks.done();
    var on = TypedDay.read("on", form.on());
    return activities.plan(actor, Objects.requireNonNull(kind), title, place, on, clock.instant());
  }

  void complete(Actor actor, String number, Done form) {
    Checks checks = new Checks();
    String report = checks.required("report", form.report(), 1000);
    String typed = checks.required("reached", form.reached(), 20_000);
    checks.done();
    activities.complete(
        actor,
        number,
        TypedDay.read("on", form.on()),
        report,
        reached.read(actor.estate(), typed),
        clock.instant());
  }

  void cancel(Actor actor, String number, Cancelled form) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    activities.cancel(actor, number, reason, clock.instant());
  }

  String register(Actor actor, Agreed form) {
    Checks checks = new Checks();
    String code = checks.required("unit", form.unit(), 40);
    String resident = checks.required("resident", form.resident(), 60);
    String contact = checks.required("contact", form.contact(), 60);
    String what = checks.required("what", form.what(), 100);
    checks.done();
    Unit unit =
        units
            .byCode(actor.estate(), code)
            .orElseThrow(() -> new Invalid("unit", Phrase.of("没有这个房号", "There is no such room")));
    var agreed =
        new SpecialServiceDesk.Agreement(
            unit,
            resident,
            contact,
            what,
            department(actor, form.department()),
            TypedDay.read("startsOn", form.startsOn()),
            TypedDay.read("endsOn", form.endsOn()));
    return services.register(actor, agreed, clock.instant());
  }

  void terminate(Actor actor, String number, Terminated form) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    services.terminate(actor, number, TypedDay.read("on", form.on()), reason, clock.instant());
  }

  private @Nullable DepartmentId department(Actor actor, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return staff
        .departmentByCode(actor.estate(), code.strip())
        .map(Department::id)
        .orElseThrow(
            () -> new Invalid("department", Phrase.of("没有这个部门", "There is no such department")));
  }
}
