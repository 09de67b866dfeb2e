package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The posts and shifts to begin with: the three patterns of DUT-04, and the ambassadors' day,
/// which is a house rule (it ends with the afternoon patrol).
enum DefaultPosts {
  FRONT_DESK(
      "front-desk", Phrase.of("前台", "Front desk"), List.of(Role.FRONT_DESK), null, true, three()),
  REPAIR(
      "repair", Phrase.of("维修", "Repairs"), List.of(Role.DEPT_STAFF), "engineering", true, three()),
  GUARDS(
      "guards",
      Phrase.of("门岗", "Guards"),
      List.of(Role.DEPT_STAFF),
      "security",
      true,
      List.of(
          shift("a", "日班", "Day", "07:00", "19:00", ShiftDays.ALL),
          shift("b", "夜班", "Night", "19:00", "07:00", ShiftDays.ALL))),
  MANAGER(
      "manager",
      Phrase.of("值班负责人", "Duty manager"),
      List.of(Role.CS_MANAGER, Role.DEPT_MANAGER),
      null,
      false,
      List.of(
          shift("a", "休息日上午", "Rest day, morning", "09:00", "11:30", ShiftDays.REST_DAYS),
          shift("b", "休息日下午", "Rest day, afternoon", "14:00", "17:00", ShiftDays.REST_DAYS),
          shift("c", "晚间", "Evening", "17:30", "20:00", ShiftDays.ALL))),
  AMBASSADOR(
      "ambassador",
      Phrase.of("亲善大使", "Ambassador"),
      List.of(Role.AMBASSADOR),
      null,
      false,
      List.of(shift("a", "白班", "Day", "08:30", "18:10", ShiftDays.ALL)));

  final String code;
  final Phrase called;
  final List<Role> roles;
  final @Nullable String department;
  final boolean roundTheClock;
  final List<Shift> shifts;

  DefaultPosts(
      String code,
      Phrase called,
      List<Role> roles,
      @Nullable String department,
      boolean roundTheClock,
      List<Shift> shifts) {
    this.code = code;
    this.called = called;
    this.roles = roles;
    this.department = department;
    this.roundTheClock = roundTheClock;
    this.shifts = shifts;
  }

  private static List<Shift> three() {
    return List.of(
        shift("a", "夜班", "Night", "00:00", "07:30", ShiftDays.ALL),
        shift("b", "早班", "Morning", "07:30", "16:00", ShiftDays.ALL),
        shift("c", "中班", "Evening", "16:00", "00:00", ShiftDays.ALL));
  }

  private static Shift shift(
      String code, String zh, String en, String start, String end, ShiftDays days) {
    return new Shift(
        code, Phrase.of(zh, en), LocalTime.parse(start), LocalTime.parse(end), days, 1);
  }
}
