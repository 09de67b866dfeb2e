package io.jinzhi.patrol;

import io.jinzhi.commitment.SubjectKind;
import io.jinzhi.language.Phrase;

/// What this module's promises are about.
public enum PatrolKind implements SubjectKind {
  ROUND(Round.KIND, "巡查", "Patrol", "去巡查", "Walk it"),
  PLAN(Plan.KIND, "巡查方案", "Patrol plan", "批准", "Approve");

  private final String subject;
  private final Phrase label;
  private final Phrase action;

  PatrolKind(String subject, String zh, String en, String actionZh, String actionEn) {
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
    return this == PLAN ? "/patrol/plans/" + number.substring(3) : "/patrol/rounds/" + number;
  }
}
