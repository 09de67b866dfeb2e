package io.jinzhi.estate;

import java.util.Set;

/// Values that people type because a form wanted something. They identify nobody, so two
/// households with the same placeholder share no telephone.
public final class Placeholders {

  private static final Set<String> PHONES =
      Set.of("18999999999", "18888888888", "13800138000", "12345678901", "12345678910");

  private Placeholders() {}

  public static boolean phone(String digits) {
    return PHONES.contains(digits) || same(digits) || digits.endsWith("00000000");
  }

  public static boolean identity(String number) {
    return same(number) || number.startsWith("123456789");
  }

  private static boolean same(String digits) {
    return digits.length() > 6 && digits.chars().allMatch(each -> each == digits.charAt(0));
  }
}
