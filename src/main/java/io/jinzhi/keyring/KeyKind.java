package io.jinzhi.keyring;

import io.jinzhi.commitment.SubjectKind;
import io.jinzhi.language.Phrase;
import java.util.Optional;
import java.util.stream.Stream;

/// What this module's promises are about, and what has a number.
public enum KeyKind implements SubjectKind {
  LOAN("KEY_LOAN", "YJ", "借钥匙", "Key loan", "催还", "Get it back"),
  COUNT("KEY_COUNT", "YP", "钥匙清点", "Key count", "清点", "Count"),
  LOSS("KEY_LOSS", "YD", "钥匙遗失", "Lost key", "办理", "See to it"),
  ENTRY("KEY_ENTRY", "YR", "紧急入户", "Emergency entry", "告知业主", "Tell the owner"),
  CUSTODY("KEY_CUSTODY", "YW", "托管委托书", "Custody form", "查看", "Open");

  private final String subject;
  private final String letters;
  private final Phrase label;
  private final Phrase action;

  KeyKind(String subject, String letters, String zh, String en, String actionZh, String actionEn) {
    this.subject = subject;
    this.letters = letters;
    this.label = Phrase.of(zh, en);
    this.action = Phrase.of(actionZh, actionEn);
  }

  @Override
  public String subject() {
    return subject;
  }

  String letters() {
    return letters;
  }

  @Override
  public Phrase label() {
    return label;
  }

  @Override
  public Phrase action() {
    return action;
  }

  @Override
  public String link(String number) {
    return switch (this) {
      case LOAN -> "/keys/loans/" + number;
      case COUNT -> "/keys/counts/" + number;
      case LOSS -> "/keys/losses/" + number;
      case ENTRY -> "/keys/entries/" + number;
      case CUSTODY -> "/keys/custodies/" + number + ".pdf";
    };
  }

  static Optional<KeyKind> of(String number) {
    return Stream.of(values()).filter(each -> number.startsWith(each.letters + "-")).findFirst();
  }
}
