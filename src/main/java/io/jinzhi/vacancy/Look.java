package io.jinzhi.vacancy;

import io.jinzhi.language.Phrase;

/// How closely a unit is looked at; each does for what is less close.
public enum Look {
  OUTSIDE("户外巡看", "From outside", "VACANT_OUTSIDE"),
  INSIDE("户内巡查", "Inside", "VACANT_INSIDE"),
  FULL("全面检查", "Full inspection", "VACANT_FULL");

  private final Phrase label;
  private final String checklist;

  Look(String zh, String en, String checklist) {
    this.label = Phrase.of(zh, en);
    this.checklist = checklist;
  }

  public Phrase label() {
    return label;
  }

  /// The code of its list.
  public String checklist() {
    return checklist;
  }

  public boolean inside() {
    return this != OUTSIDE;
  }

  boolean does(Look wanted) {
    return compareTo(wanted) >= 0;
  }
}
