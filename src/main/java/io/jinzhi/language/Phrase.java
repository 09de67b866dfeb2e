package io.jinzhi.language;

/// A text in both languages.
public record Phrase(String zh, String en) {

  public static Phrase of(String zh, String en) {
    return new Phrase(zh, en);
  }

  public String in(Lang lang) {
    return lang == Lang.EN ? en : zh;
  }

  /// The phrase with `{0}`, `{1}` … replaced, literally: nothing in a value is interpreted. A value
  /// that is a phrase itself goes into each text in that text's language.
  public Phrase with(Object... values) {
    return new Phrase(fill(zh, Lang.ZH, values), fill(en, Lang.EN, values));
  }

  private static String fill(String text, Lang lang, Object... values) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      boolean slot = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
      int index = slot ? text.charAt(at + 1) - '0' : -1;
      if (slot && index >= 0 && index < values.length) {
        out.append(values[index] instanceof Phrase pair ? pair.in(lang) : values[index]);
        at += 2;
      } else {
        out.append(text.charAt(at));
      }
    }
    return out.toString();
  }
}
