package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// The roles of the handbook, and the few that a program needs besides.
public enum Role {
  FRONT_DESK("前台接待", "Front desk"),
  AMBASSADOR("亲善大使", "Resident ambassador"),
  DEPT_STAFF("部门员工", "Department staff"),
  DEPT_MANAGER("部门负责人", "Department head"),
  CS_MANAGER("客服部长", "Customer service manager"),
  CENTRE_DIRECTOR("中心主任", "Centre director"),
  GENERAL_MANAGER("总经理", "General manager"),
  COMPANY_OFFICE("公司办公室", "Company office"),
  ARCHIVE_KEEPER("档案保管员", "Archive keeper"),
  ADMIN("系统管理员", "System administrator"),
  AUDITOR("审计员", "Auditor"),
  RESIDENT("住户", "Resident");

  private final Phrase label;

  Role(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  /// The next desk up: who takes over what this desk did not do in time. Null above the general
  /// manager and for roles that hold no promises.
  public @Nullable Role superior() {
    return switch (this) {
      case FRONT_DESK, AMBASSADOR, DEPT_MANAGER -> CS_MANAGER;
      case DEPT_STAFF -> DEPT_MANAGER;
      case CS_MANAGER, COMPANY_OFFICE, ARCHIVE_KEEPER -> CENTRE_DIRECTOR;
      case CENTRE_DIRECTOR -> GENERAL_MANAGER;
      case GENERAL_MANAGER, ADMIN, AUDITOR, RESIDENT -> null;
    };
  }
}
