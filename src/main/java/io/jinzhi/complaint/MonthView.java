package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A month as its page shows it: what has been done, in words.
///
/// @param previous null before the first
/// @param next null after the last
public record MonthView(
    String name,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String analysis,
    @Nullable String submitted,
    @Nullable String collated,
    @Nullable String handedOver,
    int forms,
    @Nullable String received) {

  static MonthView of(
      Months.Month month, @Nullable String previous, @Nullable String next, ZoneId zone) {
    YearMonth name = month.month();
    return new MonthView(
        name.toString(),
        previous,
        next,
        month.analysis(),
        words(month.submitted(), zone),
        words(month.collated(), zone),
        words(month.handedOver(), zone),
        month.forms(),
        words(month.received(), zone));
  }

  private static @Nullable String words(Months.@Nullable Done done, ZoneId zone) {
    return done == null
        ? null
        : done.by()
            + " "
            + DateTimeFormatter.ofPattern("MM-dd HH:mm").format(done.at().atZone(zone));
  }

  /// A line of the statistics.
  public record Count(String by, String name, int number) {

    public Phrase kind() {
      return switch (by) {
        case "grade" -> Phrase.of("等级", "Grade");
        case "channel" -> Phrase.of("渠道", "Channel");
        case "department" -> Phrase.of("承办部门", "Department");
        default -> Phrase.of("状态", "State");
      };
    }

    public Phrase label(Map<String, Phrase> departments) {
      return switch (by) {
        case "grade" -> Grade.valueOf(name).label();
        case "channel" -> Channel.valueOf(name).label();
        case "department" -> departments.getOrDefault(name, Phrase.of("—", "—"));
        default -> Phrase.of("已归档", "Filed");
      };
    }
  }
}
