package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import org.jspecify.annotations.Nullable;

/// Where a complaint stands. Each stage carries exactly the facts it has.
sealed interface Stage {

  record Registered() implements Stage {}

  record Dispatched(DepartmentId to) implements Stage {}

  /// The department has signed for the form.
  record Received(DepartmentId by) implements Stage {}

  record Handled(DepartmentId by) implements Stage {}

  /// The form is back with customer service.
  record Returned(DepartmentId by) implements Stage {}

  record Replied(DepartmentId by) implements Stage {}

  /// The resident is not satisfied: a superior has to rule (CMP-10).
  record Dissatisfied(DepartmentId by) implements Stage {}

  record Satisfied(DepartmentId by) implements Stage {}

  /// Found not to be about the company's service (CMP-36).
  record Invalid() implements Stage {}

  record Closed() implements Stage {}

  /// Null until the department has finished.
  default @Nullable Refusal whyNotDispatched() {
    return switch (this) {
      case Registered _, Dispatched _, Received _ -> null;
      case Handled _ -> Refusal.ALREADY_HANDLED;
      case Returned _ -> Refusal.ALREADY_RETURNED;
      case Replied _ -> Refusal.ALREADY_REPLIED;
      case Dissatisfied _ -> Refusal.AWAITING_RULING;
      case Satisfied _ -> Refusal.ALREADY_SETTLED;
      case Invalid _ -> Refusal.INVALID;
      case Closed _ -> Refusal.CLOSED;
    };
  }

  /// Null while the department of this actor is at work on the case.
  default @Nullable Refusal whyNotAtWork(Actor actor) {
    return switch (this) {
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
  default @Nullable Refusal whyNotReturned() {
    return switch (this) {
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
  default @Nullable Refusal whyNotLive() {
    return switch (this) {
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

  default Phrase label() {
    return switch (this) {
      case Registered _ -> Phrase.of("待派单", "To dispatch");
      case Dispatched _ -> Phrase.of("待签收", "To be signed for");
      case Received _ -> Phrase.of("在办", "Being handled");
      case Handled _ -> Phrase.of("待交回", "To be returned");
      case Returned _ -> Phrase.of("待答复", "To reply");
      case Replied _ -> Phrase.of("待住户意见", "Awaiting the opinion");
      case Dissatisfied _ -> Phrase.of("不满意，待批示", "Not satisfied, awaiting a ruling");
      case Satisfied _ -> Phrase.of("满意，待归档", "Satisfied, to be filed");
      case Invalid _ -> Phrase.of("无效投诉", "Invalid");
      case Closed _ -> Phrase.of("已归档", "Filed");
    };
  }
}
