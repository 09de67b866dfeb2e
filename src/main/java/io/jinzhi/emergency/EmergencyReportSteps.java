package io.jinzhi.emergency;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The written report and its signatures (EMG-15).
@EmergencyController
class EmergencyReportSteps {
  private final ReportDesk desk;
  private final EmergencyViews views;
  private final Signing signing;
  private final InstantSource clock;

  EmergencyReportSteps(
      ReportDesk desk, EmergencyViews views, Signing signing, InstantSource clock) {
    this.desk = desk;
    this.views = views;
    this.signing = signing;
    this.clock = clock;
  }

  record Writing(
      @Nullable String course,
      @Nullable String cause,
      @Nullable String measures,
      @Nullable String people,
      @Nullable String damage,
      @Nullable String result,
      @Nullable String followUp,
      @Nullable String signature) {

    ReportDesk.Said checked() {
      Checks checks = new Checks();
      var said =
          new ReportDesk.Said(
              checks.required("course", course, 3000),
              checks.required("cause", cause, 1000),
              checks.required("measures", measures, 3000),
              checks.required("people", people, 1000),
              checks.required("damage", damage, 1000),
              checks.required("result", result, 1000),
              checks.required("followUp", followUp, 1000));
      checks.done();
      return said;
    }
  }

  record SigningForm(@Nullable String signature) {}

  @PostMapping("/{key}/report")
  @Allowed({Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<EmergencyView> write(@PathVariable String key, @Sent Writing form, Actor actor) {
    ReportDesk.Said said = form.checked();
    Instant now = clock.instant();
    desk.write(actor, key, said, signing.confirm(actor, form.signature()), now);
    return outcome(actor, key);
  }

  @PostMapping("/{key}/report/signature")
  @Allowed({Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  Outcome<EmergencyView> sign(@PathVariable String key, @Sent SigningForm form, Actor actor) {
    desk.sign(actor, key, signing.confirm(actor, form.signature()), clock.instant());
    return outcome(actor, key);
  }

  private Outcome<EmergencyView> outcome(Actor actor, String key) {
    EmergencyView view = views.of(actor, key, clock.instant());
    return new Outcome<>("/emergencies/" + view.number(), () -> view);
  }
}
