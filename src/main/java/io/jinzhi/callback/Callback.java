package io.jinzhi.callback;

import io.jinzhi.commitment.Subject;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A callback as it stands: what it is about, when and by whom it is made, and its form.
///
/// @param item the completed service that was drawn
/// @param month the month of completion; its first day
/// @param department together with whose head an ordinary complaint is called back on (CBK-14)
/// @param caller the desk that makes it
/// @param opens from when on it may be made; too early says nothing about the effect (CBK-05)
/// @param assigned null: anybody of the desk
public record Callback(
    UUID id,
    String number,
    UUID item,
    LocalDate month,
    CallbackKind kind,
    Completed.Source source,
    String title,
    Completed.Resident resident,
    boolean major,
    @Nullable DepartmentId department,
    Role caller,
    boolean joint,
    Why why,
    Instant opens,
    Instant due,
    Instant drawn,
    CallbackState state,
    @Nullable Person assigned,
    @Nullable Collected collected,
    @Nullable Signed made,
    @Nullable CallbackRecord outcome,
    @Nullable Signed countersigned,
    @Nullable Signed returned,
    @Nullable Audit audit,
    @Nullable Direction direction,
    @Nullable String complaint,
    @Nullable String replacedBy,
    @Nullable Ended ended,
    int version) {

  public static final String KIND = "CALLBACK";

  /// Why it is on the list.
  public enum Why {
    LOT("抽中", "Drawn by lot"),
    BAD_EVALUATION("评价不满意", "Bad evaluation"),
    PAIRED("期中已回访", "Drawn in mid-term"),
    REPLACEMENT("替补", "Replacement");

    private final Phrase label;

    Why(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  public record Person(StaffId id, String name) {}

  /// Who holds the form, as what.
  public record Collected(StaffId by, String name, Role role, Instant at) {}

  public record Signed(String by, Instant at) {}

  public record Audit(String by, Instant at, boolean qualified, String opinion) {}

  public record Direction(String by, Instant at, String words) {}

  /// Why it will not be made.
  public record Ended(Instant at, Phrase why) {}

  public Subject subject() {
    return new Subject(KIND, id, number);
  }

  public Building building() {
    return Building.of(resident.unitCode());
  }

  /// Whether both sign: not when the manager has taken it over.
  public boolean needsTwo() {
    return joint && (collected == null || collected.role() != Role.CS_MANAGER);
  }

  /// The desk that reviews it: nobody reviews their own callback (CBK-24).
  public Role auditor() {
    return collected != null && collected.role() == Role.CS_MANAGER
        ? Role.CENTRE_DIRECTOR
        : Role.CS_MANAGER;
  }

  /// The desks that owe it.
  List<Desk> holders() {
    List<Desk> holders = new ArrayList<>();
    holders.add(Desk.of(caller));
    if (joint && department != null) {
      holders.add(Desk.of(Role.DEPT_MANAGER, department));
    }
    return holders;
  }
}
