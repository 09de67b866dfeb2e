package io.jinzhi.consultation;

import io.jinzhi.staff.Role;

/// The two levels that decide: the next two above whoever asks (ARC-21, ARC-28).
public record Levels(Office first, Office second) {

  /// @throws IllegalArgumentException for a role that never asks
  static Levels above(Role role) {
    return switch (role) {
      case FRONT_DESK, AMBASSADOR, DEPT_STAFF, DEPT_MANAGER, RESIDENT ->
          new Levels(Office.CS_MANAGER, Office.CENTRE_DIRECTOR);
      case CS_MANAGER -> new Levels(Office.CENTRE_DIRECTOR, Office.GENERAL_MANAGER);
      case CENTRE_DIRECTOR -> new Levels(Office.GENERAL_MANAGER, Office.BOARD);
      case GENERAL_MANAGER -> new Levels(Office.BOARD, Office.BOARD);
      case COMPANY_OFFICE, ARCHIVE_KEEPER, ADMIN, AUDITOR ->
          throw new IllegalArgumentException(role + " never asks for a file");
    };
  }
}
