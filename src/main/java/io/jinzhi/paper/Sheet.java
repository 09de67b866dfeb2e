package io.jinzhi.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// What stands around every form: whose it is, its number, and who printed it when.
///
/// @param link the address behind the QR code; null for none
/// @param zone in which all times of the form are written
public record Sheet(
    String company,
    String estate,
    String number,
    @Nullable String link,
    Instant printedAt,
    String printedBy,
    ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /// Date and time; nothing for null, so that the field stays free for the pen.
  public String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at.atZone(zone));
  }

  /// A limit: midnight is 24:00 of the day before.
  public String limit(@Nullable Instant at) {
    if (at == null || !at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return minute(at);
    }
    return at.atZone(zone).toLocalDate().minusDays(1) + " 24:00";
  }

  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  public String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
