package io.jinzhi.violation;

import io.jinzhi.complaint.ComplaintBoard;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.inspection.Findings;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a violation comes from is told what became of it: a complaint that it was recorded, a
/// finding that it is settled.
@Component
class ViolationSources {
  private static final String COMPLAINT = "TS-";
  private static final String FINDING = "FX-";

  private final ComplaintBoard complaints;
  private final ComplaintDesk complaintDesk;
  private final Findings findings;
  private final Violations violations;

  ViolationSources(
      ComplaintBoard complaints,
      ComplaintDesk complaintDesk,
      Findings findings,
      Violations violations) {
    this.complaints = complaints;
    this.complaintDesk = complaintDesk;
    this.findings = findings;
    this.violations = violations;
  }

  /// Where the complaint still takes notes.
  ///
  /// @throws io.jinzhi.web.Missing where there is no such complaint, or not for this actor
  void recorded(Actor actor, @Nullable String source, Violation violation, Instant now) {
    if (source == null || !source.startsWith(COMPLAINT)) {
      return;
    }
    var facts = complaints.view(actor, source, now).facts();
    boolean open =
        !facts.closed() && !facts.stage().equals("SATISFIED") && !facts.stage().equals("INVALID");
    if (open) {
      complaintDesk.note(
          actor, source, new ComplaintDesk.Progress("已立违章 " + violation.number(), 0), now);
    }
  }

  void ended(Actor actor, Violation violation, String words, Instant now) {
    violations
        .source(violation)
        .filter(each -> each.startsWith(FINDING))
        .map(each -> findings.find(actor.estate(), each))
        .ifPresent(
            finding -> findings.settle(actor, finding.id(), violation.number() + " " + words, now));
  }
}
