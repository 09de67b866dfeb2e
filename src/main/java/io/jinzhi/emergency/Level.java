package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.List;

/// How grave it is (EMG-03): how soon it is reported upward, and who hears the alarm besides those
/// on duty.
public enum Level {
  I(
      "一级（特别重大）",
      "I, gravest",
      Role.GENERAL_MANAGER,
      Role.CENTRE_DIRECTOR,
      Role.COMPANY_OFFICE,
      Role.AMBASSADOR,
      Role.DEPT_STAFF),
  II("二级（重大）", "II, grave", Role.GENERAL_MANAGER, Role.CENTRE_DIRECTOR),
  III("三级（较大）", "III, larger", Role.CENTRE_DIRECTOR),
  IV("四级（一般）", "IV, ordinary", Role.CENTRE_DIRECTOR);

  private final Phrase label;
  private final List<Role> desks;

  Level(String zh, String en, Role... desks) {
    this.label = Phrase.of(zh, en);
    this.desks = List.of(desks);
  }

  public Phrase label() {
    return label;
  }

  List<Role> desks() {
    return desks;
  }

  /// The value of EMG-03 with the minutes until it is reported.
  String minutes() {
    return "emergency.level" + (ordinal() + 1) + ".minutes";
  }
}
