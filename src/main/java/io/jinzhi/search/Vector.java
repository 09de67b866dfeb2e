package io.jinzhi.search;

import io.jinzhi.estate.EstateId;
import java.util.Locale;

/// An entry as a tsvector literal.
final class Vector {

  /// Numbers stand backwards behind this sign, so that the end of a number is the beginning of a
  /// word.
  static final String TAIL = "#";

  static final String INITIALS = "~";

  private Vector() {}

  static String of(EstateId estate, Entry entry) {
    Mark mark = Mark.of(estate, entry.kind());
    StringBuilder out = new StringBuilder();
    for (Words.Word word : Words.of(searched(entry))) {
      out.append(mark.quoted(word.text())).append(':').append(word.at() + 1).append(' ');
    }
    String number = compact(entry.number());
    if (!number.isEmpty()) {
      out.append(mark.quoted(TAIL + new StringBuilder(number).reverse())).append(' ');
    }
    for (String initials : entry.initials()) {
      out.append(mark.quoted(INITIALS + compact(initials))).append(' ');
    }
    return out.toString();
  }

  private static String searched(Entry entry) {
    StringBuilder out = new StringBuilder(entry.number());
    out.append('\n').append(entry.title().zh());
    if (!entry.title().en().equals(entry.title().zh())) {
      out.append('\n').append(entry.title().en());
    }
    if (entry.place() != null) {
      out.append('\n').append(entry.place());
    }
    for (String name : entry.names()) {
      out.append('\n').append(name);
    }
    return clean(out.append('\n').append(entry.text()).toString());
  }

  /// Letters and digits in lower case, nothing else.
  static String compact(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  /// PostgreSQL keeps no NUL, and half a character is none.
  static String clean(String text) {
    return text.replaceAll("[\\x00\\p{Cs}]", " ");
  }
}
