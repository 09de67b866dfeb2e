package io.jinzhi.patrol;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.inspection.Destinations;
import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.NewFinding;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is found on a round, decided with one tap (PAT-09), and meters that turn (PAT-08).
@Service
public class RoundFindings {
  static final String SETTLED = "SETTLED";
  static final String PASSED_UP = "PASSED_UP";

  private final Rounds rounds;
  private final Arrivals arrivals;
  private final Findings findings;
  private final Destinations destinations;
  private final Commitments commitments;
  private final Ground ground;

  RoundFindings(
      Rounds rounds,
      Arrivals arrivals,
      Findings findings,
      Destinations destinations,
      Commitments commitments,
      Ground ground) {
    this.rounds = rounds;
    this.arrivals = arrivals;
    this.findings = findings;
    this.destinations = destinations;
    this.commitments = commitments;
    this.ground = ground;
  }

  @org.springframework.stereotype.Component("roundFindingGround")
  record Ground(Handbook handbook, Estates estates) {}

  /// What becomes of it.
  ///
  /// @param decision `SETTLED`, `PASSED_UP`, the code of a destination, or nothing yet
  /// @param words how it was settled, or why it goes up
  /// @param valve whether the valve was shut, where a meter turns
  public record Decided(
      @Nullable String decision, @Nullable String words, boolean valve, boolean notice) {}

  /// Takes it down and decides it in one go. A destination that is not there any more leaves it
  /// open: nothing a phone brings home is turned away for that.
  @Transactional
  public Finding found(Actor actor, String number, NewFinding said, Decided decided, Instant now) {
    Round round = rounds.find(actor.estate(), number).orElseThrow(() -> new Missing("round"));
    NewFinding about =
        new NewFinding(
            said.id(),
            said.visit(),
            new NewFinding.Subject(Round.KIND, round.id()),
            said.where(),
            said.kind(),
            said.severity(),
            said.what(),
            said.checklist(),
            said.item(),
            said.foundAt());
    Finding finding = findings.record(actor, about, now);
    if (finding.state() == Finding.State.OPEN) {
      decide(actor, finding.id(), decided, now);
    }
    if (PatrolLists.METERS.equals(said.checklist()) && PatrolLists.WATER.equals(said.item())) {
      meter(actor, round, finding, decided, now);
    }
    return findings.find(actor.estate(), said.id());
  }

  private void decide(Actor actor, FindingId id, Decided decided, Instant now) {
    String decision = decided.decision() == null ? "" : decided.decision();
    String words = decided.words() == null || decided.words().isBlank() ? "—" : decided.words();
    if (decision.equals(SETTLED)) {
      findings.settle(actor, id, words.equals("—") ? "当场解决" : words, now);
    } else if (decision.equals(PASSED_UP)) {
      findings.passUp(actor, id, words, now);
    } else if (destinations.open(actor).stream().anyMatch(to -> to.value().equals(decision))) {
      findings.handOver(actor, id, decision, now);
    }
  }

  /// The owner is told the same day (PAT-08).
  private void meter(Actor actor, Round round, Finding finding, Decided decided, Instant now) {
    arrivals.meter(
        actor.estate(), finding.id().value(), round.id(), decided.valve(), decided.notice());
    var zone = ground.estates().estate(actor.estate()).zone();
    commitments.promise(
        actor.estate(),
        finding.subject(),
        List.of(
            new Promise(
                ground.handbook().rule(actor.estate(), Clause.PAT_08, now),
                Desk.of(Role.AMBASSADOR, actor.department(), actor.staff()),
                1,
                finding.foundAt(),
                new Deadlines(zone).sameDay(finding.foundAt()))));
  }

  /// Valve shut, notice posted, and the owner knows.
  ///
  /// @throws io.jinzhi.web.Invalid unless both were done
  @Transactional
  public void tellOwner(
      Actor actor,
      String number,
      boolean valve,
      boolean notice,
      @Nullable String how,
      Instant now) {
    Finding finding = findings.find(actor.estate(), number);
    Checks checks = new Checks();
    String words = checks.required("words", how, 200);
    checks.that(valve, "valve", Phrase.of("先关阀", "Shut the valve first"));
    checks.that(notice, "notice", Phrase.of("先贴通知", "Post the notice first"));
    checks.done();
    if (!arrivals.told(actor.estate(), finding.id().value(), actor.name(), words, now)) {
      throw new Missing("meter " + number);
    }
    commitments.keep(
        actor.estate(),
        finding.subject(),
        Clause.PAT_08,
        Phrase.of("已告知业主：" + words, "Owner told: " + words),
        actor,
        now);
  }
}
