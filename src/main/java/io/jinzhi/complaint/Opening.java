package io.jinzhi.complaint;

import io.jinzhi.database.Ids;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.story.By;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows when a case is opened.
@Component
class Opening {
  private final Events events;
  private final Reports reports;
  private final Clocks clocks;
  private final Telling telling;
  private final Letters letters;
  private final Surroundings around;

  Opening(
      Events events,
      Reports reports,
      Clocks clocks,
      Telling telling,
      Letters letters,
      Surroundings around) {
    this.events = events;
    this.reports = reports;
    this.clocks = clocks;
    this.telling = telling;
    this.letters = letters;
    this.around = around;
  }

  /// What an opening case touches outside this module.
  @Component
  record Surroundings(
      DutyLog log, StaffRoll staff, Recusals recusals, Finding finding, CaseFile cases, Ids ids) {}

  Complaint open(
      Actor actor,
      Registration said,
      String number,
      @Nullable UUID matter,
      Grade grade,
      Instant toldAt,
      Instant now) {
    ComplaintId id = new ComplaintId(around.ids().next());
    return new Complaint(
        actor.estate(),
        id,
        number,
        matter == null ? id.value() : matter,
        said.channel(),
        said.complainant().unit(),
        toldAt,
        now,
        said.about(),
        said.aboutStaff(),
        said.wantedBy(),
        said.laterAgreed(),
        Standing.at(grade, said.harm() ? Harm.GOING_ON : Harm.NONE),
        1);
  }

  void follow(
      Actor actor,
      Complaint complaint,
      Registration said,
      Proposal proposal,
      ZoneId zone,
      Instant now) {
    StaffId named = said.aboutStaff();
    if (named != null) {
      around.recusals().hide(actor.estate(), named, complaint.number());
    }
    var who = said.complainant();
    reports.add(
        complaint,
        who.unit(),
        new Reports.Said(said.channel(), who.name(), who.contact(), said.course()),
        actor.name(),
        complaint.toldAt());
    String document = letters.receive(complaint, said, actor, now);
    var event =
        new ComplaintEvent.Registered(
            said.channel(),
            proposal.grade(),
            complaint.grade(),
            proposal.why().zh(),
            proposal.why().en(),
            complaint.grade() == proposal.grade() ? null : said.gradeReason(),
            said.harm(),
            document);
    events.append(
        actor.estate(), List.of(Events.happened(complaint.id(), event)), By.of(actor), now);
    around.log().write(actor.estate(), entry(actor, complaint, said, zone, now));
    clocks.registered(complaint, zone, now);
    telling.tell(complaint, event, actor, now);
    around.finding().opened(complaint, said);
  }

  void dispatch(Actor actor, Complaint complaint, DepartmentId to, Instant now) {
    Phrase name = around.staff().department(actor.estate(), to).name();
    around.cases().take(complaint, actor, now, null, held -> held.dispatch(to, name, null));
  }

  /// The line in the duty log holds the five facts (CMP-17).
  private Entry entry(
      Actor actor, Complaint complaint, Registration said, ZoneId zone, Instant now) {
    var who = said.complainant();
    String from = (who.unitCode() == null ? "" : who.unitCode() + " ") + who.name();
    DepartmentId about = said.about();
    Phrase department =
        about == null ? Phrase.of("", "") : around.staff().department(actor.estate(), about).name();
    String person = said.aboutPerson() == null ? "" : said.aboutPerson();
    Phrase text =
        Phrase.of(
            "投诉（%s）。时间地点：%s，%s；被投诉：%s%s；经过：%s；要求：%s；联系方式：%s"
                .formatted(
                    complaint.grade().label().zh(),
                    said.event().time(),
                    said.event().place(),
                    department.zh(),
                    person,
                    said.course(),
                    said.demand(),
                    who.contact()),
            "Complaint (%s). When and where: %s, %s; about: %s%s; course: %s; wanted: %s; contact: %s"
                .formatted(
                    complaint.grade().label().en(),
                    said.event().time(),
                    said.event().place(),
                    department.en(),
                    person,
                    said.course(),
                    said.demand(),
                    who.contact()));
    return Entry.by(actor, complaint.toldAt(), said.channel().log(), text)
        .about(Complaint.KIND, complaint.number())
        .from(from)
        .forDepartment(about);
  }
}
