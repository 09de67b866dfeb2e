package io.jinzhi.inspection;

import io.jinzhi.commitment.SubjectKind;
import io.jinzhi.language.Phrase;

/// What this module's promises are about.
public enum InspectionKind implements SubjectKind {
  FINDING;

  @Override
  public String subject() {
    return Finding.KIND;
  }

  @Override
  public Phrase label() {
    return Phrase.of("发现", "Finding");
  }

  @Override
  public Phrase action() {
    return Phrase.of("处理", "Decide");
  }

  @Override
  public String link(String number) {
    return "/findings/" + number;
  }
}
