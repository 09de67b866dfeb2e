package io.jinzhi.violation;

import io.jinzhi.commitment.SubjectKind;
import io.jinzhi.language.Phrase;

/// What this module's promises are about.
public enum ViolationSubject implements SubjectKind {
  VIOLATION;

  @Override
  public String subject() {
    return Violation.KIND;
  }

  @Override
  public Phrase label() {
    return Phrase.of("违章", "Violation");
  }

  @Override
  public Phrase action() {
    return Phrase.of("办理", "See to it");
  }

  @Override
  public String link(String number) {
    return "/violations/" + number;
  }
}
