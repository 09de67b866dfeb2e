package io.jinzhi.estate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Personal data as it is shown to those who have not asked for it: 王*梅, 138****8812 (PII-08).
public final class Masked {

  private static final Pattern NUMBER = Pattern.compile("\\d{7,}");
  private static final Pattern ORGANISATION =
      Pattern.compile(".*(公司|中心|银行|商店|超市|学校|幼儿园|医院|委员会|合作社|事务所|工作室|有限|集团|局|厂)$");

  private Masked() {}

  /// The first and the last character stay; of two characters only the first. Organisations are
  /// not persons and are shown.
  public static String name(String name) {
    int[] points = name.codePoints().toArray();
    if (points.length <= 1) {
      return "*";
    }
    if (points.length > 4 && ORGANISATION.matcher(name).matches()) {
      return name;
    }
    StringBuilder out = new StringBuilder().appendCodePoint(points[0]);
    if (points.length == 2) {
      return out.append('*').toString();
    }
    return out.append("*".repeat(Math.min(points.length - 2, 6)))
        .appendCodePoint(points[points.length - 1])
        .toString();
  }

  /// A text with every telephone number in it masked: seven digits or more in a row.
  public static String numbers(String text) {
    return NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(phone(found.group())));
  }

  /// The last four digits stay, and the first three where the number is long enough.
  public static String phone(String digits) {
    int length = digits.length();
    if (length >= 10) {
      return digits.substring(0, 3) + "****" + digits.substring(length - 4);
    }
    return length >= 7 ? "****" + digits.substring(length - 4) : "****";
  }
}
