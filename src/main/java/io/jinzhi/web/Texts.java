package io.jinzhi.web;

import io.jinzhi.language.Phrase;

/// What may be in a text that somebody sends.
public final class Texts {
  static final Phrase NUL = Phrase.of("含有不能保存的字符", "Contains a character that cannot be kept");
  private static final int JOINER = 0x200D;

  private Texts() {}

  /// The text without characters that are invisible or turn the writing direction; rare hanzi,
  /// emoji and line breaks stay as they are.
  ///
  /// @throws Invalid for a NUL character
  public static String clean(String field, String text) {
    if (text.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || (c >= 0x3000 && c < 0xD800))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int before = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == 0) {
        throw new Invalid(field, NUL);
      }
      if (Character.isSurrogate((char) point) && point < 0x10000) {
        throw new Answered(400);
      }
      int after = at < text.length() ? text.codePointAt(at) : 0;
      if (kept(point) || (point == JOINER && joins(before) && joins(after))) {
        out.appendCodePoint(point);
      }
      before = point;
    }
    return out.toString();
  }

  private static boolean kept(int point) {
    if (point < ' ' || (point >= 0x7F && point < 0xA0)) {
      return point == '\t' || point == '\n' || point == '\r';
    }
    boolean invisible =
        point == 0xAD
            || point == 0x61C
            || point == 0x180E
            || (point >= 0x200B && point <= 0x200F)
            || (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2060 && point <= 0x206F)
            || point == 0xFEFF;
    return !invisible;
  }

  /// A family or a trade is one emoji made of several, held together by a joiner.
  private static boolean joins(int point) {
    return Character.isEmoji(point) || point == 0xFE0F;
  }
}
