package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shifts as they are typed; rows without a name and hours are left out.
record PlanForm(@Nullable String from, @Nullable List<Row> shifts) {

  record Row(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String start,
      @Nullable String end,
      @Nullable String days,
      @Nullable Integer people) {

    boolean blank() {
      return isBlank(name) && isBlank(start) && isBlank(end);
    }

    private static boolean isBlank(@Nullable String text) {
      return text == null || text.isBlank();
    }
  }

  /// In the order of the day, which gives them their codes.
  List<Shift> checked() {
    Checks checks = new Checks();
    List<Shift> typed = new ArrayList<>();
    for (Row row : shifts == null ? List.<Row>of() : shifts) {
      if (!row.blank()) {
        typed.add(shift(checks, row));
      }
    }
    checks.done();
    typed.sort(Comparator.comparing(Shift::start));
    List<Shift> coded = new ArrayList<>();
    for (Shift each : typed) {
      String code = String.valueOf((char) ('a' + Math.min(coded.size(), 25)));
      coded.add(new Shift(code, each.name(), each.start(), each.end(), each.days(), each.people()));
    }
    return coded;
  }

  private static Shift shift(Checks checks, Row row) {
    String name = checks.required("shifts", row.name(), 20);
    String english = checks.optional("shifts", row.nameEn(), 40);
    LocalTime start = Typed.time(checks, "shifts", row.start());
    LocalTime end = Typed.time(checks, "shifts", row.end());
    ShiftDays days = checks.one("shifts", row.days(), ShiftDays.class);
    int people = row.people() == null ? 1 : row.people();
    checks.that(
        people >= 1 && people <= 50, "shifts", Phrase.of("人数 1 到 50", "From 1 to 50 people"));
    return new Shift(
        "",
        Phrase.of(name, english == null ? name : english),
        start == null ? LocalTime.MIDNIGHT : start,
        end == null ? LocalTime.MIDNIGHT : end,
        days == null ? ShiftDays.ALL : days,
        people);
  }
}
