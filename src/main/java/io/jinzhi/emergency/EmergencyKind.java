package io.jinzhi.emergency;

import static io.jinzhi.emergency.OutsideBody.AMBULANCE;
import static io.jinzhi.emergency.OutsideBody.FIRE_BRIGADE;
import static io.jinzhi.emergency.OutsideBody.GAS_COMPANY;
import static io.jinzhi.emergency.OutsideBody.LIFT_FIRM;
import static io.jinzhi.emergency.OutsideBody.LIFT_RESCUE;
import static io.jinzhi.emergency.OutsideBody.POLICE;
import static io.jinzhi.emergency.OutsideBody.POWER_COMPANY;
import static io.jinzhi.emergency.OutsideBody.WATER_COMPANY;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import java.util.List;

/// What kind of emergency it is; each has its first steps and those who are called from outside.
public enum EmergencyKind {
  FIRE("火警", "Fire", Clause.EMG_07, true, FIRE_BRIGADE, AMBULANCE),
  LIFT("电梯困人", "Lift entrapment", Clause.EMG_06, false, LIFT_FIRM, LIFT_RESCUE, FIRE_BRIGADE),
  FLOOD("爆管进水", "Flooding", Clause.EMG_08, false, WATER_COMPANY),
  GAS("燃气泄漏", "Gas", Clause.EMG_09, true, GAS_COMPANY, FIRE_BRIGADE),
  POWER("停电", "Power cut", Clause.EMG_10, false, POWER_COMPANY),
  CRIME("治安事件", "Crime", Clause.EMG_11, true, POLICE, AMBULANCE),
  FALLING("高空坠物", "Falling objects", Clause.EMG_12, true, POLICE, AMBULANCE),
  STORM("台风暴雨", "Storm", Clause.EMG_13, false, POWER_COMPANY, FIRE_BRIGADE),
  ILLNESS("急病", "Illness", Clause.EMG_14, true, AMBULANCE),
  ACCIDENT("工伤事故", "Accident at work", Clause.EMG_05, true, AMBULANCE, POLICE),
  OTHER("其他", "Something else", Clause.EMG_01, false, POLICE, FIRE_BRIGADE, AMBULANCE);

  private final Phrase label;
  private final Clause clause;
  private final boolean outsideFirst;
  private final List<OutsideBody> bodies;

  EmergencyKind(String zh, String en, Clause clause, boolean outsideFirst, OutsideBody... bodies) {
    this.label = Phrase.of(zh, en);
    this.clause = clause;
    this.outsideFirst = outsideFirst;
    this.bodies = List.of(bodies);
  }

  public Phrase label() {
    return label;
  }

  public Clause clause() {
    return clause;
  }

  /// Whether the call to those outside comes before everything else (EMG-02).
  boolean outsideFirst() {
    return outsideFirst;
  }

  /// What is done first.
  public List<FirstStep> steps() {
    return FirstSteps.of(this);
  }

  /// Who is called for it, in that order.
  public List<OutsideBody> bodies() {
    return bodies;
  }
}
