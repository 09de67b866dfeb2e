package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// How the resident confirmed: signed, by telephone, or declined to sign with the reason (T-15).
public enum Confirmation {
  SIGNED("住户签名", "Signed"),
  BY_TELEPHONE("电话确认，未签名", "By telephone, not signed"),
  REFUSED("拒签", "Declined to sign");

  private final Phrase label;

  Confirmation(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
