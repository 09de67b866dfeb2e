package io.jinzhi.contact;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.EntryId;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows from a step of a contact: the line in the duty log, the clocks, and who is told.
@Component
class ContactFollowing {
  private final DutyLog log;
  private final Commitments commitments;
  private final Handbook handbook;
  private final ContactTelling telling;
  private final ContactFinding finding;
  private final Around around;

  ContactFollowing(
      DutyLog log,
      Commitments commitments,
      Handbook handbook,
      ContactTelling telling,
      ContactFinding finding,
      Around around) {
    this.log = log;
    this.commitments = commitments;
    this.handbook = handbook;
    this.telling = telling;
    this.finding = finding;
    this.around = around;
  }

  @Component
  record Around(Estates estates, StaffRoll staff) {}

  /// The first line, with everything that was said (FD-02, CMP-16).
  EntryId write(Actor actor, Contact contact, NewContact said, Instant now) {
    Phrase text =
        ContactWords.first(
            contact, department(actor, contact.department()), said.thing(), said.praised());
    return log.write(
        actor.estate(),
        Entry.by(actor, now, contact.channel().log(), text)
            .about(Contact.KIND, contact.number())
            .from(said.who().shown())
            .forDepartment(contact.department()));
  }

  void recorded(Contact contact, Actor actor, Instant now) {
    finding.put(contact);
    telling.recorded(contact, actor, now);
    if (contact.state() != ContactState.OPEN) {
      return;
    }
    if (contact.kind().work()) {
      Rule rule = handbook.rule(contact.estate(), Clause.FD_03, now);
      promise(
          contact,
          rule,
          Desk.of(Role.FRONT_DESK),
          deadlines(contact).minutes(now, rule.number("repair.dispatch.minutes")),
          now);
    } else if (contact.kind() == ContactKind.SUGGESTION) {
      Rule rule = handbook.rule(contact.estate(), Clause.FD_01, now);
      promise(
          contact,
          rule,
          Desk.of(Role.CS_MANAGER),
          deadlines(contact).days(now, rule.number("contact.suggestion.days")),
          now);
    } else {
      tellToday(contact, now);
    }
  }

  void answered(Contact contact, Actor actor, Instant now) {
    Phrase words = ContactWords.answered(contact);
    keep(contact, Clause.FD_05, words, actor, now);
    keep(contact, Clause.FD_01, words, actor, now);
    line(contact, actor, Kind.REPLY, words, now);
    telling.answered(contact, now);
    finding.put(contact);
  }

  void dispatched(Contact contact, Actor actor, DepartmentId to, Instant now) {
    Phrase words = Phrase.of("派给{0}", "dispatched to {0}").with(department(actor, to));
    keep(contact, Clause.FD_03, words, actor, now);
    Instant promised = contact.promised();
    if (promised != null) {
      promise(
          contact,
          handbook.rule(contact.estate(), Clause.FD_04, now),
          Desk.of(Role.FRONT_DESK),
          Deadline.at(promised),
          now);
    }
    line(contact, actor, Kind.DISPATCH, words, now);
    telling.dispatched(contact, to, now);
    finding.put(contact);
  }

  void solved(Contact contact, Actor actor, Instant now) {
    String done = contact.answer() == null ? "" : contact.answer();
    Phrase words = Phrase.of("部门反馈：{0}", "reported back: {0}").with(done);
    keep(contact, Clause.FD_04, words, actor, now);
    tellToday(contact, now);
    line(contact, actor, Kind.HANDLING, words, now);
    telling.solved(contact, now);
  }

  void told(Contact contact, Actor actor, boolean settled, String words, Instant now) {
    Phrase said =
        settled
            ? Phrase.of("已回告，办妥：{0}", "told, settled: {0}").with(words)
            : Phrase.of("已回告，未解决，退回部门：{0}", "told, not solved, back to the department: {0}")
                .with(words);
    keep(contact, Clause.FD_05, said, actor, now);
    line(contact, actor, Kind.REPLY, said, now);
    DepartmentId with = contact.department();
    if (!settled && with != null) {
      telling.dispatched(contact, with, now);
    }
    finding.put(contact);
  }

  void handedOn(Contact contact, Actor actor, Instant now) {
    Phrase words = Phrase.of("转为 {0}", "became {0}").with(String.valueOf(contact.outcomeNumber()));
    keep(contact, Clause.FD_03, words, actor, now);
    line(contact, actor, Kind.DISPATCH, words, now);
    finding.put(contact);
  }

  void looked(Contact contact, Actor actor, String reason, Instant now) {
    Phrase words =
        Phrase.of("查看来电来访人姓名和电话：{0}", "looked at the caller's name and number: {0}").with(reason);
    line(contact, actor, Kind.NOTE, words, now);
  }

  private void tellToday(Contact contact, Instant now) {
    promise(
        contact,
        handbook.rule(contact.estate(), Clause.FD_05, now),
        Desk.of(Role.FRONT_DESK),
        deadlines(contact).sameDay(now),
        now);
  }

  private void promise(Contact contact, Rule rule, Desk holder, Deadline deadline, Instant now) {
    commitments.promise(
        contact.estate(),
        contact.subject(),
        List.of(new Promise(rule, holder, contact.round(), now, deadline, contact.promised())));
  }

  private void keep(Contact contact, Clause clause, Phrase evidence, Actor by, Instant now) {
    commitments.keep(contact.estate(), contact.subject(), clause, evidence, by, now);
  }

  private void line(Contact contact, Actor actor, Kind kind, Phrase words, Instant now) {
    Phrase text = Phrase.of("{0}：{1}", "{0}: {1}").with(contact.number(), words);
    log.write(
        contact.estate(),
        Entry.by(actor, now, kind, text)
            .about(Contact.KIND, contact.number())
            .forDepartment(contact.department()));
  }

  private Deadlines deadlines(Contact contact) {
    return new Deadlines(around.estates().estate(contact.estate()).zone());
  }

  private Phrase department(Actor actor, @Nullable DepartmentId id) {
    return id == null ? Phrase.of("", "") : around.staff().department(actor.estate(), id).name();
  }
}
