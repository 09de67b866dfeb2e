package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;

/// The steps of a request, as buttons and addresses.
public enum ConsultationStep {
  ADOPT("由我提出申请", "Ask for it myself", "adoption"),
  CONSENT("答复是否同意", "Consent or decline", "consent"),
  REGISTER("登记", "Register", "registration"),
  APPROVE("批准", "Approve", "approval"),
  RELEASE("出档", "Release the papers", "release"),
  OPEN("开始查阅", "Begin to read", "opening"),
  COPY("复印", "Print a copy", "copies"),
  CLOSE("查阅完毕", "Close it", "closure"),
  RETURN("清点归还", "Count the papers back", "return"),
  REFUSE("不批准", "Refuse", "refusal"),
  WITHDRAW("撤回", "Take it back", "withdrawal");

  private final Phrase label;
  private final String noun;

  ConsultationStep(String zh, String en, String noun) {
    this.label = Phrase.of(zh, en);
    this.noun = noun;
  }

  public Phrase label() {
    return label;
  }

  /// The last part of its address.
  public String noun() {
    return noun;
  }

  /// Whether it carries the request forward, rather than ending it.
  public boolean leads() {
    return compareTo(REFUSE) < 0;
  }
}
