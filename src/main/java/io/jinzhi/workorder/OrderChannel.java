package io.jinzhi.workorder;

import io.jinzhi.dutylog.Kind;
import io.jinzhi.language.Phrase;

/// How a request came in, at any hour (REP-01).
public enum OrderChannel {
  CALL("来电", "Call", Kind.CALL),
  VISIT("来访", "Visit", Kind.VISIT),
  MESSAGE("网络留言", "Message", Kind.MESSAGE),
  PATROL("巡查发现", "Patrol", Kind.PATROL),
  STAFF("员工转报", "Told by staff", Kind.NOTE);

  private final Phrase label;
  private final Kind log;

  OrderChannel(String zh, String en, Kind log) {
    label = Phrase.of(zh, en);
    this.log = log;
  }

  public Phrase label() {
    return label;
  }

  Kind log() {
    return log;
  }
}
