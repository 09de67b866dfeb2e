package io.jinzhi.callback;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;

/// What was completed. Each kind has its own rate (CBK-09 to CBK-12) and its own window (CBK-05 to
/// CBK-08).
public enum CallbackKind {
  COMPLAINT("投诉", "Complaint", Clause.CBK_09, "callback.rate.complaint", Clause.CBK_05),
  REPAIR("维修", "Repair", Clause.CBK_10, "callback.rate.repair", Clause.CBK_05),
  SPECIAL("特约服务", "Special service", Clause.CBK_10, "callback.rate.special", Clause.CBK_06),
  HELP("求助服务", "Help", Clause.CBK_10, "callback.rate.help", Clause.CBK_08),
  PUBLICATION(
      "刊物与活动",
      "Publication or activity",
      Clause.CBK_11,
      "callback.rate.publication",
      Clause.CBK_07),
  OTHER("其他服务", "Other service", Clause.CBK_12, "callback.rate.other", Clause.CBK_08);

  private final Phrase label;
  private final Clause rate;
  private final String rateKey;
  private final Clause window;

  CallbackKind(String zh, String en, Clause rate, String rateKey, Clause window) {
    this.label = Phrase.of(zh, en);
    this.rate = rate;
    this.rateKey = rateKey;
    this.window = window;
  }

  public Phrase label() {
    return label;
  }

  /// The clause that sets how many are called back.
  public Clause rate() {
    return rate;
  }

  String rateKey() {
    return rateKey;
  }

  /// The clause that says when.
  public Clause window() {
    return window;
  }
}
