package io.jinzhi.ledger;

import io.jinzhi.handbook.Rule;
import io.jinzhi.ledger.ReadingAlert.Kind;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// What is unusual, by the values of ARC-27 that count on the day.
///
/// @param least pages below which nobody is compared with their usual
/// @param opens the first minute of the usual hours
/// @param closes the first minute after them
record ReadingLimits(
    int pages, int files, int times, int least, LocalTime opens, LocalTime closes) {

  record Found(Kind kind, int count, String limit) {}

  static ReadingLimits of(Rule rule) {
    String window = rule.text("archive.reading.window");
    return new ReadingLimits(
        rule.number("archive.reading.pages"),
        rule.number("archive.reading.files"),
        rule.number("archive.reading.usual"),
        rule.number("archive.reading.least"),
        LocalTime.parse(window.substring(0, 5)),
        LocalTime.parse(window.substring(6)));
  }

  /// Everything about a person's day that goes past a limit.
  List<Found> unusual(ReadingCounts.Count count) {
    List<Found> found = new ArrayList<>();
    if (count.pages() > pages) {
      found.add(new Found(Kind.PAGES, count.pages(), String.valueOf(pages)));
    }
    if (count.files() > files) {
      found.add(new Found(Kind.FILES, count.files(), String.valueOf(files)));
    }
    if (count.usual() > 0 && count.pages() >= least && count.pages() >= times * count.usual()) {
      found.add(new Found(Kind.USUAL, count.pages(), String.valueOf(times)));
    }
    if (count.odd() > 0) {
      found.add(new Found(Kind.HOURS, count.odd(), opens + "-" + closes));
    }
    return found;
  }
}
