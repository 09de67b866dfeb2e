package io.jinzhi.complaint;

import static io.jinzhi.complaint.Decision.no;

import io.jinzhi.complaint.Stage.*;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import org.jspecify.annotations.Nullable;

/// The steps that judge a case or carry it upward: ruling, submitting, its grade, its validity.
record Judging(Complaint complaint) {

  /// A superior's written instruction. After dissatisfaction it sets the department, or another, to
  /// work again; at any other open stage it is added to the case (CMP-29, CMP-45).
  Decision rule(Actor actor, String instruction, @Nullable DepartmentId to, @Nullable Phrase name) {
    var event =
        new ComplaintEvent.Ruled(
            actor.role(),
            instruction,
            to,
            name == null ? null : name.zh(),
            name == null ? null : name.en());
    return switch (complaint.stage()) {
      case Dissatisfied(var by) when to == null || to.equals(by) ->
          complaint.taken(complaint.standing().at(new Received(by)).returnLogged(false), event);
      case Dissatisfied _ ->
          complaint.taken(
              complaint.standing().at(new Dispatched(to)).returnLogged(false).assignedTo(null),
              event);
      case Closed _ -> no(Refusal.CLOSED);
      case Invalid _ -> no(Refusal.INVALID);
      case Satisfied _ -> no(Refusal.ALREADY_SETTLED);
      case Registered _, Dispatched _, Received _, Handled _, Returned _, Replied _ ->
          actor.is(Role.CS_MANAGER) && complaint.channel() != Channel.LETTER
              ? no(Refusal.NOT_DISSATISFIED)
              : complaint.taken(complaint.standing(), event);
    };
  }

  Decision submit(Role to) {
    return complaint.unless(whyNotUpward(), complaint.standing(), new ComplaintEvent.Submitted(to));
  }

  Decision acknowledge(Actor actor) {
    return complaint.unless(
        whyNotUpward(), complaint.standing(), new ComplaintEvent.Acknowledged(actor.role()));
  }

  Decision regrade(Actor actor, Grade to, String reason) {
    return complaint.unless(
        whyNotGraded(actor, to),
        complaint.standing().graded(to),
        new ComplaintEvent.Regraded(complaint.grade(), to, reason, reason, false, null));
  }

  /// The handbook itself raises the grade: after a month (CMP-13) or at the third report (CMP-11).
  Decision becomeMajor(Clause clause, Phrase reason) {
    return complaint.unless(
        whyNotGraded(Grade.MAJOR),
        complaint.standing().graded(Grade.MAJOR),
        new ComplaintEvent.Regraded(
            complaint.grade(), Grade.MAJOR, reason.zh(), reason.en(), true, clause.id()));
  }

  Decision findInvalid(String reason, String help, String explanation) {
    return complaint.unless(
        complaint.stage().whyNotLive(),
        complaint.standing().at(new Invalid()),
        new ComplaintEvent.FoundInvalid(reason, help, explanation));
  }

  private @Nullable Refusal whyNotUpward() {
    Refusal live = complaint.stage().whyNotLive();
    boolean stays = complaint.grade() == Grade.MINOR && complaint.channel() != Channel.LETTER;
    return live == null && stays ? Refusal.NOT_SUBMITTED_THERE : live;
  }

  private @Nullable Refusal whyNotGraded(Grade to) {
    Refusal live = complaint.stage().whyNotLive();
    return live == null && to == complaint.grade() ? Refusal.SAME_GRADE : live;
  }

  private @Nullable Refusal whyNotGraded(Actor actor, Grade to) {
    Refusal reason = whyNotGraded(to);
    if (reason != null || to.compareTo(complaint.grade()) > 0) {
      return reason;
    }
    if (complaint.grade() == Grade.MAJOR && !actor.is(Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER)) {
      return Refusal.DOWNGRADE_NEEDS_DIRECTOR;
    }
    return actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER)
        ? null
        : Refusal.DOWNGRADE_NEEDS_MANAGER;
  }
}
