package io.jinzhi.dutylog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the page of a day is drawn from.
public record LogView(
    LogPage page, Span span, LocalDate today, @Nullable Kind kind, String text, boolean writes) {

  public boolean isToday() {
    return page.day().equals(today);
  }

  public boolean filtered() {
    return kind != null || !text.isEmpty() || !span.wholeDay();
  }

  public String url(LocalDate day) {
    return "/log?day=" + day;
  }

  /// Another page of the same day and filter; null where there is none.
  public @Nullable String url(int number) {
    if (number < 1 || number > page.pages()) {
      return null;
    }
    return url(page.day())
        + span.query()
        + (kind == null ? "" : "&kind=" + kind.name())
        + (text.isEmpty() ? "" : "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        + "&page="
        + number;
  }
}
