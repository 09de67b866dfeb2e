package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;

/// What was shown to prove who somebody is. It is looked at and given back (KEY-04).
public enum IdKind {
  ID_CARD("身份证", "Identity card"),
  PASSPORT("护照", "Passport"),
  DRIVING("驾驶证", "Driving licence"),
  WORK_CARD("工作证", "Work card");

  private final Phrase label;

  IdKind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
