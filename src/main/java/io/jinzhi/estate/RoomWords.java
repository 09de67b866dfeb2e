package io.jinzhi.estate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How people write and say a room.
final class RoomWords {

  private static final Pattern LEVEL =
      Pattern.compile("(号楼|號樓|栋|棟|幢|座|楼|单元|單元|梯|门|弄|#)(?=[0-9A-Z\\p{IsHan}])");
  private static final Pattern TRAILING =
      Pattern.compile("(号楼|號樓|栋|棟|幢|座|楼|单元|單元|梯|门|室|房|号|號|户|#)+$");
  private static final Pattern DASH = Pattern.compile("[-‐‑‒–—―−－_~～·.．、/\\\\]+");
  private static final Pattern CODE =
      Pattern.compile(
          "(?=.*\\d)[0-9A-Z\\p{IsHan}]{1,12}(-[0-9A-Z\\p{IsHan}]{1,12}){1,2}|[0-9A-Z]{1,12}");
  private static final Pattern CHINESE_NUMBER =
      Pattern.compile("([〇零一二三四五六七八九十]+)(?=号楼|號樓|栋|棟|幢|座|楼|单元|單元|梯|门)");
  private static final String NUMERALS = "零一二三四五六七八九";

  private RoomWords() {}

  /// The parts from building to room; empty where this is not a room at all.
  static List<String> parts(String words) {
    String text = plain(words);
    text = LEVEL.matcher(text).replaceAll("-");
    text = DASH.matcher(text).replaceAll("-");
    if (!CODE.matcher(text).matches()) {
      return List.of();
    }
    String[] parts = text.split("-");
    for (int at = 0; at < parts.length - 1; at++) {
      parts[at] = withoutZeros(parts[at]);
    }
    return Stream.of(parts).toList();
  }

  /// Half-width, upper case, without blanks, Chinese numerals of a level and trailing words.
  static String plain(String words) {
    String text =
        Normalizer.normalize(words, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Cf}]+", "")
            .toUpperCase(Locale.ROOT);
    text =
        CHINESE_NUMBER
            .matcher(text)
            .replaceAll(run -> Matcher.quoteReplacement(number(run.group(1))));
    return TRAILING.matcher(text).replaceAll("");
  }

  static String withoutZeros(String part) {
    String bare = part.replaceFirst("^0+(?=.)", "");
    return bare.isEmpty() ? part : bare;
  }

  /// Up to ninety-nine; a plain run of numerals is read digit by digit.
  private static String number(String chinese) {
    int ten = chinese.indexOf('十');
    if (ten < 0) {
      StringBuilder digits = new StringBuilder();
      chinese.chars().map(RoomWords::digit).forEach(digits::append);
      return digits.toString();
    }
    int tens = ten == 0 ? 1 : digit(chinese.charAt(ten - 1));
    int ones = ten == chinese.length() - 1 ? 0 : digit(chinese.charAt(ten + 1));
    return String.valueOf(tens * 10 + ones);
  }

  private static int digit(int numeral) {
    return numeral == '〇' ? 0 : NUMERALS.indexOf(numeral);
  }
}
