package io.jinzhi.callback;

import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A callback as programs read it: instants in UTC, names masked.
record CallbackJson(
    String number,
    String month,
    CallbackKind kind,
    Callback.Why why,
    String source,
    String link,
    Completed.Phase phase,
    String title,
    @Nullable String unit,
    String resident,
    Role caller,
    boolean joint,
    @Nullable Phrase department,
    Instant opens,
    Instant due,
    CallbackState state,
    @Nullable String assigned,
    @Nullable String collectedBy,
    @Nullable Instant collectedAt,
    @Nullable String madeBy,
    @Nullable Instant madeAt,
    @Nullable Record record,
    @Nullable String countersignedBy,
    @Nullable Instant returnedAt,
    @Nullable Boolean qualified,
    @Nullable String opinion,
    @Nullable String direction,
    @Nullable String complaint,
    @Nullable String replacedBy,
    @Nullable Phrase ended,
    List<Try> attempts,
    List<String> steps) {

  /// What came of it.
  record Record(
      CallbackRecord.Method method,
      String spokenTo,
      String quality,
      String effect,
      CallbackRecord.Satisfaction satisfaction,
      String shortcomings,
      String suggestions,
      String confirmation,
      String detail) {}

  /// A try in vain.
  record Try(int number, Instant at, String by, AttemptOutcome outcome, String detail) {}

  static CallbackJson of(CallbackView view) {
    Callback it = view.callback();
    var collected = it.collected();
    var made = it.made();
    var outcome = it.outcome();
    var second = it.countersigned();
    var returned = it.returned();
    var audit = it.audit();
    var direction = it.direction();
    var ended = it.ended();
    var assigned = it.assigned();
    return new CallbackJson(
        it.number(),
        it.month().toString().substring(0, 7),
        it.kind(),
        it.why(),
        it.source().number(),
        it.source().link(),
        it.source().phase(),
        it.title(),
        it.resident().unitCode(),
        view.who(),
        it.caller(),
        it.joint(),
        view.departmentName(),
        it.opens(),
        it.due(),
        it.state(),
        assigned == null ? null : assigned.name(),
        collected == null ? null : collected.name(),
        collected == null ? null : collected.at(),
        made == null ? null : made.by(),
        made == null ? null : made.at(),
        outcome == null ? null : record(view, outcome),
        second == null ? null : second.by(),
        returned == null ? null : returned.at(),
        audit == null ? null : audit.qualified(),
        audit == null ? null : audit.opinion(),
        direction == null ? null : direction.words(),
        it.complaint(),
        it.replacedBy(),
        ended == null ? null : ended.why(),
        view.attempts().stream()
            .map(
                each -> new Try(each.number(), each.at(), each.by(), each.outcome(), each.detail()))
            .toList(),
        view.steps().stream().map(CallbackStep::noun).toList());
  }

  private static Record record(CallbackView view, CallbackRecord outcome) {
    return new Record(
        outcome.method(),
        view.spokenTo(),
        outcome.quality(),
        outcome.effect(),
        outcome.satisfaction(),
        outcome.shortcomings(),
        outcome.suggestions(),
        outcome.confirmation().name(),
        Masked.numbers(outcome.detail()));
  }

  /// A line of the list.
  record Line(
      String number,
      CallbackKind kind,
      String source,
      String title,
      String resident,
      @Nullable String building,
      Instant opens,
      Instant due,
      CallbackState state,
      @Nullable String heldBy) {

    static Line of(Callback it) {
      var collected = it.collected();
      return new Line(
          it.number(),
          it.kind(),
          it.source().number(),
          it.title(),
          CallbackView.who(it),
          it.building().name().isEmpty() ? null : it.building().name(),
          it.opens(),
          it.due(),
          it.state(),
          collected == null ? null : collected.name());
    }
  }
}
