package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import org.jspecify.annotations.Nullable;

/// Where an order stands. Each stage carries exactly the facts it has.
sealed interface Stage {

  record Recorded() implements Stage {}

  record Dispatched(DepartmentId to) implements Stage {}

  /// The department has signed for it.
  record Received(DepartmentId by) implements Stage {}

  /// Withdrawn before anybody came.
  record Cancelled(@Nullable DepartmentId by) implements Stage {}

  /// Somebody does it.
  sealed interface Staffed extends Stage {
    DepartmentId by();

    StaffId worker();
  }

  record Accepted(DepartmentId by, StaffId worker) implements Staffed {}

  /// On site.
  record Arrived(DepartmentId by, StaffId worker) implements Staffed {}

  record Working(DepartmentId by, StaffId worker) implements Staffed {}

  record Finished(DepartmentId by, StaffId worker) implements Staffed {}

  /// The resident has said that it is solved.
  record Confirmed(DepartmentId by, StaffId worker) implements Staffed {}

  record Closed(DepartmentId by, StaffId worker) implements Staffed {}

  /// The department that has it; null before it is sent to one.
  default @Nullable DepartmentId department() {
    return switch (this) {
      case Recorded _ -> null;
      case Dispatched(var to) -> to;
      case Received(var by) -> by;
      case Cancelled(var by) -> by;
      case Staffed staffed -> staffed.by();
    };
  }

  default @Nullable StaffId assigned() {
    return this instanceof Staffed staffed ? staffed.worker() : null;
  }

  default Phrase label() {
    return switch (this) {
      case Recorded _ -> Phrase.of("待派单", "To dispatch");
      case Dispatched _ -> Phrase.of("待签收", "To be signed for");
      case Received _ -> Phrase.of("待接单", "To be accepted");
      case Accepted _ -> Phrase.of("待上门", "Visit to come");
      case Arrived _ -> Phrase.of("已到场", "On site");
      case Working _ -> Phrase.of("施工中", "Being worked on");
      case Finished _ -> Phrase.of("待住户确认", "Awaiting the resident");
      case Confirmed _ -> Phrase.of("待跟进关单", "To be followed up");
      case Closed _ -> Phrase.of("已解决关单", "Solved and closed");
      case Cancelled _ -> Phrase.of("已撤单", "Withdrawn");
    };
  }
}
