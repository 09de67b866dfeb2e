package io.jinzhi.web;

import io.jinzhi.language.Phrase;

/// One option of a `web/select.jte`.
public record Choice(String value, Phrase label) {

  public static Choice of(String value, String zh, String en) {
    return new Choice(value, Phrase.of(zh, en));
  }
}
