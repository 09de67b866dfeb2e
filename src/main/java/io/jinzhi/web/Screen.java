package io.jinzhi.web;

import io.jinzhi.language.Lang;
import io.jinzhi.language.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every template is given: the language, the visitor, the clock, and how to write both times
/// and texts. Templates take it as their first parameter, `screen`.
///
/// @param theme `light`, `dark`, or empty to follow the device
/// @param bar the top bar's entries and numbers, counted only when a template asks for them
public record Screen(
    Lang lang,
    String csrf,
    String path,
    @Nullable Visitor visitor,
    boolean practice,
    Instant now,
    ZoneId zone,
    Bar bar,
    String theme,
    Assets assets) {

  /// An entry of the top bar with its number.
  public record Item(String path, Phrase label, int count, boolean here) {}

  /// The top bar of a visitor.
  public interface Bar {
    Bar NONE =
        new Bar() {
          @Override
          public List<Item> entries() {
            return List.of();
          }

          @Override
          public int messages() {
            return 0;
          }

          @Override
          public boolean opens(String path) {
            return true;
          }
        };

    List<Item> entries();

    /// Unread ones of the visitor.
    int messages();

    /// Whether this page opens for the visitor.
    boolean opens(String path);
  }

  public List<Item> nav() {
    return bar.entries();
  }

  public int messages() {
    return bar.messages();
  }

  /// Whether a page opens for the visitor: a link that leads to a refusal is not shown.
  public boolean opens(String path) {
    return bar.opens(path);
  }

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<Phrase> WEEKDAYS =
      List.of(
          Phrase.of("周一", "Mon"),
          Phrase.of("周二", "Tue"),
          Phrase.of("周三", "Wed"),
          Phrase.of("周四", "Thu"),
          Phrase.of("周五", "Fri"),
          Phrase.of("周六", "Sat"),
          Phrase.of("周日", "Sun"));

  public String say(String zh, String en) {
    return lang == Lang.EN ? en : zh;
  }

  public String say(Phrase phrase) {
    return phrase.in(lang);
  }

  /// A name as the records hold it; what the program does by itself it signs as 系统.
  public String who(String name) {
    return name.equals("系统") ? say(name, "The program") : name;
  }

  /// A fresh key for one form: sending the form twice does the thing once.
  public String key() {
    return UUID.randomUUID().toString();
  }

  /// The address of a file under `static/app` or of a WebJar, with its content's hash in it.
  public String asset(String path) {
    return assets.url(path);
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

  public String weekday(Instant instant) {
    return say(WEEKDAYS.get(instant.atZone(zone).getDayOfWeek().getValue() - 1));
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

  /// What is left of a promise, in words: 剩 11 分, 剩 2 天, 今天 24:00, 超时 4 分.
  public String left(Instant due) {
    return Countdown.of(now, due, zone).words().in(lang);
  }

  /// How loud it is: `late`, `warn` (under a quarter left) or nothing.
  public String leftClass(Instant opened, Instant due) {
    return Countdown.of(now, due, zone).loudness(opened);
  }

  /// A span in words, whole minutes: 14 分, 8 时 8 分, 2 天.
  public String minutes(Duration span) {
    return Countdown.span(span.toMinutes()).in(lang);
  }

  /// How long ago, in words; from yesterday on the day and time.
  public String ago(Instant instant) {
    long minutes = Duration.between(instant, now).toMinutes();
    boolean today = instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    if (minutes < 0 || !today) {
      return at(instant);
    }
    return minutes == 0
        ? say("刚刚", "just now")
        : say("{0}前", "{0} ago").replace("{0}", Countdown.span(minutes).in(lang));
  }
}
