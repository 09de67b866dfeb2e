package io.jinzhi.patrol;

import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.inspection.NewFinding;
import io.jinzhi.inspection.Severity;
import io.jinzhi.inspection.VisitId;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what a phone sends into what happened, with true times.
@Component
class RoundReports {
  private final RoundDesk desk;
  private final RoundFindings findings;
  private final Areas areas;

  RoundReports(RoundDesk desk, RoundFindings findings, Areas areas) {
    this.desk = desk;
    this.findings = findings;
    this.areas = areas;
  }

  void came(Actor actor, String number, RoundForms.Came said, @Nullable Long skew, Instant now) {
    TrueTime at = TrueTime.of(said.at(), said.skew(), skew, now);
    String left = said.left();
    TrueTime away = left == null || left.isBlank() ? at : TrueTime.of(left, said.skew(), skew, now);
    Checks checks = new Checks();
    Arrival.How how =
        checks.one(
            "how",
            said.how() == null || said.how().isBlank() ? "HAND" : said.how(),
            Arrival.How.class);
    checks.done();
    desk.arrive(
        actor,
        number,
        new RoundDesk.Came(
            RoundForms.id("id", said.id()),
            RoundForms.id("point", said.point()),
            how == null ? Arrival.How.HAND : how,
            said.latitude(),
            said.longitude(),
            said.accuracy(),
            said.note(),
            away.at(),
            RoundForms.answers(said.answers())),
        at.at(),
        at.note(),
        now);
  }

  void found(Actor actor, String number, RoundForms.Found said, @Nullable Long skew, Instant now) {
    TrueTime at = TrueTime.of(said.at(), said.skew(), skew, now);
    UUID id = RoundForms.idOrNull("point", said.point());
    Point point = id == null ? null : areas.point(actor.estate(), id).orElse(null);
    Checks checks = new Checks();
    FindingKind kind =
        checks.one(
            "kind",
            said.kind() == null || said.kind().isBlank() ? "OTHER" : said.kind(),
            FindingKind.class);
    Severity severity =
        checks.one(
            "severity",
            said.severity() == null || said.severity().isBlank() ? "ORDINARY" : said.severity(),
            Severity.class);
    checks.done();
    UUID arrival = RoundForms.idOrNull("arrival", said.arrival());
    String place = said.place() == null || said.place().isBlank() ? null : said.place();
    findings.found(
        actor,
        number,
        new NewFinding(
            new FindingId(RoundForms.id("id", said.id())),
            arrival == null ? null : new VisitId(arrival),
            null,
            new NewFinding.Where(
                point == null ? null : point.unit(),
                point == null ? null : point.unitCode(),
                point == null ? null : point.building(),
                place == null && point != null ? point.name() : place),
            kind == null ? FindingKind.OTHER : kind,
            severity == null ? Severity.ORDINARY : severity,
            said.what() == null ? "" : said.what(),
            point == null || said.item() == null || said.item().isBlank()
                ? null
                : point.checklist(),
            said.item() == null || said.item().isBlank() ? null : said.item(),
            at.at()),
        new RoundFindings.Decided(
            said.decision(),
            said.words(),
            Boolean.TRUE.equals(said.valve()),
            Boolean.TRUE.equals(said.notice())),
        now);
  }

  void ended(Actor actor, String number, RoundForms.Ended said, @Nullable Long skew, Instant now) {
    TrueTime at = TrueTime.of(said.at(), said.skew(), skew, now);
    desk.end(
        actor,
        number,
        new RoundDesk.Ended(
            RoundForms.id("id", said.id()),
            RoundForms.answers(said.answers()),
            said.talked() == null || said.talked().isBlank() ? null : said.talked().strip(),
            said.skipped(),
            said.signature()),
        at.at(),
        at.note(),
        now);
  }

  void told(Actor actor, String finding, RoundForms.Told said, Instant now) {
    findings.tellOwner(
        actor,
        finding,
        Boolean.TRUE.equals(said.valve()),
        Boolean.TRUE.equals(said.notice()),
        said.words(),
        now);
  }
}
