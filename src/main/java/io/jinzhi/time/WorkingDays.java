package io.jinzhi.time;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Working days with public holidays and make-up days (调休), from the State Council's yearly
/// calendar. Only for dealings with authorities: service clocks run through rest days (T-11).
@Component
public class WorkingDays {
  private final Map<Integer, Map<LocalDate, Boolean>> years = new ConcurrentHashMap<>();

  /// Whether the year's calendar is known; without one only weekends rest, and the answer must say
  /// so.
  public boolean knows(int year) {
    return WorkingDays.class.getResource(file(year)) != null;
  }

  public boolean works(LocalDate day) {
    Boolean rests = years.computeIfAbsent(day.getYear(), this::load).get(day);
    if (rests != null) {
      return !rests;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /// 24:00 of the working day that is `days` working days after the start; the first day is not
  /// counted.
  public Instant after(Instant start, int days, ZoneId zone) {
    LocalDate day = start.atZone(zone).toLocalDate();
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (works(day)) {
        left--;
      }
    }
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private Map<LocalDate, Boolean> load(int year) {
    try (InputStream in = WorkingDays.class.getResourceAsStream(file(year))) {
      if (in == null) {
        return Map.of();
      }
      JsonNode days = JsonMapper.shared().readTree(in).get("days");
      return days.valueStream()
          .collect(
              Collectors.toMap(
                  day -> LocalDate.parse(day.get("date").asString()),
                  day -> day.get("isOffDay").asBoolean(),
                  (first, second) -> second));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the calendar of " + year, e);
    }
  }

  private static String file(int year) {
    return "/calendar/" + year + ".json";
  }
}
