package io.jinzhi.callback;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// One callback with everything that its page shows.
@Component
class CallbackBoard {
  private final Callbacks callbacks;
  private final Attempts attempts;
  private final Commitments commitments;
  private final Households households;
  private final StaffRoll staff;
  private final Windows windows;

  CallbackBoard(
      Callbacks callbacks,
      Attempts attempts,
      Commitments commitments,
      Households households,
      StaffRoll staff,
      Windows windows) {
    this.callbacks = callbacks;
    this.attempts = attempts;
    this.commitments = commitments;
    this.households = households;
    this.staff = staff;
    this.windows = windows;
  }

  /// @throws Missing when there is none in the estate, or not for this actor
  CallbackView view(Actor actor, String number, Instant now) {
    Callback callback = find(actor, number);
    List<CallbackStep> steps = CallbackStep.open(callback, actor, now);
    var department = callback.department();
    return new CallbackView(
        callback,
        department == null ? null : staff.department(actor.estate(), department).name(),
        callback.state().open() && moved(actor, callback, now),
        attempts.of(actor.estate(), callback.id()),
        commitments.of(actor.estate(), callback.id()),
        steps,
        steps.contains(CallbackStep.ASSIGN) ? callers(actor, callback) : List.of());
  }

  Callback find(Actor actor, String number) {
    return callbacks
        .find(actor, number)
        .filter(each -> CallbackDesk.may(actor, each))
        .orElseThrow(() -> new Missing("callback " + number));
  }

  private List<Choice> callers(Actor actor, Callback callback) {
    return callback.holders().stream()
        .flatMap(each -> staff.atDesk(actor.estate(), each).stream())
        .map(
            (StaffMember each) ->
                new Choice(
                    each.id().value().toString(),
                    Phrase.of(
                        each.name() + " " + each.role().label().zh(),
                        each.name() + ", " + each.role().label().en())))
        .toList();
  }

  /// Nobody who lived there when it was completed lives there now.
  private boolean moved(Actor actor, Callback callback, Instant now) {
    UnitId unit = callback.resident().unit();
    if (unit == null) {
      return false;
    }
    LocalDate today = windows.days(actor.estate()).day(now);
    LocalDate then = windows.days(actor.estate()).day(callback.drawn());
    List<Household.Resident> were =
        households.history(actor.estate(), unit).stream()
            .filter(each -> each.livesThereOn(then))
            .toList();
    return !were.isEmpty() && were.stream().noneMatch(each -> each.livesThereOn(today));
  }
}
