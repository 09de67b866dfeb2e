package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;

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
