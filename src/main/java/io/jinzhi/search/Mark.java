package io.jinzhi.search;

import io.jinzhi.estate.EstateId;

/// What stands in front of every word in the index: the estate in two characters, and the kind.
/// Two estates may share a mark; that costs time, not truth, for every query names the estate too.
record Mark(String text) {

  static Mark of(EstateId estate, Kind kind) {
    int hash = estate.value().hashCode() * 0x9E3779B9;
    return new Mark(
        ""
            + (char) ('A' + (hash >>> 27) % 26)
            + (char) ('a' + (hash >>> 12 & 31) % 26)
            + letter(kind));
  }

  private static char letter(Kind kind) {
    return switch (kind) {
      case COMPLAINT -> 'c';
      case WORK_ORDER -> 'w';
      case HOUSEHOLD -> 'h';
      case LOG -> 'l';
      case CONTACT -> 'k';
      case VIOLATION -> 'v';
      case EMERGENCY -> 'e';
      case VACANCY -> 'a';
    };
  }

  /// The word as PostgreSQL reads it inside a tsvector or tsquery.
  String quoted(String word) {
    return "'" + (text + word).replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
