package io.jinzhi.reception;

import io.jinzhi.complaint.Channel;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.complaint.ComplaintIntake;
import io.jinzhi.complaint.Registration;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends the console's form on its way and clears the desk.
@Service
class Intake {
  private final ComplaintIntake intake;
  private final ComplaintDesk desk;
  private final Callers callers;
  private final Units units;
  private final Drafts drafts;

  Intake(ComplaintIntake intake, ComplaintDesk desk, Callers callers, Units units, Drafts drafts) {
    this.intake = intake;
    this.desk = desk;
    this.callers = callers;
    this.units = units;
    this.drafts = drafts;
  }

  /// @param caller `person:position`, or nothing when name and contact were typed
  /// @return the number of the new case
  @Transactional
  String register(
      Actor actor, ComplaintForm form, @Nullable String caller, boolean dispatch, Instant now) {
    Callers.Contact contact = callers.contact(actor, caller, form, now);
    String number = intake.register(actor, filled(form, contact, dispatch));
    drafts.drop(actor, Drafts.COMPLAINT);
    return number;
  }

  /// Joins what was typed to an open case (T-12).
  @Transactional
  void join(Actor actor, String number, ComplaintForm form, @Nullable String caller, Instant now) {
    Callers.Contact contact = callers.contact(actor, caller, form, now);
    Checks checks = new Checks();
    String name = checks.required("complainant", contact.name(), 60);
    String reach = checks.required("contact", contact.number(), 120);
    String said = checks.required("course", form.course(), 20_000);
    Channel channel =
        form.channel() == null
            ? Channel.CALL
            : checks.one("channel", form.channel(), Channel.class);
    checks.done();
    String code = form.unit();
    Unit unit =
        code == null || code.isBlank() ? null : units.byCode(actor.estate(), code).orElse(null);
    String person = contact.person();
    var who =
        new Registration.Complainant(
            unit == null ? null : unit.id(),
            unit == null ? null : unit.code(),
            person == null || person.isBlank() ? null : new PersonId(UUID.fromString(person)),
            name,
            reach);
    desk.join(actor, number, who, channel == null ? Channel.CALL : channel, said, now);
    drafts.drop(actor, Drafts.COMPLAINT);
  }

  private static ComplaintForm filled(
      ComplaintForm form, Callers.Contact contact, boolean dispatch) {
    return new ComplaintForm(
        form.channel(),
        form.unit(),
        contact.person(),
        contact.name(),
        contact.number(),
        form.when(),
        form.where(),
        form.department(),
        form.about(),
        form.aboutStaff(),
        form.course(),
        form.demand(),
        form.toldAt(),
        form.toldWhy(),
        form.wantedBy(),
        form.laterAgreed(),
        form.serious(),
        form.repeated(),
        form.fault(),
        form.grade(),
        form.gradeReason(),
        form.harm(),
        form.sameMatterAs(),
        form.sender(),
        form.senderNumber(),
        form.letterTitle(),
        form.pages(),
        form.externalNumber(),
        dispatch);
  }
}
