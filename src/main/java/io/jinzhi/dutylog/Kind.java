package io.jinzhi.dutylog;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What a line of the duty log is about.
public enum Kind {
  CALL("来电", "Call"),
  VISIT("来访", "Visit"),
  LETTER("来函", "Letter"),
  MESSAGE("网络留言", "Message"),
  COMPLAINT("投诉", "Complaint"),
  DISPATCH("派单", "Dispatch"),
  RECEIPT("签收", "Form signed for"),
  HANDLING("处理", "Handling"),
  RETURN("回单", "Form returned"),
  REPLY("答复", "Reply"),
  CALLBACK("回访", "Callback"),
  EVENT("事件", "Event"),
  NOTE("记事", "Note"),
  KEY("钥匙", "Key"),
  PATROL("巡查", "Patrol"),
  VISITOR("访客", "Visitor"),
  HANDOVER("交接班", "Hand-over");

  private final Phrase label;

  Kind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  /// The kind of that name, or null for any other word.
  static @Nullable Kind named(String name) {
    for (Kind each : values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  public Phrase label() {
    return label;
  }
}
