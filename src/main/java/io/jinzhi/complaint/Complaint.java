package io.jinzhi.complaint;

import static io.jinzhi.complaint.Decision.no;

import io.jinzhi.commitment.Subject;
import io.jinzhi.complaint.Stage.*;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A complaint as it stands, and the steps that may be taken; those from above are [Judging]'s. A
/// step answers with what happened or
/// with the reason why not; nothing here touches a database or a clock.
///
/// @param toldAt the recorded time from which minutes run (T-07)
/// @param aboutStaff the member of staff whom it is about, who neither sees nor handles it
record Complaint(
    EstateId estate,
    ComplaintId id,
    String number,
    UUID matter,
    Channel channel,
    @Nullable UnitId unit,
    Instant toldAt,
    Instant acceptedAt,
    @Nullable DepartmentId about,
    @Nullable StaffId aboutStaff,
    @Nullable Instant wantedBy,
    boolean laterAgreed,
    Standing standing,
    int version) {

  static final String KIND = "COMPLAINT";

  Subject subject() {
    return new Subject(KIND, id.value(), number);
  }

  Grade grade() {
    return standing.grade();
  }

  Harm harm() {
    return standing.harm();
  }

  Stage stage() {
    return standing.stage();
  }

  Judging judging() {
    return new Judging(this);
  }

  /// The department that has the form, or last had it.
  @Nullable DepartmentId department() {
    return switch (stage()) {
      case Registered _, Invalid _, Closed _ -> about;
      case Dispatched(var to) -> to;
      case Received(var by) -> by;
      case Handled(var by) -> by;
      case Returned(var by) -> by;
      case Replied(var by) -> by;
      case Dissatisfied(var by) -> by;
      case Satisfied(var by) -> by;
    };
  }

  Decision dispatch(DepartmentId to, Phrase name, @Nullable String why) {
    return unless(
        stage().whyNotDispatched(),
        standing.at(new Dispatched(to)).assignedTo(null),
        new ComplaintEvent.Dispatched(to, name.zh(), name.en(), why));
  }

  Decision sign(Actor actor, Phrase name, String how) {
    return switch (stage()) {
      case Dispatched(var to) when to.equals(actor.department()) ->
          taken(
              standing.at(new Received(to)),
              new ComplaintEvent.SignedFor(to, name.zh(), name.en(), how));
      case Dispatched _ -> no(Refusal.NOT_YOUR_DEPARTMENT);
      case Registered _ -> no(Refusal.NOT_DISPATCHED);
      case Received _, Handled _, Returned _, Replied _, Dissatisfied _, Satisfied _ ->
          no(Refusal.ALREADY_RECEIVED);
      case Invalid _ -> no(Refusal.INVALID);
      case Closed _ -> no(Refusal.CLOSED);
    };
  }

  Decision assign(Actor actor, StaffId to, String name) {
    return unless(
        stage().whyNotAtWork(actor),
        standing.assignedTo(to),
        new ComplaintEvent.Assigned(to, name));
  }

  Decision handle(Actor actor, String measures, String process, Instant finished) {
    Refusal working = stage().whyNotAtWork(actor);
    if (working != null) {
      return no(working);
    }
    return harm() == Harm.GOING_ON
        ? no(Refusal.HARM_GOING_ON)
        : taken(
            standing.at(new Handled(here())),
            new ComplaintEvent.Handled(measures, process, finished));
  }

  Decision giveBack(Actor actor, String how) {
    return switch (stage()) {
      case Handled(var by) when by.equals(actor.department()) ->
          taken(standing.at(new Returned(by)), new ComplaintEvent.Returned(how));
      case Handled _ -> no(Refusal.NOT_YOUR_DEPARTMENT);
      case Registered _ -> no(Refusal.NOT_DISPATCHED);
      case Dispatched _ -> no(Refusal.NOT_RECEIVED);
      case Received _ -> no(Refusal.NOT_HANDLED);
      case Returned _, Replied _, Dissatisfied _, Satisfied _ -> no(Refusal.ALREADY_RETURNED);
      case Invalid _ -> no(Refusal.INVALID);
      case Closed _ -> no(Refusal.CLOSED);
    };
  }

  Decision logReturn() {
    return standing.returnLogged()
        ? no(Refusal.RETURN_LOGGED)
        : unless(
            stage().whyNotReturned(),
            standing.returnLogged(true),
            new ComplaintEvent.ReturnLogged());
  }

  Decision reportUp(String words) {
    return unless(stage().whyNotReturned(), standing, new ComplaintEvent.ReportedUp(words));
  }

  /// @param inWritingWaived the resident did not want a letter although the complaint came by
  ///     letter
  Decision reply(ReplyMethod method, String process, String result, boolean inWritingWaived) {
    Refusal returned = stage().whyNotReturned();
    if (returned != null) {
      return no(returned);
    }
    if (channel == Channel.LETTER && method != ReplyMethod.LETTER && !inWritingWaived) {
      return no(Refusal.WRITTEN_REPLY);
    }
    return taken(
        standing.at(new Replied(here())).returnLogged(true),
        new ComplaintEvent.Replied(method, process, result));
  }

  Decision opinion(ComplaintEvent.OpinionGiven opinion) {
    return switch (stage()) {
      case Replied(var by) when opinion.satisfied() ->
          taken(standing.at(new Satisfied(by)), opinion);
      case Replied(var by) -> taken(standing.at(new Dissatisfied(by)).nextRound(), opinion);
      case Registered _, Dispatched _, Received _, Handled _, Returned _ -> no(Refusal.NOT_REPLIED);
      case Dissatisfied _ -> no(Refusal.AWAITING_RULING);
      case Satisfied _ -> no(Refusal.ALREADY_SETTLED);
      case Invalid _ -> no(Refusal.INVALID);
      case Closed _ -> no(Refusal.CLOSED);
    };
  }

  Decision join(ComplaintEvent.ReportJoined report) {
    return unless(stage().whyNotLive(), standing, report);
  }

  Decision progress(String words, int photos) {
    return unless(stage().whyNotLive(), standing, new ComplaintEvent.Progressed(words, photos));
  }

  Decision stopHarm(String measures) {
    return harm() != Harm.GOING_ON
        ? no(Refusal.NO_HARM)
        : unless(
            stage().whyNotLive(), standing.harmStopped(), new ComplaintEvent.HarmStopped(measures));
  }

  Decision fixNextReply(Instant at, String explanation) {
    return unless(
        stage().whyNotLive(),
        standing.oneMoreReplyFixed(),
        new ComplaintEvent.NextReplyFixed(at, explanation));
  }

  Decision pause(Instant until, String reason) {
    Refusal live = stage().whyNotLive();
    return unless(
        live == null && grade() != Grade.MINOR ? Refusal.PAUSE_ONLY_MINOR : live,
        standing,
        new ComplaintEvent.Paused(until, reason));
  }

  Decision resume() {
    return unless(stage().whyNotLive(), standing, new ComplaintEvent.Resumed());
  }

  Decision close(String summary) {
    return switch (stage()) {
      case Satisfied _, Invalid _ ->
          taken(standing.at(new Closed()), new ComplaintEvent.Closed(summary));
      case Registered _, Dispatched _, Received _, Handled _, Returned _, Replied _ ->
          no(Refusal.NOT_SETTLED);
      case Dissatisfied _ -> no(Refusal.AWAITING_RULING);
      case Closed _ -> no(Refusal.CLOSED);
    };
  }

  private DepartmentId here() {
    DepartmentId department = department();
    if (department == null) {
      throw new IllegalStateException("no department at " + stage());
    }
    return department;
  }

  /// What happened and how the case stands after it, unless there is a reason why not.
  Decision unless(@Nullable Refusal reason, Standing next, ComplaintEvent event) {
    return reason != null ? no(reason) : taken(next, event);
  }

  Decision taken(Standing next, ComplaintEvent event) {
    Complaint after =
        new Complaint(
            estate,
            id,
            number,
            matter,
            channel,
            unit,
            toldAt,
            acceptedAt,
            about,
            aboutStaff,
            wantedBy,
            laterAgreed,
            next,
            version);
    return new Decision.Taken(after, event);
  }
}
