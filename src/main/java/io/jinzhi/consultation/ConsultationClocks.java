package io.jinzhi.consultation;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which event starts, stops and releases which clock. Registering (ARC-28), approving (ARC-21),
/// releasing (ARC-22) and counting back (ARC-23) follow each other; a resident is owed an answer
/// besides (ARC-20, PII-09).
@Component
class ConsultationClocks {
  private final Commitments commitments;
  private final Handbook handbook;
  private final Estates estates;
  private final Mandates mandates;

  ConsultationClocks(
      Commitments commitments, Handbook handbook, Estates estates, Mandates mandates) {
    this.commitments = commitments;
    this.handbook = handbook;
    this.estates = estates;
    this.mandates = mandates;
  }

  void follow(Consultation it, ConsultationEvent event, @Nullable Actor by, Instant now) {
    switch (event) {
      case ConsultationEvent.Asked _ -> {
        if (it.asker().role() == Role.RESIDENT) {
          days(it, Clause.ARC_20, "archive.answer.days", Desk.of(Role.CENTRE_DIRECTOR), now);
        }
        register(it, now);
      }
      case ConsultationEvent.Suggested _ ->
          days(it, Clause.ARC_28, "archive.registration.days", Desk.of(Role.CS_MANAGER), now);
      case ConsultationEvent.Adopted _ -> {
        keep(it, Clause.ARC_28, Phrase.of("已由部长提出", "Taken up"), by, now);
        register(it, now);
      }
      case ConsultationEvent.Consented _ -> register(it, now);
      case ConsultationEvent.Registered e -> {
        keep(it, Clause.ARC_28, Phrase.of("{0}登记", "Registered by {0}").with(e.by()), by, now);
        days(it, Clause.ARC_21, "archive.approval.days", desk(it, it.levels().second(), now), now);
      }
      case ConsultationEvent.Approved e -> {
        keep(it, Clause.ARC_21, Phrase.of("{0}批准", "Approved by {0}").with(e.by()), by, now);
        release(it, e.until(), now);
      }
      case ConsultationEvent.Refused _ -> {
        Phrase no = Phrase.of("答复不批准", "Answered with a no");
        keep(it, Clause.ARC_28, no, by, now);
        keep(it, Clause.ARC_21, no, by, now);
        keep(it, Clause.ARC_20, no, by, now);
      }
      case ConsultationEvent.TakenOut e -> {
        keep(it, Clause.ARC_22, Phrase.of("{0}出档", "Released by {0}").with(e.by()), by, now);
        keep(it, Clause.ARC_20, Phrase.of("可以查阅", "Ready to be read"), by, now);
      }
      case ConsultationEvent.Closed _ ->
          commitments.promise(
              it.estate(),
              it.subject(),
              List.of(
                  new Promise(
                      rule(it, Clause.ARC_23, now),
                      Desk.of(Role.ARCHIVE_KEEPER),
                      1,
                      now,
                      rules(it).sameDay(now))));
      case ConsultationEvent.Returned e ->
          keep(it, Clause.ARC_23, Phrase.of("清点 {0} 页", "{0} pages").with(e.checked()), by, now);
      case ConsultationEvent.Lapsed _ ->
          commitments.release(
              it.estate(), it.subject(), List.of(), Stage.LAPSED.label(), "系统", now);
      case ConsultationEvent.Withdrawn _ ->
          commitments.release(
              it.estate(),
              it.subject(),
              List.of(),
              Stage.WITHDRAWN.label(),
              by == null ? "系统" : by.name(),
              now);
      case ConsultationEvent.Opened _,
          ConsultationEvent.Moved _,
          ConsultationEvent.Denied _,
          ConsultationEvent.Copied _ -> {}
    }
  }

  /// While the owner's consent is waited for nobody can register.
  private void register(Consultation it, Instant now) {
    if (it.standing().consent() != Consent.WANTED) {
      Desk desk = desk(it, it.levels().first(), now);
      days(it, Clause.ARC_28, "archive.registration.days", desk, now);
    }
  }

  /// In the days of the handbook, but not after the opinion's last moment.
  private void release(Consultation it, Instant until, Instant now) {
    Rule rule = rule(it, Clause.ARC_22, now);
    Deadline limit = rules(it).days(now, rule.number("archive.release.days"));
    promise(
        it,
        rule,
        Desk.of(Role.ARCHIVE_KEEPER),
        limit.limit().isAfter(until) ? Deadline.at(until) : limit,
        now);
  }

  /// The desk of the office; above the general manager, whom the board named and who has no other
  /// part in it.
  private Desk desk(Consultation it, Office office, Instant now) {
    Role role = office.role();
    if (role != null) {
      return Desk.of(role);
    }
    return mandates.desks(it.estate(), office, now).stream()
        .filter(each -> !it.parties().contains(each.person()))
        .findFirst()
        .orElseThrow(Refusal.NO_APPROVER::asProblem);
  }

  private void days(Consultation it, Clause clause, String value, Desk holder, Instant now) {
    Rule rule = rule(it, clause, now);
    promise(it, rule, holder, rules(it).days(now, rule.number(value)), now);
  }

  private void promise(Consultation it, Rule rule, Desk holder, Deadline limit, Instant now) {
    int round = it.asker().suggestedBy() == null ? 1 : 2;
    commitments.promise(
        it.estate(), it.subject(), List.of(new Promise(rule, holder, round, now, limit)));
  }

  private void keep(
      Consultation it, Clause clause, Phrase evidence, @Nullable Actor by, Instant now) {
    if (by != null) {
      commitments.keep(it.estate(), it.subject(), clause, evidence, by, now);
    }
  }

  private Deadlines rules(Consultation it) {
    return new Deadlines(estates.estate(it.estate()).zone());
  }

  private Rule rule(Consultation it, Clause clause, Instant now) {
    return handbook.rule(it.estate(), clause, now);
  }
}
