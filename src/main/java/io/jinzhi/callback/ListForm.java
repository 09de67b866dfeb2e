package io.jinzhi.callback;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The filter of the list as it stands in the address.
///
/// @param show `open`, `mine`, `review`, `done`, `ended` or `all`
/// @param month such as `2026-11`
/// @param by `building` or `due`
public record ListForm(
    @Nullable String show,
    @Nullable String kind,
    @Nullable String month,
    @Nullable String building,
    @Nullable String by,
    @Nullable Integer page) {

  /// The filter in the words of the address, ready for the page.
  public record Shown(
      String show, String kind, String month, String building, String by, int page) {

    public String link(int to) {
      return "/callbacks?show=%s&kind=%s&month=%s&building=%s&by=%s&page=%d"
          .formatted(
              show, kind, month, URLEncoder.encode(building, StandardCharsets.UTF_8), by, to);
    }

    public boolean byBuilding() {
      return by.equals("building") && (show.equals("open") || show.equals("mine"));
    }
  }

  CallbackList.Filter filter(Actor actor) {
    Checks checks = new Checks();
    var which =
        show == null || show.isBlank()
            ? CallbackList.Show.OPEN
            : checks.one("show", show.toUpperCase(Locale.ROOT), CallbackList.Show.class);
    var what = kind == null || kind.isBlank() ? null : checks.one("kind", kind, CallbackKind.class);
    String where = checks.optional("building", building, 12);
    checks.done();
    boolean walks =
        by == null ? actor.is(Role.AMBASSADOR, Role.DEPT_MANAGER) : by.equals("building");
    return new CallbackList.Filter(
        which == null ? CallbackList.Show.OPEN : which,
        what,
        month == null || month.isBlank() ? null : month("month", month),
        where,
        walks,
        page == null ? 0 : Math.clamp(page, 0, 10_000));
  }

  Shown shown(CallbackList.Filter filter) {
    CallbackKind kind = filter.kind();
    LocalDate month = filter.month();
    String building = filter.building();
    return new Shown(
        filter.show().name().toLowerCase(Locale.ROOT),
        kind == null ? "" : kind.name(),
        month == null ? "" : YearMonth.from(month).toString(),
        building == null ? "" : building,
        filter.byBuilding() ? "building" : "due",
        filter.page());
  }

  static LocalDate month(String field, String text) {
    try {
      YearMonth month = YearMonth.parse(text.strip());
      if (month.getYear() < 2000 || month.getYear() > 2100) {
        throw new DateTimeException("far away");
      }
      return month.atDay(1);
    } catch (DateTimeException e) {
      throw new Invalid(field, Phrase.of("请写成 2026-11", "Write it as 2026-11"));
    }
  }
}
