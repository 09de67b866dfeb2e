package io.jinzhi.language;

/// The beginning of what somebody said, on one line, for a list.
public final class Brief {
  private Brief() {}

  /// @param most characters, counting a rare one as one; what was cut off is marked
  public static String of(String words, int most) {
    String said = words.replaceAll("\\s+", " ").strip();
    return said.codePointCount(0, said.length()) <= most
        ? said
        : said.substring(0, said.offsetByCodePoints(0, most)) + "…";
  }
}
