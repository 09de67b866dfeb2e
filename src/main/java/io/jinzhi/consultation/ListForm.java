package io.jinzhi.consultation;

import io.jinzhi.consultation.ConsultationList.Show;
import io.jinzhi.web.Checks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The filter of the list as it stands in the address.
///
/// @param show `todo`, `mine`, `open`, `done` or `all`
/// @param q part of a number, a room or a reader's name
public record ListForm(@Nullable String show, @Nullable String q, @Nullable Integer page) {

  /// The filter in the words of the address, ready for the page.
  public record Shown(String show, String q, int page) {
    public String link(int to) {
      return "/consultations?show=%s&q=%s&page=%d"
          .formatted(show, URLEncoder.encode(q, StandardCharsets.UTF_8), to);
    }
  }

  Show which() {
    if (show == null || show.isBlank()) {
      return Show.OPEN;
    }
    Checks checks = new Checks();
    Show which = checks.one("show", show.toUpperCase(Locale.ROOT), Show.class);
    checks.done();
    return which == null ? Show.OPEN : which;
  }

  @Nullable String words() {
    Checks checks = new Checks();
    String words = checks.optional("q", q, 60);
    checks.done();
    return words;
  }

  int number() {
    return page == null ? 0 : Math.clamp(page, 0, 10_000);
  }

  Shown shown() {
    String words = words();
    return new Shown(which().name().toLowerCase(Locale.ROOT), words == null ? "" : words, number());
  }
}
