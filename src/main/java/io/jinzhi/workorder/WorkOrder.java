package io.jinzhi.workorder;

import static io.jinzhi.workorder.Decision.no;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.workorder.Stage.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order as it stands, and the steps to get the work done. A step answers with what happened or
/// with the reason why not; nothing here touches a database or a clock. Money and warranty are in
/// [Terms], how it ends is in [Ends].
record WorkOrder(
    EstateId estate,
    WorkOrderId id,
    String number,
    OrderKind kind,
    @Nullable UnitId unit,
    @Nullable String unitCode,
    @Nullable PersonId person,
    BuildingPart component,
    Urgency urgency,
    Instant reportedAt,
    Standing standing,
    int version) {

  static final String KIND = "WORK_ORDER";

  Subject subject() {
    return new Subject(KIND, id.value(), number);
  }

  Stage stage() {
    return standing.stage();
  }

  @Nullable DepartmentId department() {
    return stage().department();
  }

  boolean over() {
    return stage() instanceof Closed || stage() instanceof Cancelled;
  }

  Terms terms() {
    return new Terms(this);
  }

  Ends ends() {
    return new Ends(this);
  }

  /// What the resident owes: nothing without a signed quote (REP-09).
  BigDecimal amountDue() {
    boolean signed = standing.quote().state() == Quote.State.SIGNED;
    return standing.charge() == Charge.PAID && signed
        ? standing.quote().total()
        : BigDecimal.ZERO.setScale(2);
  }

  Decision dispatch(DepartmentId to, Phrase name, @Nullable String why) {
    var event = new OrderEvent.Dispatched(to, name.zh(), name.en(), why);
    return switch (stage()) {
      case Recorded _ -> taken(standing.at(new Dispatched(to)), event);
      case Dispatched _, Received _, Accepted _ ->
          taken(standing.at(new Dispatched(to)).anew(), event);
      case Arrived _, Working _ -> no(Refusal.ALREADY_THERE);
      case Finished _, Confirmed _ -> no(Refusal.ALREADY_FINISHED);
      case Closed _ -> no(Refusal.CLOSED);
      case Cancelled _ -> no(Refusal.CANCELLED);
    };
  }

  Decision sign(Actor actor, Phrase name) {
    return switch (stage()) {
      case Dispatched(var to) when to.equals(actor.department()) ->
          taken(standing.at(new Received(to)), new OrderEvent.SignedFor(to, name.zh(), name.en()));
      case Dispatched _ -> no(Refusal.NOT_YOUR_DEPARTMENT);
      case Recorded _ -> no(Refusal.NOT_DISPATCHED);
      case Closed _ -> no(Refusal.CLOSED);
      case Cancelled _ -> no(Refusal.CANCELLED);
      case Received _, Accepted _, Arrived _, Working _, Finished _, Confirmed _ ->
          no(Refusal.ALREADY_RECEIVED);
    };
  }

  /// Staff take it on themselves; the head gives it to anybody of the department.
  Decision assign(Actor actor, StaffId to, String name, @Nullable String why) {
    Refusal ours = ours(actor);
    if (ours != null) {
      return no(ours);
    }
    if (actor.is(Role.DEPT_STAFF) && !to.equals(actor.staff())) {
      return no(Refusal.NOT_FOR_OTHERS);
    }
    var event = new OrderEvent.Assigned(to, name, why);
    return switch (stage()) {
      case Received(var by) -> taken(standing.at(new Accepted(by, to)), event);
      case Accepted(var by, _) -> taken(standing.at(new Accepted(by, to)), event);
      case Arrived(var by, _) -> taken(standing.at(new Arrived(by, to)), event);
      case Working(var by, _) -> taken(standing.at(new Working(by, to)), event);
      case Recorded _, Dispatched _ -> no(Refusal.NOT_RECEIVED);
      case Finished _, Confirmed _ -> no(Refusal.ALREADY_FINISHED);
      case Closed _ -> no(Refusal.CLOSED);
      case Cancelled _ -> no(Refusal.CANCELLED);
    };
  }

  Decision appoint(Instant at, @Nullable String words) {
    return switch (stage()) {
      case Dispatched _, Received _, Accepted _ ->
          taken(standing.anew(), new OrderEvent.Appointed(at, words));
      case Recorded _ -> no(Refusal.NOT_DISPATCHED);
      case Arrived _, Working _ -> no(Refusal.ALREADY_THERE);
      case Finished _, Confirmed _ -> no(Refusal.ALREADY_FINISHED);
      case Closed _ -> no(Refusal.CLOSED);
      case Cancelled _ -> no(Refusal.CANCELLED);
    };
  }

  /// @param danger the structure of the building is in danger (REP-06)
  Decision arrive(Actor actor, String found, boolean danger, List<UUID> photos) {
    Refusal ours = ours(actor);
    if (ours != null) {
      return no(ours);
    }
    return switch (stage()) {
      case Accepted(var by, var worker) -> {
        Standing there = standing.at(new Arrived(by, worker));
        yield taken(
            danger && there.danger() == Standing.Danger.NONE
                ? there.danger(Standing.Danger.FOUND)
                : there,
            new OrderEvent.Arrived(found, danger, photos));
      }
      case Recorded _, Dispatched _, Received _ -> no(Refusal.NOT_ACCEPTED);
      case Arrived _, Working _ -> no(Refusal.ALREADY_THERE);
      case Finished _, Confirmed _ -> no(Refusal.ALREADY_FINISHED);
      case Closed _ -> no(Refusal.CLOSED);
      case Cancelled _ -> no(Refusal.CANCELLED);
    };
  }

  Decision start(Actor actor) {
    Refusal ready = ready(actor);
    if (ready != null) {
      return no(ready);
    }
    return stage() instanceof Arrived(var by, var worker)
        ? taken(standing.at(new Working(by, worker)), new OrderEvent.Started())
        : no(Refusal.ALREADY_STARTED);
  }

  Decision finish(Actor actor, OrderEvent.Finished event) {
    Refusal ready = ready(actor);
    return ready != null || !(stage() instanceof Staffed here)
        ? no(ready == null ? Refusal.NOT_ARRIVED : ready)
        : taken(standing.at(new Finished(here.by(), here.worker())), event);
  }

  Decision cancel(String reason) {
    return switch (stage()) {
      case Recorded _, Dispatched _, Received _, Accepted _ ->
          taken(standing.at(new Cancelled(department())), new OrderEvent.Cancelled(reason));
      case Arrived _, Working _ -> no(Refusal.ALREADY_THERE);
      case Finished _, Confirmed _ -> no(Refusal.ALREADY_FINISHED);
      case Closed _ -> no(Refusal.CLOSED);
      case Cancelled _ -> no(Refusal.CANCELLED);
    };
  }

  /// As it is after this state was saved.
  WorkOrder saved() {
    return new WorkOrder(
        estate,
        id,
        number,
        kind,
        unit,
        unitCode,
        person,
        component,
        urgency,
        reportedAt,
        standing,
        version + 1);
  }

  /// Null while the department of this actor has it.
  @Nullable Refusal ours(Actor actor) {
    DepartmentId here = department();
    return here != null && !here.equals(actor.department()) ? Refusal.NOT_YOUR_DEPARTMENT : null;
  }

  /// Null when work may be done: on site, with a signed quote where it is paid, and with the notice
  /// sent where a firm owes it.
  private @Nullable Refusal ready(Actor actor) {
    Refusal ours = ours(actor);
    return ours != null ? ours : terms().ready();
  }

  Decision taken(Standing next, OrderEvent event) {
    return new Decision.Taken(
        new WorkOrder(
            estate,
            id,
            number,
            kind,
            unit,
            unitCode,
            person,
            component,
            urgency,
            reportedAt,
            next,
            version),
        event);
  }
}
