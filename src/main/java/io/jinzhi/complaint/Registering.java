package io.jinzhi.complaint;

import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a complaint down (CMP-16, CMP-17): the case, its first report, the line in the duty log,
/// the clocks and the notices, together.
@Component
class Registering {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final Complaints complaints;
  private final Reports reports;
  private final CaseFile cases;
  private final Opening opening;
  private final NumberSeries numbers;
  private final Handbook handbook;

  Registering(
      Complaints complaints,
      Reports reports,
      CaseFile cases,
      Opening opening,
      NumberSeries numbers,
      Handbook handbook) {
    this.complaints = complaints;
    this.reports = reports;
    this.cases = cases;
    this.opening = opening;
    this.numbers = numbers;
    this.handbook = handbook;
  }

  Proposal propose(
      EstateId estate,
      @Nullable UnitId unit,
      Answers answers,
      Channel channel,
      @Nullable String sameMatterAs,
      Instant now) {
    UUID matter = sameMatterAs == null ? null : matter(estate, sameMatterAs);
    int before = matter == null ? 0 : reported(estate, matter, unit, now);
    return Proposal.of(answers, channel, before + 1, several(estate, now));
  }

  @Transactional
  String register(Actor actor, Registration said, Instant now) {
    Instant toldAt = toldAt(said, now);
    EstateId estate = actor.estate();
    UnitId unit = said.complainant().unit();
    String same = said.sameMatterAs();
    UUID matter = same == null ? null : matter(estate, same);
    int before = matter == null ? 0 : reported(estate, matter, unit, now);
    Proposal proposal =
        Proposal.of(said.answers(), said.channel(), before + 1, several(estate, now));
    Grade grade = said.grade() == null ? proposal.grade() : said.grade();
    if (grade != proposal.grade() && said.gradeReason() == null) {
      throw new Invalid(
          "gradeReason", Phrase.of("改定等级要写明理由", "Say why the grade is not the proposed one"));
    }
    ZoneId zone = cases.zone(estate);
    LocalDate day = now.atZone(zone).toLocalDate();
    String number =
        "TS-%s-%03d".formatted(DAY.format(day), numbers.next(estate.value(), "TS", day));
    Complaint complaint = opening.open(actor, said, number, matter, grade, toldAt, now);
    complaints.add(complaint, said, proposal, actor.name());
    opening.follow(actor, complaint, said, proposal, zone, now);
    DepartmentId about = said.about();
    if (said.dispatchNow() && about != null) {
      opening.dispatch(actor, complaint, about, now);
    }
    return number;
  }

  @Transactional
  void join(
      Actor actor,
      String number,
      Registration.Complainant who,
      Channel channel,
      String words,
      Instant now) {
    Complaint held = cases.hold(actor, number);
    reports.add(
        held,
        who.unit(),
        new Reports.Said(channel, who.name(), who.contact(), words),
        actor.name(),
        now);
    int times = reported(actor.estate(), held.matter(), who.unit(), now);
    var event = new ComplaintEvent.ReportJoined(channel, who.name(), words, times);
    Complaint joined = cases.take(held, actor, now, null, each -> each.join(event));
    if (times >= several(actor.estate(), now) && joined.grade() != Grade.MAJOR) {
      Phrase why =
          Phrase.of("同一事项第 {0} 次反映，仍未解决", "reported for the {0}. time and still unsolved")
              .with(times);
      cases.take(
          joined,
          Overdue.program(actor.estate()),
          now,
          null,
          each -> each.judging().becomeMajor(Clause.CMP_11, why));
    }
  }

  private static Instant toldAt(Registration said, Instant now) {
    Instant told = said.toldAt();
    if (told == null) {
      return now;
    }
    if (told.isAfter(now)) {
      throw new Invalid("toldAt", Phrase.of("不能晚于现在", "It cannot be later than now"));
    }
    if (told.isBefore(now.minus(Duration.ofDays(31)))) {
      throw new Invalid("toldAt", Phrase.of("不能早于 31 天前", "It cannot be more than 31 days ago"));
    }
    if (Duration.between(told, now).toMinutes() >= 1 && said.toldWhy() == null) {
      throw new Invalid("toldWhy", Phrase.of("补记要写明原因", "Say why it is entered later"));
    }
    return told;
  }

  private UUID matter(EstateId estate, String number) {
    return complaints
        .find(estate, number)
        .orElseThrow(() -> new Missing("complaint " + number))
        .matter();
  }

  private int reported(EstateId estate, UUID matter, @Nullable UnitId unit, Instant now) {
    int days = handbook.rule(estate, Clause.CMP_11, now).number("complaint.reportedTimes.days");
    return reports.count(estate, matter, unit, now.minus(Duration.ofDays(days)));
  }

  private int several(EstateId estate, Instant now) {
    return handbook.rule(estate, Clause.CMP_11, now).number("complaint.reportedTimes.major");
  }
}
