package io.jinzhi.contact;

import io.jinzhi.language.Phrase;

/// How far a contact has come.
public enum ContactState {
  /// The desk, or for a suggestion the manager, has something to do.
  OPEN("待办", "To do"),
  /// A department works on it.
  DISPATCHED("已派", "Dispatched"),
  /// The department has reported back; the resident has not been told.
  SOLVED("待回告", "To be told"),
  DONE("已结", "Done");

  private final Phrase label;

  ContactState(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
