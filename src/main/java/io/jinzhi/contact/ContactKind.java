package io.jinzhi.contact;

import io.jinzhi.language.Phrase;

/// What somebody comes about. The order is that of the keys 1 to 8 at the console.
public enum ContactKind {
  ENQUIRY("咨询", "Enquiry"),
  REPAIR("报修", "Repair"),
  HELP("求助", "Help"),
  SERVICE("特约服务", "Special service"),
  COMPLAINT("投诉", "Complaint"),
  SUGGESTION("建议", "Suggestion"),
  PRAISE("表扬", "Praise"),
  LOST_FOUND("失物招领", "Lost and found");

  private final Phrase label;

  ContactKind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  /// Something has to be done, so it is dispatched and followed until it is solved (FD-03, FD-04).
  public boolean work() {
    return this == REPAIR || this == HELP || this == SERVICE;
  }
}
