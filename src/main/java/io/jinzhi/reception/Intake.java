package io.jinzhi.reception;

import io.jinzhi.complaint.Channel;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.complaint.ComplaintIntake;
import io.jinzhi.complaint.Registration;
import io.jinzhi.contact.ContactChannel;
import io.jinzhi.contact.ContactDesk;
import io.jinzhi.contact.ContactForm;
import io.jinzhi.contact.ContactIntake;
import io.jinzhi.contact.ContactKind;
import io.jinzhi.contact.NewContact;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends the console's form on its way and clears the desk: every contact is recorded, a complaint
/// with the case that came of it.
@Service
class Intake {
  private final ComplaintIntake complaints;
  private final ComplaintDesk complaintDesk;
  private final Book book;
  private final Callers callers;
  private final Units units;
  private final Drafts drafts;

  Intake(
      ComplaintIntake complaints,
      ComplaintDesk complaintDesk,
      Book book,
      Callers callers,
      Units units,
      Drafts drafts) {
    this.complaints = complaints;
    this.complaintDesk = complaintDesk;
    this.book = book;
    this.callers = callers;
    this.units = units;
    this.drafts = drafts;
  }

  /// Where contacts are written down, and the work that they ask for.
  @Component
  record Book(ContactIntake intake, ContactDesk desk, WorkForm work) {}

  /// What comes with every kind of form.
  ///
  /// @param caller `person:position`, or nothing when name and contact were typed
  /// @param call the telephone call that is on
  /// @param draft what is done with once the form is registered
  record Slip(
      @Nullable String caller,
      @Nullable String name,
      @Nullable String number,
      @Nullable String call,
      @Nullable UUID draft) {}

  /// @param order the number of the work order that was opened; null where there is none
  record Recorded(String number, @Nullable String order) {}

  @Transactional
  Recorded record(Actor actor, ContactForm form, Slip slip, WorkForm.Fields fields, Instant now) {
    var who = callers.contact(actor, slip.caller(), form.unit(), typed(slip), now);
    NewContact said =
        book.intake().checked(actor, form.from(who.person(), who.name(), who.number()), now);
    String order = book.work().open(actor, said, fields, now);
    NewContact whole =
        order == null
            ? said
            : said.leadingTo(new NewContact.Outcome(order, "/work-orders/" + order));
    String number = book.desk().record(actor, whole, now);
    drafts.sent(actor, slip.draft(), order == null ? number : order, now);
    return new Recorded(number, order);
  }

  /// @return the number of the new case
  @Transactional
  String register(Actor actor, ComplaintForm form, Slip slip, boolean dispatch, Instant now) {
    Callers.Contact contact = callers.contact(actor, slip.caller(), form.unit(), typed(slip), now);
    String number = complaints.register(actor, filled(form, contact, dispatch));
    recordCase(actor, number, form, contact, slip, now);
    drafts.sent(actor, slip.draft(), number, now);
    return number;
  }

  /// Joins what was typed to an open case (T-12).
  @Transactional
  void join(Actor actor, String number, ComplaintForm form, Slip slip, Instant now) {
    Callers.Contact contact = callers.contact(actor, slip.caller(), form.unit(), typed(slip), now);
    Checks checks = new Checks();
    String name = checks.required("complainant", contact.name(), 60);
    String reach = checks.required("contact", contact.number(), 120);
    String said = checks.required("course", form.course(), 20_000);
    Channel channel =
        form.channel() == null
            ? Channel.CALL
            : checks.one("channel", form.channel(), Channel.class);
    checks.done();
    Unit unit = unit(actor, form.unit());
    var who =
        new Registration.Complainant(
            unit == null ? null : unit.id(),
            unit == null ? null : unit.code(),
            person(contact.person()),
            name,
            reach);
    complaintDesk.join(actor, number, who, channel == null ? Channel.CALL : channel, said, now);
    recordCase(actor, number, form, contact, slip, now);
    drafts.sent(actor, slip.draft(), number, now);
  }

  private void recordCase(
      Actor actor,
      String number,
      ComplaintForm form,
      Callers.Contact contact,
      Slip slip,
      Instant now) {
    Unit unit = unit(actor, form.unit());
    String call = slip.call();
    book.desk()
        .record(
            actor,
            new NewContact(
                ContactKind.COMPLAINT,
                channel(form.channel()),
                new NewContact.Who(
                    unit == null ? null : unit.id(),
                    unit == null ? null : unit.code(),
                    person(contact.person()),
                    contact.name(),
                    contact.number()),
                words(form),
                null,
                null,
                null,
                null,
                null,
                null,
                call == null || call.isBlank() ? null : UUID.fromString(call),
                null,
                new NewContact.Outcome(number, "/complaints/" + number)),
            now);
  }

  /// What concerns a colleague stands in the case only, which that colleague does not see.
  private static String words(ComplaintForm form) {
    boolean colleague = form.aboutStaff() != null && !form.aboutStaff().isBlank();
    return colleague ? "内容见投诉案件" : Objects.requireNonNullElse(form.course(), "").strip();
  }

  /// The hotline passes on what somebody wrote or said there.
  private static ContactChannel channel(@Nullable String name) {
    for (ContactChannel each : ContactChannel.values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return "HOTLINE".equals(name) ? ContactChannel.MESSAGE : ContactChannel.CALL;
  }

  private @Nullable Unit unit(Actor actor, @Nullable String code) {
    return code == null || code.isBlank()
        ? null
        : units.byCode(actor.estate(), code.strip()).orElse(null);
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null || id.isBlank() ? null : new PersonId(UUID.fromString(id));
  }

  private static Callers.Contact typed(Slip slip) {
    return new Callers.Contact(null, slip.name(), slip.number());
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
