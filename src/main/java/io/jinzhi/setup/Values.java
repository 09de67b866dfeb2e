package io.jinzhi.setup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads single cells and notes what is wrong with them.
final class Values {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T].*)?");
  private static final Pattern TIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*月?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final Pattern NOTHING = Pattern.compile("[-—–/\\\\.。无暂没有未填写知空置售]*|#N/A|N/A|null");

  private Values() {}

  static String half(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  static boolean nothing(String text) {
    return NOTHING.matcher(half(text)).matches();
  }

  /// A day, in the past or within a year.
  static @Nullable LocalDate date(
      String cell, Column column, LocalDate today, List<Finding> findings) {
    String text = half(cell);
    if (nothing(text)) {
      return null;
    }
    LocalDate read;
    try {
      read = day(text);
    } catch (DateTimeException e) {
      findings.add(
          Finding.refuses(
              column,
              "没有 {0} 这一天：请改正后重传这一行",
              "There is no such day as {0}: correct it and send the row again",
              text));
      return null;
    }
    if (read == null) {
      findings.add(
          Finding.refuses(
              column,
              "看不懂日期“{0}”：请写成 2019-03-05",
              "Cannot read the date “{0}”: write 2019-03-05",
              text));
      return null;
    }
    if (read.getYear() < 1949 || read.isAfter(today.plusYears(1))) {
      findings.add(
          Finding.refuses(
              column, "日期 {0} 不可能：请核对年份", "The date {0} cannot be: check the year", read));
      return null;
    }
    return read;
  }

  private static @Nullable LocalDate day(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      day = TIGHT.matcher(text);
    }
    if (day.matches()) {
      return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return LocalDate.of(number(month, 1), number(month, 2), 1);
    }
    return SERIAL.matcher(text).matches() ? EPOCH.plusDays((long) Double.parseDouble(text)) : null;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /// Square metres.
  static @Nullable BigDecimal area(String cell, List<Finding> findings) {
    String text = half(cell).replaceAll("(?i)(m2|平方米|平米|平方|平)$", "").replaceAll("[\\s,]", "");
    if (nothing(text)) {
      return null;
    }
    if (text.matches("1\\d{10}")) {
      findings.add(
          Finding.warns(
              Column.AREA,
              "里是 11 位的电话号码，没有当作面积：请补面积",
              "holds an 11-digit telephone number, not taken as an area: add the area"));
      return null;
    }
    BigDecimal read;
    try {
      read = new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
    } catch (NumberFormatException e) {
      findings.add(
          Finding.warns(
              Column.AREA,
              "“{0}”不是数字，没有录入：请补面积",
              "“{0}” is not a number and was left out: add the area",
              brief(text)));
      return null;
    }
    if (read.signum() <= 0 || read.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      findings.add(
          Finding.warns(
              Column.AREA,
              "{0} 平方米不可能，没有录入：请核对",
              "{0} square metres cannot be and was left out: check it",
              brief(text)));
      return null;
    }
    return read;
  }

  static String brief(String text) {
    return text.codePointCount(0, text.length()) <= 20
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
  }
}
