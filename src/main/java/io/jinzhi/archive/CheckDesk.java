package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The check on the 30th (ARC-16): a drawn sample, looked through by the program and on the shelf,
/// reported to the customer service manager, its faults put right.
@Service
public class CheckDesk {
  private static final int SAMPLE = 20;

  private final CheckRows checks;
  private final CheckSample samples;
  private final CheckFindings findings;
  private final CheckDuties duties;
  private final Verification verification;
  private final Ledger ledger;

  CheckDesk(
      CheckRows checks,
      CheckSample samples,
      CheckFindings findings,
      CheckDuties duties,
      Verification verification,
      Ledger ledger) {
    this.checks = checks;
    this.samples = samples;
    this.findings = findings;
    this.duties = duties;
    this.verification = verification;
    this.ledger = ledger;
  }

  CheckRows.Check find(EstateId estate, YearMonth month) {
    return checks.find(estate, month).orElseThrow(() -> new Missing("check " + month));
  }

  /// Draws the sample, and lets the program look through it.
  ///
  /// @throws Refused before the 28th, and the second time
  @Transactional
  public void start(Actor actor, YearMonth month, Instant now) {
    EstateId estate = actor.estate();
    CheckRows.Check check = find(estate, month);
    LocalDate first = duties.opens(estate, month, now);
    if (duties.today(estate, now).isBefore(first)) {
      throw new Refused("TOO_EARLY", Phrase.of("{0} 起可以检查", "May be done from {0}").with(first));
    }
    long seed = new SecureRandom().nextLong();
    if (!checks.start(estate, check.id(), seed, actor.name(), now)) {
      throw new Refused("STARTED", Phrase.of("本月检查已经开始", "This month's check has begun"));
    }
    List<Verification.Found> sample = verification.sample(estate, seed, SAMPLE);
    for (int at = 0; at < sample.size(); at++) {
      samples.add(estate, check.id(), at + 1, sample.get(at));
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
    if (!samples.looked(actor.estate(), check.id(), position, onShelf, remark, actor.name(), now)) {
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
    List<CheckSample.Sampled> sample = samples.of(estate, check.id());
    long left = sample.stream().filter(each -> each.onShelf() == null).count();
    if (check.started() == null || left > 0) {
      throw new Refused(
          "NOT_LOOKED_AT", Phrase.of("还有 {0} 户未看架位", "{0} files were not looked at").with(left));
    }
    if (!checks.report(estate, check.id(), summary, actor.name(), now)) {
      throw reported();
    }
    LocalDate due = duties.remedyBy(estate, now);
    int faults = 0;
    for (CheckSample.Sampled each : sample) {
      for (FindingKind kind : each.faults()) {
        faults++;
        UUID finding = findings.add(estate, check.id(), each, kind, due);
        duties.found(estate, check, finding, faults, now);
      }
    }
    Phrase result =
        Phrase.of("抽查 {0} 户，发现问题 {1} 处", "{0} files looked at, {1} faults found")
            .with(sample.size(), faults);
    duties.reported(actor, check, result, now);
    ledger.write(Deed.by(actor, Act.CHECKED, now).because(result).under(check.number()));
  }

  /// The manager has read the report.
  @Transactional
  public void acknowledge(Actor actor, YearMonth month, String opinion, Instant now) {
    CheckRows.Check check = find(actor.estate(), month);
    if (!checks.acknowledge(actor.estate(), check.id(), opinion, actor.name(), now)) {
      throw new Refused("NOT_REPORTED", Phrase.of("没有待签收的报告", "There is no report to acknowledge"));
    }
    duties.acknowledged(actor, check, now);
  }

  /// A fault is put right.
  @Transactional
  public void remedy(Actor actor, YearMonth month, UUID finding, String done, Instant now) {
    CheckRows.Check check = find(actor.estate(), month);
    if (!findings.remedy(actor.estate(), check.id(), finding, done, actor.name(), now)) {
      throw new Missing("finding");
    }
    duties.remedied(actor, check, finding, done, now);
  }

  /// How many files were drawn.
  public int sampleSize(EstateId estate, YearMonth month) {
    return sampled(estate, find(estate, month)).size();
  }

  /// Everything that a check found is put right, but the last ones.
  @Transactional
  public void remedyAll(Actor actor, YearMonth month, int but, String done, Instant now) {
    List<CheckFindings.Finding> open =
        findings(actor.estate(), find(actor.estate(), month)).stream()
            .filter(each -> each.remedied() == null)
            .toList();
    for (CheckFindings.Finding each : open.subList(0, Math.max(0, open.size() - but))) {
      remedy(actor, month, each.id(), done, now);
    }
  }

  List<CheckSample.Sampled> sampled(EstateId estate, CheckRows.Check check) {
    return samples.of(estate, check.id());
  }

  List<CheckFindings.Finding> findings(EstateId estate, CheckRows.Check check) {
    return findings.of(estate, check.id());
  }

  List<CheckRows.Check> all(EstateId estate) {
    return checks.all(estate);
  }

  private static Refused reported() {
    return new Refused("REPORTED", Phrase.of("本月检查已经上报", "This month's check was reported"));
  }
}
