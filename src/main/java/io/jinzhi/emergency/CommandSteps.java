package io.jinzhi.emergency;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Who commands, which level it has, and that it is over (EMG-03, EMG-04).
@EmergencyController
@EmergencyWriters
class CommandSteps {
  private final EmergencyDesk desk;
  private final EmergencyViews views;
  private final InstantSource clock;

  CommandSteps(EmergencyDesk desk, EmergencyViews views, InstantSource clock) {
    this.desk = desk;
    this.views = views;
    this.clock = clock;
  }

  record Grading(@Nullable String level, @Nullable String words) {}

  /// @param to the id of a member of staff; none: whoever asks
  record Passing(@Nullable String to) {}

  /// @param department the id of the only one concerned; none: several
  record Ending(@Nullable String result, @Nullable String department) {}

  record Undoing(@Nullable String why) {}

  @PostMapping("/{key}/level")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  Outcome<EmergencyView> classify(@PathVariable String key, @Sent Grading form, Actor actor) {
    Checks checks = new Checks();
    Level level = checks.one("level", form.level(), Level.class);
    String words = checks.optional("words", form.words(), 300);
    checks.done();
    if (level == null) {
      throw new IllegalStateException("checked");
    }
    desk.classify(actor, key, level, words == null ? "" : words, clock.instant());
    return outcome(actor, key);
  }

  @PostMapping("/{key}/command")
  Outcome<EmergencyView> command(@PathVariable String key, @Sent Passing form, Actor actor) {
    Checks checks = new Checks();
    UUID to = EmergencyTyped.id(checks, "to", form.to());
    checks.done();
    desk.command(actor, key, to == null ? null : new StaffId(to), clock.instant());
    return outcome(actor, key);
  }

  @PostMapping("/{key}/end")
  Outcome<EmergencyView> end(@PathVariable String key, @Sent Ending form, Actor actor) {
    Checks checks = new Checks();
    String result = checks.required("result", form.result(), 500);
    UUID only = EmergencyTyped.id(checks, "department", form.department());
    checks.done();
    desk.end(actor, key, result, only == null ? null : new DepartmentId(only), clock.instant());
    return outcome(actor, key);
  }

  @PostMapping("/{key}/cancellation")
  Outcome<EmergencyView> callOff(@PathVariable String key, @Sent Undoing form, Actor actor) {
    Checks checks = new Checks();
    String why = checks.required("why", form.why(), 300);
    checks.done();
    desk.callOff(actor, key, why, clock.instant());
    return outcome(actor, key);
  }

  private Outcome<EmergencyView> outcome(Actor actor, String key) {
    EmergencyView view = views.of(actor, key, clock.instant());
    return new Outcome<>("/emergencies/" + view.number(), () -> view);
  }
}
