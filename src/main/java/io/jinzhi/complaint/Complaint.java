package io.jinzhi.complaint;

import static io.jinzhi.complaint.Decision.no;

import io.jinzhi.commitment.Subject;
import io.jinzhi.complaint.Stage.*;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A complaint as it stands, and the steps that may be taken. A step answers with what happened or
/// with the reason why not; nothing here touches a database or a clock.
///
/// @param toldAt the recorded time from which minutes run (T-07)
/// @param round how often the department has been set to work, from 1 (T-18)
/// @param clocks rises with each round and each change of grade: clocks run anew
/// @param repliesFixed how often a next reply was agreed (CMP-42)
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
    @Nullable Instant wantedBy,
    boolean laterAgreed,
    Grade grade,
    Harm harm,
    Stage stage,
    @Nullable StaffId assigned,
    boolean returnLogged,
    int round,
    int clocks,
    int repliesFixed,
    int version) {

  static final String KIND = "COMPLAINT";

  Subject subject() {
    return new Subject(KIND, id.value(), number);
  }

  boolean open() {
    return !(stage instanceof Closed);
  }

  /// The department that has the form, or last had it.
  @Nullable DepartmentId department() {
    return switch (stage) {
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
    return switch (stage) {
      case Registered _, Dispatched _, Received _ ->
          taken(
              at(new Dispatched(to)).assignedTo(null),
              new ComplaintEvent.Dispatched(to, name.zh(), name.en(), why));
      case Handled _ -> no(Refusal.ALREADY_HANDLED);
      case Returned _ -> no(Refusal.ALREADY_RETURNED);
      case Replied _ -> no(Refusal.ALREADY_REPLIED);
      case Dissatisfied _ -> no(Refusal.AWAITING_RULING);
      case Satisfied _ -> no(Refusal.ALREADY_SETTLED);
      case Invalid _ -> no(Refusal.INVALID);
      case Closed _ -> no(Refusal.CLOSED);
    };
  }

  Decision sign(Actor actor, Phrase name, String how) {
    return switch (stage) {
      case Dispatched(var to) when to.equals(actor.department()) ->
          taken(at(new Received(to)), new ComplaintEvent.SignedFor(to, name.zh(), name.en(), how));
      case Dispatched _ -> no(Refusal.NOT_YOUR_DEPARTMENT);
      case Registered _ -> no(Refusal.NOT_DISPATCHED);
      case Received _, Handled _, Returned _, Replied _, Dissatisfied _, Satisfied _ ->
          no(Refusal.ALREADY_RECEIVED);
      case Invalid _ -> no(Refusal.INVALID);
      case Closed _ -> no(Refusal.CLOSED);
    };
  }

  Decision assign(Actor actor, StaffId to, String name) {
    Refusal working = working(actor);
    return working != null
        ? no(working)
        : taken(assignedTo(to), new ComplaintEvent.Assigned(to, name));
  }

  Decision handle(Actor actor, String measures, String process, Instant finished) {
    Refusal working = working(actor);
    if (working != null) {
      return no(working);
    }
    if (harm == Harm.GOING_ON) {
      return no(Refusal.HARM_GOING_ON);
    }
    return taken(at(new Handled(here())), new ComplaintEvent.Handled(measures, process, finished));
  }

  Decision giveBack(Actor actor, String how) {
    return switch (stage) {
      case Handled(var by) when by.equals(actor.department()) ->
          taken(at(new Returned(by)), new ComplaintEvent.Returned(how));
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
    if (returnLogged) {
      return no(Refusal.RETURN_LOGGED);
    }
    Refusal returned = returned();
    return returned != null
        ? no(returned)
        : taken(withReturnLogged(true), new ComplaintEvent.ReturnLogged());
  }

  Decision reportUp(String words) {
    Refusal returned = returned();
    return returned != null ? no(returned) : taken(this, new ComplaintEvent.ReportedUp(words));
  }

  /// @param inWritingWaived the resident did not want a letter although the complaint came by
  ///     letter
  Decision reply(ReplyMethod method, String process, String result, boolean inWritingWaived) {
    Refusal returned = returned();
    if (returned != null) {
      return no(returned);
    }
    if (channel == Channel.LETTER && method != ReplyMethod.LETTER && !inWritingWaived) {
      return no(Refusal.WRITTEN_REPLY);
    }
    return taken(
        at(new Replied(here())).withReturnLogged(true),
        new ComplaintEvent.Replied(method, process, result));
  }

  Decision opinion(ComplaintEvent.OpinionGiven opinion) {
    return switch (stage) {
      case Replied(var by) when opinion.satisfied() -> taken(at(new Satisfied(by)), opinion);
      case Replied(var by) -> taken(at(new Dissatisfied(by)).nextRound(), opinion);
      case Registered _, Dispatched _, Received _, Handled _, Returned _ -> no(Refusal.NOT_REPLIED);
      case Dissatisfied _ -> no(Refusal.AWAITING_RULING);
      case Satisfied _ -> no(Refusal.ALREADY_SETTLED);
      case Invalid _ -> no(Refusal.INVALID);
      case Closed _ -> no(Refusal.CLOSED);
    };
  }

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
    return switch (stage) {
      case Dissatisfied(var by) when to == null || to.equals(by) ->
          taken(at(new Received(by)).withReturnLogged(false), event);
      case Dissatisfied _ ->
          taken(at(new Dispatched(to)).withReturnLogged(false).assignedTo(null), event);
      case Closed _ -> no(Refusal.CLOSED);
      case Invalid _ -> no(Refusal.INVALID);
      case Satisfied _ -> no(Refusal.ALREADY_SETTLED);
      case Registered _, Dispatched _, Received _, Handled _, Returned _, Replied _ ->
          actor.is(Role.CS_MANAGER) && channel != Channel.LETTER
              ? no(Refusal.NOT_DISSATISFIED)
              : taken(this, event);
    };
  }

  Decision submit(Role to) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    return grade == Grade.MINOR && channel != Channel.LETTER
        ? no(Refusal.NOT_SUBMITTED_THERE)
        : taken(this, new ComplaintEvent.Submitted(to));
  }

  Decision acknowledge(Actor actor) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    return grade == Grade.MINOR && channel != Channel.LETTER
        ? no(Refusal.NOT_SUBMITTED_THERE)
        : taken(this, new ComplaintEvent.Acknowledged(actor.role()));
  }

  Decision regrade(Actor actor, Grade to, String reason) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    if (to == grade) {
      return no(Refusal.SAME_GRADE);
    }
    if (to.compareTo(grade) < 0) {
      if (grade == Grade.MAJOR && !actor.is(Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER)) {
        return no(Refusal.DOWNGRADE_NEEDS_DIRECTOR);
      }
      if (!actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER)) {
        return no(Refusal.DOWNGRADE_NEEDS_MANAGER);
      }
    }
    return taken(graded(to), new ComplaintEvent.Regraded(grade, to, reason, reason, false, null));
  }

  /// The handbook itself raises the grade: after a month (CMP-13) or at the third report (CMP-11).
  Decision becomeMajor(Clause clause, Phrase reason) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    return grade == Grade.MAJOR
        ? no(Refusal.SAME_GRADE)
        : taken(
            graded(Grade.MAJOR),
            new ComplaintEvent.Regraded(
                grade, Grade.MAJOR, reason.zh(), reason.en(), true, clause.id()));
  }

  Decision join(ComplaintEvent.ReportJoined report) {
    Refusal live = live();
    return live != null ? no(live) : taken(this, report);
  }

  Decision progress(String words, int photos) {
    Refusal live = live();
    return live != null ? no(live) : taken(this, new ComplaintEvent.Progressed(words, photos));
  }

  Decision stopHarm(String measures) {
    if (harm != Harm.GOING_ON) {
      return no(Refusal.NO_HARM);
    }
    Refusal live = live();
    return live != null
        ? no(live)
        : taken(withHarm(Harm.STOPPED), new ComplaintEvent.HarmStopped(measures));
  }

  Decision fixNextReply(Instant at, String explanation) {
    Refusal live = live();
    return live != null
        ? no(live)
        : taken(oneMoreReplyFixed(), new ComplaintEvent.NextReplyFixed(at, explanation));
  }

  Decision pause(Instant until, String reason) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    return grade != Grade.MINOR
        ? no(Refusal.PAUSE_ONLY_MINOR)
        : taken(this, new ComplaintEvent.Paused(until, reason));
  }

  Decision resume() {
    Refusal live = live();
    return live != null ? no(live) : taken(this, new ComplaintEvent.Resumed());
  }

  Decision findInvalid(String reason, String help, String explanation) {
    Refusal live = live();
    return live != null
        ? no(live)
        : taken(at(new Invalid()), new ComplaintEvent.FoundInvalid(reason, help, explanation));
  }

  Decision close(String summary) {
    return switch (stage) {
      case Satisfied _, Invalid _ -> taken(at(new Closed()), new ComplaintEvent.Closed(summary));
      case Registered _, Dispatched _, Received _, Handled _, Returned _, Replied _ ->
          no(Refusal.NOT_SETTLED);
      case Dissatisfied _ -> no(Refusal.AWAITING_RULING);
      case Closed _ -> no(Refusal.CLOSED);
    };
  }

  /// Null while the department of this actor is at work on it.
  private @Nullable Refusal working(Actor actor) {
    return switch (stage) {
      case Received(var by) when by.equals(actor.department()) -> null;
      case Received _ -> Refusal.NOT_YOUR_DEPARTMENT;
      case Registered _ -> Refusal.NOT_DISPATCHED;
      case Dispatched _ -> Refusal.NOT_RECEIVED;
      case Handled _, Returned _, Replied _ -> Refusal.ALREADY_HANDLED;
      case Dissatisfied _ -> Refusal.AWAITING_RULING;
      case Satisfied _ -> Refusal.ALREADY_SETTLED;
      case Invalid _ -> Refusal.INVALID;
      case Closed _ -> Refusal.CLOSED;
    };
  }

  /// Null while the form is back and the resident has not been told.
  private @Nullable Refusal returned() {
    return switch (stage) {
      case Returned _ -> null;
      case Registered _, Dispatched _, Received _, Handled _ -> Refusal.NOT_RETURNED;
      case Replied _ -> Refusal.ALREADY_REPLIED;
      case Dissatisfied _ -> Refusal.AWAITING_RULING;
      case Satisfied _ -> Refusal.ALREADY_SETTLED;
      case Invalid _ -> Refusal.INVALID;
      case Closed _ -> Refusal.CLOSED;
    };
  }

  /// Null while something remains to be solved.
  private @Nullable Refusal live() {
    return switch (stage) {
      case Registered _,
          Dispatched _,
          Received _,
          Handled _,
          Returned _,
          Replied _,
          Dissatisfied _ ->
          null;
      case Satisfied _ -> Refusal.ALREADY_SETTLED;
      case Invalid _ -> Refusal.INVALID;
      case Closed _ -> Refusal.CLOSED;
    };
  }

  private DepartmentId here() {
    DepartmentId department = department();
    if (department == null) {
      throw new IllegalStateException("no department at " + stage);
    }
    return department;
  }

  private static Decision taken(Complaint next, ComplaintEvent event) {
    return new Decision.Taken(next, event);
  }

  private Complaint at(Stage next) {
    return with(grade, harm, next, assigned, returnLogged, round, clocks, repliesFixed);
  }

  private Complaint assignedTo(@Nullable StaffId to) {
    return with(grade, harm, stage, to, returnLogged, round, clocks, repliesFixed);
  }

  private Complaint withReturnLogged(boolean logged) {
    return with(grade, harm, stage, assigned, logged, round, clocks, repliesFixed);
  }

  private Complaint withHarm(Harm now) {
    return with(grade, now, stage, assigned, returnLogged, round, clocks, repliesFixed);
  }

  private Complaint graded(Grade to) {
    return with(to, harm, stage, assigned, returnLogged, round, clocks + 1, repliesFixed);
  }

  private Complaint nextRound() {
    return with(grade, harm, stage, assigned, returnLogged, round + 1, clocks + 1, repliesFixed);
  }

  private Complaint oneMoreReplyFixed() {
    return with(grade, harm, stage, assigned, returnLogged, round, clocks, repliesFixed + 1);
  }

  private Complaint with(
      Grade grade,
      Harm harm,
      Stage stage,
      @Nullable StaffId assigned,
      boolean returnLogged,
      int round,
      int clocks,
      int repliesFixed) {
    return new Complaint(
        estate,
        id,
        number,
        matter,
        channel,
        unit,
        toldAt,
        acceptedAt,
        about,
        wantedBy,
        laterAgreed,
        grade,
        harm,
        stage,
        assigned,
        returnLogged,
        round,
        clocks,
        repliesFixed,
        version);
  }
}
