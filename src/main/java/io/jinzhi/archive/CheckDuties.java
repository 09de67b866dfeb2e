package io.jinzhi.archive;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What is owed for a check (ARC-16): by the keeper the check itself and its faults put right, by
/// the manager an acknowledgement.
@Component
class CheckDuties {
  private static final String FINDING = "ARCHIVE_FINDING";

  /// The handbook names no limits for what follows a check.
  private static final int TO_ACKNOWLEDGE = 1;

  private static final int TO_REMEDY = 7;

  private final Commitments commitments;
  private final Handbook handbook;
  private final Estates estates;

  CheckDuties(Commitments commitments, Handbook handbook, Estates estates) {
    this.commitments = commitments;
    this.handbook = handbook;
    this.estates = estates;
  }

  /// When a month's check may begin: two days before its day (T-26).
  static LocalDate opens(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth())).minusDays(2);
  }

  LocalDate opens(EstateId estate, YearMonth month, Instant now) {
    return opens(month, day(rule(estate, now)));
  }

  LocalDate today(EstateId estate, Instant now) {
    return estates.estate(estate).day(now);
  }

  void open(Estate estate, CheckRows.Check check, Instant now) {
    Rule rule = rule(estate.id(), now);
    int day = day(rule);
    commitments.promise(
        estate.id(),
        check.subject(),
        List.of(
            new Promise(
                rule,
                Desk.of(Role.ARCHIVE_KEEPER),
                1,
                opens(check.month(), day).atStartOfDay(estate.zone()).toInstant(),
                new Deadlines(estate.zone()).monthly(check.month(), day))));
  }

  void reported(Actor actor, CheckRows.Check check, Phrase result, Instant now) {
    keep(actor, check, Role.ARCHIVE_KEEPER, result, now);
    promise(
        actor.estate(),
        check.subject(),
        Role.CS_MANAGER,
        deadlines(actor.estate()).days(now, TO_ACKNOWLEDGE),
        now);
  }

  void acknowledged(Actor actor, CheckRows.Check check, Instant now) {
    keep(actor, check, Role.CS_MANAGER, Phrase.of("部长已阅", "Read by the manager"), now);
  }

  /// The last day on which a fault found now is put right in time.
  LocalDate remedyBy(EstateId estate, Instant now) {
    return deadlines(estate).day(now).plusDays(TO_REMEDY);
  }

  /// @param number of the fault in its check, from 1
  void found(EstateId estate, CheckRows.Check check, UUID finding, int number, Instant now) {
    promise(
        estate,
        new Subject(FINDING, finding, check.number() + "-" + number),
        Role.ARCHIVE_KEEPER,
        deadlines(estate).days(now, TO_REMEDY),
        now);
  }

  void remedied(Actor actor, CheckRows.Check check, UUID finding, String done, Instant now) {
    commitments.keep(
        actor.estate(),
        new Subject(FINDING, finding, check.number()),
        Clause.ARC_16,
        Phrase.of(done, done),
        actor,
        now);
  }

  private void keep(Actor actor, CheckRows.Check check, Role role, Phrase how, Instant now) {
    commitments.keep(
        actor.estate(), check.subject(), List.of(new Proof(Clause.ARC_16, role, how)), actor, now);
  }

  private void promise(EstateId estate, Subject subject, Role role, Deadline due, Instant now) {
    commitments.promise(
        estate, subject, List.of(new Promise(rule(estate, now), Desk.of(role), 1, now, due)));
  }

  private Rule rule(EstateId estate, Instant now) {
    return handbook.rule(estate, Clause.ARC_16, now);
  }

  private static int day(Rule rule) {
    return rule.number("archive.check.day");
  }

  private Deadlines deadlines(EstateId estate) {
    return new Deadlines(estates.estate(estate).zone());
  }
}
