package io.jinzhi.callback;

import io.jinzhi.complaint.ComplaintClosed;
import io.jinzhi.complaint.Grade;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every valid complaint that is closed is called back on (CMP-32, CBK-09).
@Component
class ComplaintSource {
  private final CompletedServices services;
  private final Units units;
  private final StaffRoll staff;

  ComplaintSource(CompletedServices services, Units units, StaffRoll staff) {
    this.services = services;
    this.units = units;
    this.staff = staff;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ComplaintClosed event) {
    if (!event.valid()) {
      return;
    }
    UnitId unit = event.unit();
    var resident =
        unit == null
            ? Completed.Resident.UNKNOWN
            : Completed.Resident.of(unit, units.unit(event.estate(), unit).code());
    services.report(
        List.of(
            new Completed(
                event.estate(),
                CallbackKind.COMPLAINT,
                new Completed.Source(
                    Keeping.COMPLAINT,
                    event.complaint().value(),
                    event.number(),
                    "/complaints/" + event.number()),
                event.number(),
                resident,
                together(event),
                event.grade() == Grade.MAJOR,
                false,
                event.at())),
        event.at());
  }

  /// The department with whose head it is called back on (CBK-14): not when it is about that head.
  private @Nullable DepartmentId together(ComplaintClosed event) {
    StaffId about = event.aboutStaff();
    boolean aboutHead =
        about != null && staff.member(event.estate(), about).role() == Role.DEPT_MANAGER;
    return aboutHead ? null : event.department();
  }
}
