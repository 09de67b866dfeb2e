package io.jinzhi.emergency;

import io.jinzhi.commitment.Promise;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes the promises of an emergency: who holds them, and until when.
@Component
class EmergencyPromises {
  private static final String ENGINEERING = "engineering";
  private static final String SECURITY = "security";

  private final Handbook handbook;
  private final EmergencyNumbers numbers;
  private final StaffRoll staff;

  EmergencyPromises(Handbook handbook, EmergencyNumbers numbers, StaffRoll staff) {
    this.handbook = handbook;
    this.numbers = numbers;
    this.staff = staff;
  }

  /// What is promised as the alarm is raised.
  List<Promise> raised(Emergency e, Instant at) {
    List<Promise> promises = new ArrayList<>();
    promises.add(minutes(e, Clause.EMG_03, Role.CS_MANAGER, 1, at, "emergency.classify.minutes"));
    promises.add(minutes(e, Clause.EMG_18, Role.CS_MANAGER, 1, at, "emergency.inform.minutes"));
    if (e.kind().outsideFirst() && e.kind() != EmergencyKind.GAS) {
      promises.add(minutes(e, Clause.EMG_02, Role.FRONT_DESK, 1, at, "emergency.call.minutes"));
    }
    switch (e.kind()) {
      case LIFT -> {
        promises.add(of(e, Clause.EMG_06, engineers(e), at, "emergency.lift.own.minutes"));
        promises.add(
            minutes(e, Clause.EMG_06, Role.CS_MANAGER, 1, at, "emergency.lift.firm.minutes"));
        promises.add(
            minutes(
                e, Clause.EMG_06, Role.CENTRE_DIRECTOR, 1, at, "emergency.lift.outside.minutes"));
      }
      case FLOOD -> promises.add(of(e, Clause.EMG_08, engineers(e), at, "emergency.flood.minutes"));
      case POWER ->
          promises.add(of(e, Clause.EMG_10, engineers(e), at, "emergency.power.lifts.minutes"));
      case CRIME -> promises.add(hours(e, Clause.EMG_11, at, "emergency.footage.hours"));
      case FALLING -> promises.add(hours(e, Clause.EMG_12, at, "emergency.falling.footage.hours"));
      case ACCIDENT ->
          promises.add(
              minutes(
                  e, Clause.EMG_05, Role.GENERAL_MANAGER, 1, at, "emergency.authority.minutes"));
      case FIRE, GAS, STORM, ILLNESS, OTHER -> {}
    }
    return promises;
  }

  private Desk engineers(Emergency e) {
    return department(e, ENGINEERING);
  }

  /// The head of a department; of every one where the house calls it otherwise.
  private Desk department(Emergency e, String code) {
    return staff
        .departmentByCode(e.estate(), code)
        .map(each -> Desk.of(Role.DEPT_MANAGER, each.id()))
        .orElse(Desk.of(Role.DEPT_MANAGER));
  }

  private Promise hours(Emergency e, Clause clause, Instant at, String value) {
    Rule rule = rule(e, clause, at);
    Instant due = at.plus(Duration.ofHours(rule.number(value)));
    return new Promise(rule, department(e, SECURITY), 1, at, Deadline.at(due));
  }

  Promise minutes(Emergency e, Clause clause, Role holder, int round, Instant at, String value) {
    Rule rule = rule(e, clause, at);
    return new Promise(
        rule,
        Desk.of(holder),
        round,
        at,
        numbers.deadlines(e.estate()).minutes(at, rule.number(value)));
  }

  Promise of(Emergency e, Clause clause, Desk holder, Instant at, String value) {
    Rule rule = rule(e, clause, at);
    return new Promise(
        rule, holder, 1, at, numbers.deadlines(e.estate()).minutes(at, rule.number(value)));
  }

  Rule rule(Emergency e, Clause clause, Instant at) {
    return handbook.rule(e.estate(), clause, at);
  }
}
