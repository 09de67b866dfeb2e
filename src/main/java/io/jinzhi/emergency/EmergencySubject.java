package io.jinzhi.emergency;

import io.jinzhi.commitment.SubjectKind;
import io.jinzhi.language.Phrase;

/// What this module's promises are about.
public enum EmergencySubject implements SubjectKind {
  EMERGENCY("EMERGENCY", "紧急事件", "Emergency", "打开", "Open"),
  ACTION("EMERGENCY_ACTION", "改进措施", "Action of a review", "办理", "See to it"),
  DRILL("EMERGENCY_DRILL", "应急演练", "Emergency drill", "安排", "Arrange it");

  private final String subject;
  private final Phrase label;
  private final Phrase action;

  EmergencySubject(String subject, String zh, String en, String actionZh, String actionEn) {
    this.subject = subject;
    this.label = Phrase.of(zh, en);
    this.action = Phrase.of(actionZh, actionEn);
  }

  @Override
  public String subject() {
    return subject;
  }

  @Override
  public Phrase label() {
    return label;
  }

  @Override
  public Phrase action() {
    return action;
  }

  @Override
  public String link(String number) {
    return switch (this) {
      case EMERGENCY -> "/emergencies/" + number;
      case ACTION -> "/emergencies/actions/" + number;
      case DRILL -> "/emergencies/drills";
    };
  }
}
