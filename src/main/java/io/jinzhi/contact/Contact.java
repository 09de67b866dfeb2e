package io.jinzhi.contact;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact as it stands.
///
/// @param name in clear: only for the store and those who asked
/// @param promised when the resident was told it would be done
/// @param outcomeNumber what came of it: a case or an order
/// @param log the line of the duty log; null where the case has written its own
record Contact(
    EstateId estate,
    UUID id,
    String number,
    ContactKind kind,
    ContactChannel channel,
    @Nullable UnitId unit,
    @Nullable String unitCode,
    @Nullable String name,
    @Nullable String phone,
    String words,
    @Nullable String place,
    @Nullable DepartmentId department,
    @Nullable String praised,
    @Nullable String answer,
    @Nullable UUID article,
    @Nullable Instant promised,
    ContactState state,
    int round,
    @Nullable String outcomeNumber,
    @Nullable String outcomeLink,
    Instant at,
    String by,
    @Nullable UUID log,
    @Nullable Instant doneAt,
    int version) {

  static final String KIND = "CONTACT";

  Subject subject() {
    return new Subject(KIND, id, number);
  }

  Contact logged(@Nullable UUID line) {
    return copy(department, answer, state, round, outcomeNumber, outcomeLink, line, doneAt);
  }

  Contact answered(String words) {
    return copy(department, words, state, round, outcomeNumber, outcomeLink, log, doneAt);
  }

  Contact to(DepartmentId next) {
    return copy(next, answer, state, round, outcomeNumber, outcomeLink, log, doneAt);
  }

  Contact in(ContactState next, @Nullable Instant done) {
    return copy(department, answer, next, round, outcomeNumber, outcomeLink, log, done);
  }

  /// Back to the department for another round.
  Contact again() {
    return copy(
        department,
        answer,
        ContactState.DISPATCHED,
        round + 1,
        outcomeNumber,
        outcomeLink,
        log,
        null);
  }

  Contact became(NewContact.Outcome outcome) {
    return copy(department, answer, state, round, outcome.number(), outcome.link(), log, doneAt);
  }

  private Contact copy(
      @Nullable DepartmentId nextDepartment,
      @Nullable String nextAnswer,
      ContactState nextState,
      int nextRound,
      @Nullable String nextOutcome,
      @Nullable String nextLink,
      @Nullable UUID nextLog,
      @Nullable Instant nextDone) {
    return new Contact(
        estate,
        id,
        number,
        kind,
        channel,
        unit,
        unitCode,
        name,
        phone,
        words,
        place,
        nextDepartment,
        praised,
        nextAnswer,
        article,
        promised,
        nextState,
        nextRound,
        nextOutcome,
        nextLink,
        at,
        by,
        nextLog,
        nextDone,
        version);
  }
}
