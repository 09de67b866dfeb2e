package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// Who is called from outside. Some have the same number everywhere, the others one of the centre.
public enum OutsideBody {
  FIRE_BRIGADE("消防", "Fire brigade", "119"),
  POLICE("公安", "Police", "110"),
  AMBULANCE("急救", "Ambulance", "120"),
  LIFT_RESCUE("电梯应急", "Lift rescue", "96333"),
  LIFT_FIRM("电梯维保", "Lift firm", null),
  GAS_COMPANY("燃气公司", "Gas company", null),
  WATER_COMPANY("自来水公司", "Water company", null),
  POWER_COMPANY("供电公司", "Power company", null),
  HOUSING_AUTHORITY("房屋主管部门", "Housing authority", null),
  SAFETY_AUTHORITY("应急管理部门", "Safety authority", null),
  COMPANY_HEAD("公司负责人", "Head of the company", null),
  INSURER("保险公司", "Insurer", null);

  private final Phrase label;
  private final @Nullable String phone;

  OutsideBody(String zh, String en, @Nullable String phone) {
    this.label = Phrase.of(zh, en);
    this.phone = phone;
  }

  public Phrase label() {
    return label;
  }

  /// The number that it has everywhere; null where the centre keeps one of its own.
  public @Nullable String phone() {
    return phone;
  }

  /// Whether calling it is the call that comes first (EMG-02).
  boolean rescues() {
    return this == FIRE_BRIGADE || this == POLICE || this == AMBULANCE;
  }
}
