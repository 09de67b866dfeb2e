package io.jinzhi.estate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one cell of a register says about telephones: often several numbers, with whose they are
/// before a colon and notes in brackets.
///
/// @param leftover what could not be read as a number or as words about one
public record PhoneCell(List<Entry> entries, @Nullable String leftover) {

  /// @param label whose it is, as written before the number: a name, or a word such as 业主太太
  /// @param doubtful not a number that exists in this country's plan
  public record Entry(
      String digits,
      @Nullable String label,
      @Nullable String note,
      boolean placeholder,
      boolean doubtful) {}

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:\\+|00)?86[- ]?)?(?<mobile>1\\d{2}[- ]?\\d{4}[- ]?\\d{4})(?!\\d)"
              + "|(?<line>(?:\\(0\\d{2,3}\\)|0\\d{2,3})[- ]?[2-9]\\d{6,7})(?!\\d)"
              + "(?:[- ]*(?:转|-|#)[- ]*(?<extension>\\d{1,6})(?!\\d))?"
              + "|(?<other>\\d{5,20})(?!\\d)");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[<【]([^)\\]>】]*)[)\\]>】]");
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Punct}、。无暂没有电话联系手机号码]*");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Punct}、。]+|[\\s\\p{Punct}、。]+$");

  /// Reads a cell; nothing in it makes this fail.
  public static PhoneCell read(String cell) {
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    List<Entry> entries = new ArrayList<>();
    StringBuilder leftover = new StringBuilder();
    // Brackets may hold a separator, but a number never spans one.
    for (String piece : text.split("[;；、,\\n\\r|/](?![^(]*\\))")) {
      if (!take(piece, entries) && !NOTHING.matcher(piece).matches()) {
        leftover.append(leftover.isEmpty() ? "" : "；").append(piece.strip());
      }
    }
    return new PhoneCell(entries, leftover.isEmpty() ? null : leftover.toString());
  }

  private static boolean take(String piece, List<Entry> entries) {
    Matcher number = NUMBER.matcher(piece);
    int from = 0;
    List<Found> found = new ArrayList<>();
    while (number.find()) {
      found.add(new Found(number, piece.substring(from, number.start())));
      from = number.end();
    }
    for (int at = 0; at < found.size(); at++) {
      boolean last = at == found.size() - 1;
      String next = last ? piece.substring(from) : found.get(at + 1).before;
      entries.add(found.get(at).entry(next, at == 0));
    }
    return !found.isEmpty();
  }

  private static final class Found {
    final String digits;
    final @Nullable String extension;
    final String before;

    Found(Matcher number, String before) {
      String whole =
          number.group("mobile") != null
              ? number.group("mobile")
              : number.group("line") != null ? number.group("line") : number.group("other");
      this.digits = whole.replaceAll("\\D", "");
      this.extension = number.group("extension");
      this.before = before;
    }

    /// Words between two numbers belong to the one before in brackets, else to the one after.
    Entry entry(String after, boolean first) {
      String ahead = first ? before : BRACKETS.matcher(before).replaceAll(" ");
      List<String> notes = new ArrayList<>();
      if (first) {
        Matcher bracket = BRACKETS.matcher(ahead);
        while (bracket.find()) {
          notes.add(bracket.group(1));
        }
        ahead = BRACKETS.matcher(ahead).replaceAll(" ");
      }
      Matcher bracket = BRACKETS.matcher(after);
      while (bracket.find()) {
        notes.add(bracket.group(1));
      }
      if (extension != null) {
        notes.add("转" + extension);
      }
      String label = words(ahead);
      if (label == null && notes.isEmpty()) {
        label = words(BRACKETS.matcher(after).replaceAll(" "));
      }
      String note = words(String.join("，", notes));
      boolean placeholder = Placeholders.phone(digits);
      return new Entry(digits, label, note, placeholder, !placeholder && !exists(digits));
    }
  }

  private static @Nullable String words(String text) {
    String plain = EDGES.matcher(text).replaceAll("");
    plain = plain.replaceAll("^(联系)?(电话|手机)(号码|号)?$", "");
    return plain.isEmpty() ? null : plain;
  }

  private static boolean exists(String digits) {
    if (digits.length() == 7 || digits.length() == 8) {
      return digits.charAt(0) >= '2';
    }
    try {
      PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
      return plan.isValidNumber(plan.parse(digits, "CN"));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
