package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A further report about an open case, as it is typed.
///
/// @param unit the room code of whoever reports
record ReportForm(
    @Nullable String channel,
    @Nullable String unit,
    @Nullable String person,
    @Nullable String complainant,
    @Nullable String contact,
    @Nullable String words,
    @Nullable String course) {

  void join(ComplaintDesk desk, ComplaintIntake intake, Actor actor, String number, Instant now) {
    Checks checks = new Checks();
    Channel from = channel == null ? Channel.CALL : checks.one("channel", channel, Channel.class);
    String name = checks.required("complainant", complainant, 60);
    String reach = checks.required("contact", contact, 120);
    String said =
        checks.required(
            words == null ? "course" : "words",
            words == null ? course : words,
            ComplaintForm.LONGEST);
    checks.done();
    desk.join(
        actor,
        number,
        intake.complainant(actor, unit, person, name, reach),
        from == null ? Channel.CALL : from,
        said,
        now);
  }
}
