package io.jinzhi.web;

import io.jinzhi.language.Phrase;

/// A legal "no": the request was understood and may not be done now. Answered with 409, the reason
/// in words, and nothing written.
public final class Refused extends RuntimeException {
  private final String code;
  private final transient Phrase reason;

  /// @param code a stable name for programs, such as `NOT_DISPATCHED`
  public Refused(String code, Phrase reason) {
    super(code + ": " + reason.en(), null, false, false);
    this.code = code;
    this.reason = reason;
  }

  public String code() {
    return code;
  }

  public Phrase reason() {
    return reason;
  }
}
