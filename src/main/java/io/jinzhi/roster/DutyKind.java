package io.jinzhi.roster;

import io.jinzhi.commitment.SubjectKind;
import io.jinzhi.language.Phrase;
import java.util.Optional;
import java.util.stream.Stream;

/// What this module's promises are about.
public enum DutyKind implements SubjectKind {
  MONTH("DUTY_MONTH", "ZB-", "值班表", "Roster", "排班", "Arrange"),
  CHANGE("DUTY_CHANGE", "HB-", "换班", "Swap", "答复", "Answer"),
  HANDOVER("HANDOVER", "JB-", "交接班", "Hand-over", "交接", "Hand over"),
  ITEM("DUTY_ITEM", "YL-", "遗留事项", "Open item", "办结", "Settle"),
  NIGHT("DUTY_NIGHT", "YX-", "夜间查岗", "Night look", "去查岗", "Look"),
  BRIEFING("BRIEFING", "CH-", "晨会", "Briefing", "填晨会", "Fill in"),
  PROBLEM("BRIEFING_PROBLEM", "NT-", "大使难题", "Problem", "协助", "Help"),
  TASK("BRIEFING_TASK", "RW-", "当天任务", "Task", "销号", "Tick off");

  private final String subject;
  private final String prefix;
  private final Phrase label;
  private final Phrase action;

  DutyKind(String subject, String prefix, String zh, String en, String actionZh, String actionEn) {
    this.subject = subject;
    this.prefix = prefix;
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

  String prefix() {
    return prefix;
  }

  @Override
  public String link(String number) {
    return switch (this) {
      case MONTH -> "/roster?month=" + number.substring(prefix.length());
      case CHANGE -> "/roster/changes#" + number;
      case HANDOVER -> "/roster/handovers/" + number;
      case ITEM -> "/roster/handovers#" + number;
      case NIGHT -> "/roster/night-checks";
      case BRIEFING -> "/roster/briefings/" + number;
      case PROBLEM, TASK -> "/roster/briefings?number=" + number;
    };
  }

  /// Whose number it is.
  static Optional<DutyKind> of(String number) {
    return Stream.of(values()).filter(each -> number.startsWith(each.prefix)).findFirst();
  }
}
