package io.jinzhi.violation;

import static io.jinzhi.violation.Decision.no;

import io.jinzhi.violation.Stage.*;
import io.jinzhi.violation.Standing.Objection;
import io.jinzhi.violation.Standing.Reports;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Looked at again, reported, brought to court, closed (VIO-06 to VIO-08, VIO-12, VIO-13).
record Endings(Violation violation) {

  /// It may be seen to be right at any time; to be wrong only when the limit has come.
  Decision recheck(boolean rectified, String words, List<UUID> photos, Instant now) {
    Standing standing = violation.standing();
    var event = new ViolationEvent.Rechecked(rectified, words, photos);
    if (!rectified && standing.notice().objection() == Objection.OPEN && !violation.danger()) {
      return no(Refusal.OBJECTION_OPEN);
    }
    return switch (violation.stage()) {
      case Stopped(var until) ->
          rectified
              ? violation.taken(standing.at(new Rectified()), event)
              : now.isBefore(until)
                  ? no(Refusal.NOT_DUE)
                  : violation.taken(standing.again(new Defied()), event);
      case Served(var until) ->
          rectified
              ? violation.taken(standing.at(new Rectified()), event)
              : now.isBefore(until)
                  ? no(Refusal.NOT_DUE)
                  : violation.taken(standing.again(new Persisting()), event);
      case Persisting _ ->
          violation.taken(rectified ? standing.at(new Rectified()) : standing, event);
      case Defied _, Issued _ ->
          rectified
              ? violation.taken(standing.at(new Rectified()), event)
              : no(Refusal.NOTHING_TO_RECHECK);
      case Recorded _, Rectified _ -> no(Refusal.NOTHING_TO_RECHECK);
      case Closed _, Withdrawn _ -> no(Refusal.OVER);
    };
  }

  Decision report(ReportTo to, String recipient, String receipt, String words) {
    Standing standing = violation.standing();
    return switch (violation.stage()) {
      case Defied _, Issued _, Served _, Persisting _ -> {
        boolean done =
            to == ReportTo.COMMITTEE
                ? standing.reports().committee()
                : standing.reports().authority();
        if (done) {
          yield no(Refusal.REPORTED);
        }
        boolean unmediated = violation.type() == ViolationType.NOISE && !standing.mediated();
        yield to == ReportTo.AUTHORITY && unmediated
            ? no(Refusal.MEDIATE_FIRST)
            : violation.taken(
                standing.with(standing.reports().and(to)),
                new ViolationEvent.Reported(to, recipient, receipt, words));
      }
      case Recorded _, Stopped _, Rectified _ -> no(Refusal.NOT_FAILED);
      case Closed _, Withdrawn _ -> no(Refusal.OVER);
    };
  }

  /// Only a court can make anybody pay or restore.
  Decision sue(String words) {
    Standing standing = violation.standing();
    if (violation.over()) {
      return no(Refusal.OVER);
    }
    if (violation.stage() instanceof Rectified || violation.stage() instanceof Stopped) {
      return no(Refusal.NOT_FAILED);
    }
    if (!standing.reports().complete()) {
      return no(Refusal.NOT_REPORTED);
    }
    return standing.reports().civil()
        ? no(Refusal.ALREADY_CIVIL)
        : violation.taken(
            standing.with(new Reports(true, true, true)), new ViolationEvent.Civil(words));
  }

  /// What blocks a fire lane is moved aside and kept for whoever owns it (VIO-12).
  ///
  /// @param basis the clause of the contract that allows it
  /// @param kept where it is, to be fetched at any time
  Decision clear(String basis, String kept, List<UUID> photos) {
    if (violation.over()) {
      return no(Refusal.OVER);
    }
    return violation.type() == ViolationType.FIRE_LANE
        ? violation.taken(violation.standing(), new ViolationEvent.Cleared(basis, kept, photos))
        : no(Refusal.NOT_FIRE_LANE);
  }

  Decision close(String words) {
    return switch (violation.stage()) {
      case Rectified _ ->
          violation.standing().notice().objection() == Objection.OPEN
              ? no(Refusal.OBJECTION_OPEN)
              : violation.taken(
                  violation.standing().at(new Closed()), new ViolationEvent.Closed(words));
      case Recorded _, Stopped _, Defied _, Issued _, Served _, Persisting _ ->
          no(Refusal.NOT_RECTIFIED);
      case Closed _, Withdrawn _ -> no(Refusal.OVER);
    };
  }

  Decision withdraw(String reason) {
    return switch (violation.stage()) {
      case Recorded _, Stopped _, Defied _, Issued _ ->
          violation.taken(
              violation.standing().at(new Withdrawn()), new ViolationEvent.Withdrawn(reason));
      case Served _, Persisting _, Rectified _ ->
          violation.standing().notice().servedAt() == null
              ? violation.taken(
                  violation.standing().at(new Withdrawn()), new ViolationEvent.Withdrawn(reason))
              : no(Refusal.SERVED);
      case Closed _, Withdrawn _ -> no(Refusal.OVER);
    };
  }
}
