package io.jinzhi.emergency;

import static io.jinzhi.emergency.Decision.no;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An emergency as it stands, and the steps that may be taken. A step answers with what happened or
/// with the reason why not; nothing here touches a database or a clock.
///
/// @param drill practised, not real: no clock of a real one runs
/// @param source the number of what it came from, such as a complaint with harm under way (CMP-37)
/// @param happenedAt when the button was pressed, by the telephone of whoever pressed it
/// @param raisedAt when it was known here
/// @param department the only one concerned, once it has ended; null where there were several
record Emergency(
    EstateId estate,
    UUID id,
    String number,
    boolean drill,
    EmergencyKind kind,
    Spot spot,
    String words,
    @Nullable String source,
    Instant happenedAt,
    Instant raisedAt,
    UUID raisedId,
    String raisedBy,
    Stage stage,
    @Nullable Level level,
    @Nullable Commander commander,
    @Nullable DepartmentId department,
    @Nullable Instant reviewedAt,
    int version) {

  Subject subject() {
    return new Subject(EmergencySubject.EMERGENCY.subject(), id, number);
  }

  boolean running() {
    return stage instanceof Stage.Running;
  }

  /// Whether it was one, and is over.
  boolean over() {
    return !running() && !(stage instanceof Stage.CalledOff);
  }

  /// What was written at the place is never turned away for being late; afterwards only as long as
  /// the report is open, and what has to be told again (EMG-05).
  Decision enter(EmergencyEvent.Entry entry, Instant at) {
    Instant end = stage.endedAt();
    boolean inTime = end == null || !at.isAfter(end);
    boolean later = entry instanceof EmergencyEvent.Counted || entry instanceof EmergencyEvent.Seen;
    return switch (stage) {
      case Stage.Running _, Stage.Ended _ -> taken(entry);
      case Stage.CalledOff _ -> inTime || later ? taken(entry) : no(Refusal.CALLED_OFF);
      case Stage.Written _, Stage.Directed _, Stage.Signed _ ->
          inTime || later || follows(entry) ? taken(entry) : no(Refusal.OVER);
    };
  }

  private static boolean follows(EmergencyEvent.Entry entry) {
    return entry instanceof EmergencyEvent.InsurerTold
        || entry instanceof EmergencyEvent.ReportedUp
        || entry instanceof EmergencyEvent.StepDone;
  }

  Decision classify(Actor actor, Level to, String why) {
    if (stage instanceof Stage.CalledOff) {
      return no(Refusal.CALLED_OFF);
    }
    if (!leads(actor)) {
      return no(Refusal.NOT_LEADING);
    }
    if (to == level) {
      return no(Refusal.SAME_LEVEL);
    }
    String before = level == null ? null : level.name();
    return new Decision.Taken(
        with(stage, to, commander, department, reviewedAt),
        new EmergencyEvent.Classified(to.name(), before, why));
  }

  /// The senior person present commands; the present commander may hand over to anybody.
  Decision command(Actor by, Commander to) {
    if (!running()) {
      return no(Refusal.OVER);
    }
    Commander now = commander;
    if (now != null && now.id().equals(to.id())) {
      return no(Refusal.COMMANDS_ALREADY);
    }
    boolean handsOver = now == null || now.is(by);
    boolean senior = now != null && Commander.rank(to.role()) > Commander.rank(now.role());
    boolean above = now != null && Commander.rank(by.role()) > Commander.rank(now.role());
    if (!handsOver && !senior && !above) {
      return no(Refusal.NOT_SENIOR);
    }
    return new Decision.Taken(
        with(stage, level, to, department, reviewedAt),
        new EmergencyEvent.CommandPassed(now == null ? null : now.name(), to.name()));
  }

  Decision end(
      Actor actor, String result, @Nullable DepartmentId only, @Nullable String name, Instant at) {
    if (!running()) {
      return no(Refusal.OVER);
    }
    return mayEnd(actor)
        ? new Decision.Taken(
            with(new Stage.Ended(at), level, commander, only, reviewedAt),
            new EmergencyEvent.Ended(result, name))
        : no(Refusal.NOT_COMMANDER);
  }

  Decision callOff(Actor actor, String why, Instant at) {
    if (!running()) {
      return no(Refusal.OVER);
    }
    return mayEnd(actor)
        ? new Decision.Taken(
            with(new Stage.CalledOff(at), level, commander, department, reviewedAt),
            new EmergencyEvent.CalledOff(why))
        : no(Refusal.NOT_COMMANDER);
  }

  /// The only department concerned writes; where there were several, the manager.
  Decision write(Actor actor) {
    return switch (stage) {
      case Stage.Running _ -> no(Refusal.STILL_RUNNING);
      case Stage.CalledOff _ -> no(Refusal.CALLED_OFF);
      case Stage.Written _, Stage.Directed _, Stage.Signed _ -> no(Refusal.WRITTEN);
      case Stage.Ended(var at) ->
          writes(actor)
              ? taken(new Stage.Written(at), new EmergencyEvent.ReportWritten())
              : no(Refusal.NOT_DEPARTMENT);
    };
  }

  boolean writes(Actor actor) {
    boolean head = actor.is(Role.DEPT_MANAGER);
    return department == null
        ? actor.is(Role.CS_MANAGER)
        : head && department.equals(actor.department()) || actor.is(Role.CS_MANAGER);
  }

  /// The director's signature, then the general manager's.
  Decision sign(Actor actor) {
    return switch (stage) {
      case Stage.Running _ -> no(Refusal.STILL_RUNNING);
      case Stage.CalledOff _ -> no(Refusal.CALLED_OFF);
      case Stage.Ended _ -> no(Refusal.NOT_WRITTEN);
      case Stage.Signed _ -> no(Refusal.SIGNED);
      case Stage.Written(var at) ->
          actor.is(Role.CENTRE_DIRECTOR)
              ? taken(new Stage.Directed(at), signed(actor))
              : no(Refusal.NOT_DIRECTED);
      case Stage.Directed(var at) ->
          actor.is(Role.GENERAL_MANAGER)
              ? taken(new Stage.Signed(at), signed(actor))
              : no(Refusal.SIGNED);
    };
  }

  Decision review(String words, int callbacks, Instant now) {
    if (running()) {
      return no(Refusal.STILL_RUNNING);
    }
    if (stage instanceof Stage.CalledOff) {
      return no(Refusal.CALLED_OFF);
    }
    return reviewedAt == null
        ? new Decision.Taken(
            with(stage, level, commander, department, now),
            new EmergencyEvent.Reviewed(words, callbacks))
        : no(Refusal.REVIEWED);
  }

  boolean mayEnd(Actor actor) {
    return leads(actor) || commander != null && commander.is(actor);
  }

  static boolean leads(Actor actor) {
    return actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER);
  }

  private static EmergencyEvent signed(Actor actor) {
    return new EmergencyEvent.ReportSigned(actor.role().name());
  }

  private Decision taken(EmergencyEvent event) {
    return new Decision.Taken(this, event);
  }

  private Decision taken(Stage next, EmergencyEvent event) {
    return new Decision.Taken(with(next, level, commander, department, reviewedAt), event);
  }

  private Emergency with(
      Stage next,
      @Nullable Level graded,
      @Nullable Commander commands,
      @Nullable DepartmentId only,
      @Nullable Instant reviewed) {
    return new Emergency(
        estate,
        id,
        number,
        drill,
        kind,
        spot,
        words,
        source,
        happenedAt,
        raisedAt,
        raisedId,
        raisedBy,
        next,
        graded,
        commands,
        only,
        reviewed,
        version);
  }
}
