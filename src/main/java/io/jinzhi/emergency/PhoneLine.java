package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;

/// Whom to ring.
///
/// @param name such as the firm's; empty for those that are the same everywhere
public record PhoneLine(OutsideBody body, String name, String phone) {

  public boolean everywhere() {
    return body.phone() != null;
  }

  public Phrase label() {
    return body.label();
  }
}
