package io.jinzhi.ledger;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which lines somebody asks for, and which they may see: the centre's leaders and the auditor all
/// of them, the head of a department those of their people, everybody else their own. What is about
/// the reader is hidden from them.
///
/// @param file a file's number
/// @param person a name, or part of one
/// @param reference a request's number
/// @param to excluded
/// @param own null: everybody's
/// @param reader whose recusals count; null: nobody's
public record LedgerFilter(
    @Nullable String file,
    @Nullable String person,
    @Nullable Act act,
    @Nullable String reference,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID own,
    @Nullable UUID department,
    @Nullable UUID reader) {

  /// Everything, for programs that check.
  static final LedgerFilter ALL =
      new LedgerFilter(null, null, null, null, null, null, null, null, null);

  /// What the actor may see.
  public static LedgerFilter of(Actor actor) {
    boolean whole =
        actor.is(Role.AUDITOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER);
    DepartmentId department = actor.is(Role.DEPT_MANAGER) ? actor.department() : null;
    StaffId own = whole || department != null ? null : actor.staff();
    return new LedgerFilter(
        null,
        null,
        null,
        null,
        null,
        null,
        own == null ? null : own.value(),
        department == null ? null : department.value(),
        actor.staff().value());
  }

  public LedgerFilter onFile(@Nullable String number) {
    return new LedgerFilter(
        blank(number), person, act, reference, from, to, own, department, reader);
  }

  public LedgerFilter byPerson(@Nullable String name) {
    return new LedgerFilter(file, blank(name), act, reference, from, to, own, department, reader);
  }

  public LedgerFilter only(@Nullable Act kind) {
    return new LedgerFilter(file, person, kind, reference, from, to, own, department, reader);
  }

  public LedgerFilter under(@Nullable String number) {
    return new LedgerFilter(file, person, act, blank(number), from, to, own, department, reader);
  }

  /// @param until excluded
  public LedgerFilter between(@Nullable Instant since, @Nullable Instant until) {
    return new LedgerFilter(file, person, act, reference, since, until, own, department, reader);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
