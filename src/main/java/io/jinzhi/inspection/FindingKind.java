package io.jinzhi.inspection;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What a finding is about, and which department such things usually go to.
public enum FindingKind {
  SECURITY("安全隐患", "Security risk", "security"),
  EQUIPMENT("公共设施设备", "Common equipment", "engineering"),
  CLEANING("清洁卫生", "Cleaning", "cleaning"),
  GREENERY("绿化", "Greenery", "greening"),
  FIT_OUT("装修违规", "Fit-out breach", null),
  FIRE("消防", "Fire safety", "security"),
  VACANT("空置房", "Vacant unit", "engineering"),
  RESIDENT("住户反映", "From a resident", null),
  OTHER("其他", "Other", null);

  private final Phrase label;
  private final @Nullable String department;

  FindingKind(String zh, String en, @Nullable String department) {
    this.label = Phrase.of(zh, en);
    this.department = department;
  }

  public Phrase label() {
    return label;
  }

  /// The code of the department; null where the desk decides.
  @Nullable String department() {
    return department;
  }
}
