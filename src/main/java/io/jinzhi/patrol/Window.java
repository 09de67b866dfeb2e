package io.jinzhi.patrol;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;

/// The windows of a day (T-24).
public enum Window {
  MORNING("上午", "Morning", Clause.AMB_05, "patrol.windows.morning"),
  AFTERNOON("下午", "Afternoon", Clause.AMB_06, "patrol.windows.afternoon"),
  /// Only where the site is a key fire unit (PAT-11).
  FIRE("防火巡查", "Fire patrol", Clause.PAT_11, "patrol.fire.window");

  private final Phrase label;
  private final Clause clause;
  private final String key;

  Window(String zh, String en, Clause clause, String key) {
    this.label = Phrase.of(zh, en);
    this.clause = clause;
    this.key = key;
  }

  public Phrase label() {
    return label;
  }

  /// The promise of a round in it.
  Clause clause() {
    return clause;
  }

  /// Which value says from when to when.
  String key() {
    return key;
  }

  /// The checklist of the whole round.
  String checklist() {
    return this == FIRE ? PatrolLists.FIRE : PatrolLists.ROUND;
  }
}
