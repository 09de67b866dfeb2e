package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// The time between now and a deadline, as people say it. The browser ticks with the same words
/// (`app.js`, `words`).
record Countdown(Instant now, Instant due, ZoneId zone) {

  static Countdown of(Instant now, Instant due, ZoneId zone) {
    return new Countdown(now, due, zone);
  }

  Phrase words() {
    if (!now.isBefore(due)) {
      long over = Duration.between(due, now).toMinutes();
      return over == 0 ? Phrase.of("刚刚超时", "just late") : pair("超时 ", span(over), " late");
    }
    if (endsToday()) {
      return Phrase.of("今天 24:00", "today 24:00");
    }
    // A minute that has begun still counts as left.
    return pair("剩 ", span(Duration.between(now, due).plusSeconds(59).toMinutes()), " left");
  }

  /// `late`, `warn` when under a quarter of the whole is left, else empty.
  String loudness(Instant opened) {
    if (!now.isBefore(due)) {
      return "late";
    }
    long whole = Duration.between(opened, due).toMillis();
    long left = Duration.between(now, due).toMillis();
    return left * 4 < whole ? "warn" : "";
  }

  /// From two days on only days, from an hour on hours and minutes.
  static Phrase span(long minutes) {
    long days = minutes / 1440;
    long hours = minutes / 60 % 24;
    long rest = minutes % 60;
    if (days >= 2 || (days == 1 && hours == 0)) {
      return Phrase.of(days + " 天", days + (days == 1 ? " day" : " days"));
    }
    if (days == 1) {
      return Phrase.of("1 天 " + hours + " 时", "1 day " + hours + " h");
    }
    if (hours == 0) {
      return Phrase.of(rest + " 分", rest + " min");
    }
    return rest == 0
        ? Phrase.of(hours + " 时", hours + " h")
        : Phrase.of(hours + " 时 " + rest + " 分", hours + " h " + rest + " min");
  }

  private boolean endsToday() {
    var end = due.atZone(zone);
    return end.toLocalTime().equals(LocalTime.MIDNIGHT)
        && end.toLocalDate().minusDays(1).equals(now.atZone(zone).toLocalDate());
  }

  private static Phrase pair(String before, Phrase span, String after) {
    return Phrase.of(before + span.zh(), span.en() + after);
  }
}
