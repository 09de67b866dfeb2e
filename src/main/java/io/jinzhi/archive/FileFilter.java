package io.jinzhi.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The filter of the list as it stands in the address.
///
/// @param state `CURRENT`, `FORMER` or `DESTROYED`
/// @param incomplete `true` for those that lack papers
public record FileFilter(
    @Nullable String q,
    @Nullable String zone,
    @Nullable String building,
    @Nullable String state,
    @Nullable String incomplete,
    @Nullable Integer page) {

  /// Ready for the page.
  public record Shown(String q, String zone, String building, String state, boolean incomplete) {

    public String link(int page) {
      return "/archive?q=%s&zone=%s&building=%s&state=%s&incomplete=%s&page=%d"
          .formatted(coded(q), coded(zone), coded(building), state, incomplete, page);
    }

    private static String coded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  FileList.Filter filter() {
    return new FileList.Filter(
        blank(q) ? null : said(),
        blank(zone) ? null : zone,
        blank(building) ? null : building,
        which(),
        "true".equals(incomplete));
  }

  int from() {
    return (page == null ? 0 : Math.clamp(page - 1L, 0, 10_000)) * FilePages.PAGE;
  }

  Shown shown() {
    return new Shown(
        said(),
        zone == null ? "" : zone,
        building == null ? "" : building,
        which().name(),
        "true".equals(incomplete));
  }

  private String said() {
    String text = q == null ? "" : q.replace("\0", "").strip();
    return text.length() > 60 ? text.substring(0, 60) : text;
  }

  private FileState which() {
    for (FileState each : FileState.values()) {
      if (each.name().equals(state)) {
        return each;
      }
    }
    return FileState.CURRENT;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
