package io.jinzhi.archive;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The check on the 30th (ARC-16): a drawn sample, looked through by the program and on the shelf,
/// reported to the customer service manager, its faults put right.
@Service
public class CheckDesk {
  static final String KIND = "ARCHIVE_CHECK";
  static final String FINDING = "ARCHIVE_FINDING";
  static final int SAMPLE = 20;

  /// The handbook names no limits for what follows a check.
  private static final int TO_ACKNOWLEDGE = 1;

  private static final int TO_REMEDY = 7;

  private final CheckRows rows;
  private final Verification verification;
  private final Commitments commitments;
  private final Handbook handbook;
  private final Estates estates;
  private final Ledger ledger;

  CheckDesk(
      CheckRows rows,
      Verification verification,
      Commitments commitments,
      Handbook handbook,
      Estates estates,
      Ledger ledger) {
    this.rows = rows;
    this.verification = verification;
    this.commitments = commitments;
    this.handbook = handbook;
    this.estates = estates;
    this.ledger = ledger;
  }

  /// When a month's check may begin: two days before its day (T-26).
  static LocalDate opens(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth())).minusDays(2);
  }

  CheckRows.Check find(EstateId estate, YearMonth month) {
    return rows.find(estate, month).orElseThrow(() -> new Missing("check " + month));
  }

  /// Draws the sample, and lets the program look through it.
  ///
  /// @throws Refused before the 28th, and the second time
  @Transactional
  public void start(Actor actor, YearMonth month, Instant now) {
    start(actor, month, new SecureRandom().nextLong(), now);
  }

  void start(Actor actor, YearMonth month, long seed, Instant now) {
    EstateId estate = actor.estate();
    CheckRows.Check check = find(estate, month);
    int day = handbook.rule(estate, Clause.ARC_16, now).number("archive.check.day");
    LocalDate first = opens(month, day);
    if (estates.estate(estate).day(now).isBefore(first)) {
      throw new Refused("TOO_EARLY", Phrase.of("{0} 起可以检查", "May be done from {0}").with(first));
    }
    if (!rows.start(estate, check.id(), seed, actor.name(), now)) {
      throw new Refused("STARTED", Phrase.of("本月检查已经开始", "This month's check has begun"));
    }
    List<Verification.Found> sample = verification.sample(estate, seed, SAMPLE);
    for (int at = 0; at < sample.size(); at++) {
      Verification.Found found = sample.get(at);
      rows.sample(
          estate,
          check.id(),
          at + 1,
          found.file(),
          found.missing(),
          found.papers(),
          found.unreadable());
    }
  }

  /// What was found on the shelf.
  @Transactional
  public void look(
      Actor actor,
      YearMonth month,
      int position,
      boolean onShelf,
      @Nullable String remark,
      Instant now) {
    CheckRows.Check check = find(actor.estate(), month);
    if (check.reported() != null) {
      throw reported();
    }
    if (!rows.looked(actor.estate(), check.id(), position, onShelf, remark, actor.name(), now)) {
      throw new Missing("file of the sample");
    }
  }

  /// Ends the check and reports it; each fault becomes a promise to put it right.
  ///
  /// @throws Refused while a file of the sample was not looked at
  @Transactional
  public void report(Actor actor, YearMonth month, String summary, Instant now) {
    EstateId estate = actor.estate();
    CheckRows.Check check = find(estate, month);
    List<CheckRows.Sampled> sample = rows.sampled(estate, check.id());
    long left = sample.stream().filter(each -> each.onShelf() == null).count();
    if (check.started() == null || left > 0) {
      throw new Refused(
          "NOT_LOOKED_AT", Phrase.of("还有 {0} 户未看架位", "{0} files were not looked at").with(left));
    }
    if (!rows.report(estate, check.id(), summary, actor.name(), now)) {
      throw reported();
    }
    var subject = new Subject(KIND, check.id(), check.number());
    var rule = handbook.rule(estate, Clause.ARC_16, now);
    var deadlines = new Deadlines(estates.estate(estate).zone());
    int faults = 0;
    for (CheckRows.Sampled each : sample) {
      for (FindingKind kind : found(each)) {
        faults++;
        UUID id = rows.nextId();
        rows.find(
            estate,
            id,
            check.id(),
            each.file().id(),
            kind,
            words(kind, each),
            deadlines.day(now).plusDays(TO_REMEDY));
        commitments.promise(
            estate,
            new Subject(FINDING, id, check.number() + "-" + faults),
            List.of(
                new Promise(
                    rule, Desk.of(Role.ARCHIVE_KEEPER), 1, now, deadlines.days(now, TO_REMEDY))));
      }
    }
    Phrase result =
        Phrase.of("抽查 {0} 户，发现问题 {1} 处", "{0} files looked at, {1} faults found")
            .with(sample.size(), faults);
    commitments.keep(
        estate,
        subject,
        List.of(new Proof(Clause.ARC_16, Role.ARCHIVE_KEEPER, result)),
        actor,
        now);
    commitments.promise(
        estate,
        subject,
        List.of(
            new Promise(
                rule, Desk.of(Role.CS_MANAGER), 1, now, deadlines.days(now, TO_ACKNOWLEDGE))));
    ledger.write(Deed.by(actor, Act.CHECKED, now).because(result).under(check.number()));
  }

  /// The manager has read the report.
  @Transactional
  public void acknowledge(Actor actor, YearMonth month, String opinion, Instant now) {
    CheckRows.Check check = find(actor.estate(), month);
    if (!rows.acknowledge(actor.estate(), check.id(), opinion, actor.name(), now)) {
      throw new Refused("NOT_REPORTED", Phrase.of("没有待签收的报告", "There is no report to acknowledge"));
    }
    commitments.keep(
        actor.estate(),
        new Subject(KIND, check.id(), check.number()),
        List.of(
            new Proof(Clause.ARC_16, Role.CS_MANAGER, Phrase.of("部长已阅", "Read by the manager"))),
        actor,
        now);
  }

  /// A fault is put right.
  @Transactional
  public void remedy(Actor actor, YearMonth month, UUID finding, String done, Instant now) {
    CheckRows.Check check = find(actor.estate(), month);
    if (!rows.remedy(actor.estate(), check.id(), finding, done, actor.name(), now)) {
      throw new Missing("finding");
    }
    commitments.keep(
        actor.estate(),
        new Subject(FINDING, finding, check.number()),
        Clause.ARC_16,
        Phrase.of(done, done),
        actor,
        now);
  }

  /// How many files were drawn.
  public int sampleSize(EstateId estate, YearMonth month) {
    return rows.sampled(estate, find(estate, month).id()).size();
  }

  /// Everything that a check found is put right, but the last ones.
  @Transactional
  public void remedyAll(Actor actor, YearMonth month, int but, String done, Instant now) {
    List<CheckRows.Finding> open =
        rows.findings(actor.estate(), find(actor.estate(), month).id()).stream()
            .filter(each -> each.remedied() == null)
            .toList();
    for (CheckRows.Finding each : open.subList(0, Math.max(0, open.size() - but))) {
      remedy(actor, month, each.id(), done, now);
    }
  }

  List<CheckRows.Sampled> sampled(EstateId estate, CheckRows.Check check) {
    return rows.sampled(estate, check.id());
  }

  List<CheckRows.Finding> findings(EstateId estate, CheckRows.Check check) {
    return rows.findings(estate, check.id());
  }

  List<CheckRows.Check> all(EstateId estate) {
    return rows.all(estate);
  }

  private static List<FindingKind> found(CheckRows.Sampled each) {
    List<FindingKind> found = new ArrayList<>();
    if (!each.missing().isEmpty()) {
      found.add(FindingKind.MISSING);
    }
    if (each.unreadable() > 0) {
      found.add(FindingKind.UNREADABLE);
    }
    if (Boolean.FALSE.equals(each.onShelf())) {
      found.add(FindingKind.NOT_ON_SHELF);
    }
    if (!each.remark().isEmpty()) {
      found.add(FindingKind.OTHER);
    }
    return found;
  }

  private static String words(FindingKind kind, CheckRows.Sampled each) {
    return switch (kind) {
      case MISSING ->
          each.missing().stream()
              .map(name -> PaperKind.valueOf(name).label().zh())
              .collect(Collectors.joining("、"));
      case UNREADABLE -> each.unreadable() + " / " + each.papers();
      case NOT_ON_SHELF -> each.file().place().words().zh();
      case OTHER -> each.remark();
    };
  }

  private static Refused reported() {
    return new Refused("REPORTED", Phrase.of("本月检查已经上报", "This month's check was reported"));
  }
}
