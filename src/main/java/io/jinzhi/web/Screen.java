package io.jinzhi.web;

import io.jinzhi.language.Lang;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every template is given: the language, the visitor, the clock, and how to write both times
/// and texts. Templates take it as their first parameter, `screen`.
public record Screen(
    Lang lang,
    String csrf,
    String path,
    @Nullable Visitor visitor,
    boolean practice,
    Instant now,
    ZoneId zone,
    List<Item> nav) {

  /// An entry of the top bar with its number.
  public record Item(String path, Phrase label, int count, boolean here) {}

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String say(String zh, String en) {
    return lang == Lang.EN ? en : zh;
  }

  public String say(Phrase phrase) {
    return phrase.in(lang);
  }

  /// A fresh key for one form: sending the form twice does the thing once.
  public String key() {
    return UUID.randomUUID().toString();
  }

  public String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  public String date(Instant instant) {
    return DATE.format(instant.atZone(zone));
  }

  public String minute(Instant instant) {
    return MINUTE.format(instant.atZone(zone));
  }

  /// The shortest that is clear: the time today, else the day, else the date.
  public String at(Instant instant) {
    var there = instant.atZone(zone);
    var here = now.atZone(zone);
    if (there.toLocalDate().equals(here.toLocalDate())) {
      return TIME.format(there);
    }
    String day = (there.getYear() == here.getYear() ? DAY : DATE).format(there);
    return day + " " + TIME.format(there);
  }
}
