package io.jinzhi.commitment;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Recusals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The promises made to one subject.
@RestController
class CommitmentApi {
  private final Commitments commitments;
  private final Recusals recusals;
  private final InstantSource clock;

  CommitmentApi(Commitments commitments, Recusals recusals, InstantSource clock) {
    this.commitments = commitments;
    this.recusals = recusals;
    this.clock = clock;
  }

  @GetMapping("/api/v1/commitments")
  @Allowed.CaseReaders
  List<Row> bySubject(@RequestParam String subject, Actor actor) {
    if (recusals.hiddenFrom(actor).contains(subject)) {
      return List.of();
    }
    Instant now = clock.instant();
    return commitments.of(actor.estate(), subject).stream().map(each -> Row.of(each, now)).toList();
  }

  /// One promise as programs read it; instants in UTC.
  record Row(
      String subject,
      String clause,
      int clauseVersion,
      int round,
      String holder,
      String state,
      Instant opened,
      Instant target,
      Instant warn,
      Instant due,
      @Nullable Instant pausedUntil,
      @Nullable Instant brokenAt,
      @Nullable Instant keptAt,
      @Nullable String keptBy,
      @Nullable Phrase evidence,
      @Nullable Instant releasedAt,
      @Nullable Phrase released,
      long heldMinutes,
      long lateMinutes) {

    static Row of(Commitment each, Instant now) {
      var kept = each.kept();
      var released = each.released();
      return new Row(
          each.subject().number(),
          each.clause(),
          each.clauseVersion(),
          each.round(),
          each.holder().role().name(),
          state(each),
          each.opened(),
          each.target(),
          each.warn(),
          each.due(),
          each.pausedUntil(),
          each.broken(),
          kept == null ? null : kept.at(),
          kept == null ? null : kept.by(),
          kept == null ? null : kept.evidence(),
          released == null ? null : released.at(),
          released == null ? null : released.why(),
          each.held(now).toMinutes(),
          each.lateness(now).toMinutes());
    }

    private static String state(Commitment each) {
      if (each.released() != null) {
        return "RELEASED";
      }
      if (each.kept() != null) {
        return each.broken() == null ? "KEPT" : "KEPT_LATE";
      }
      return each.broken() == null ? "OPEN" : "BROKEN";
    }
  }
}
