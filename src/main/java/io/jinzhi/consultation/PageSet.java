package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Pages of one file, in order, such as `1-3,7`.
public record PageSet(List<Integer> pages) {
  private static final Pattern PART = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

  /// As many as a person reads in half an hour at the very most.
  static final int MOST = 300;

  public PageSet {
    pages = List.copyOf(new TreeSet<>(pages));
  }

  /// @throws Invalid for the field, where it is no such list, or empty, or too long
  static PageSet parse(String field, @Nullable String typed) {
    String text = typed == null ? "" : typed.replaceAll("[，、；;\\s]+", ",");
    SortedSet<Integer> pages = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      if (!part.isEmpty()) {
        add(field, part.replaceAll("[–—－~～]", "-"), pages);
      }
    }
    if (pages.isEmpty()) {
      throw new Invalid(field, Phrase.of("请写明页码，如 1-3,7", "Say which pages, such as 1-3,7"));
    }
    return new PageSet(new ArrayList<>(pages));
  }

  private static void add(String field, String part, SortedSet<Integer> pages) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      throw new Invalid(field, Phrase.of("请写成 1-3,7", "Write it as 1-3,7"));
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    if (from < 1 || to < from || to - from + pages.size() >= MOST) {
      throw new Invalid(
          field, Phrase.of("页码从 1 起，最多 {0} 页", "Pages from 1 on, at most {0}").with(MOST));
    }
    for (int page = from; page <= to; page++) {
      pages.add(page);
    }
  }

  boolean has(int page) {
    return pages.contains(page);
  }

  boolean holds(PageSet other) {
    return pages.containsAll(other.pages);
  }

  int last() {
    return pages.getLast();
  }

  /// As it is typed.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < pages.size(); ) {
      int end = at;
      while (end + 1 < pages.size() && pages.get(end + 1) == pages.get(end) + 1) {
        end++;
      }
      text.append(text.isEmpty() ? "" : ",").append(pages.get(at));
      if (end > at) {
        text.append('-').append(pages.get(end));
      }
      at = end + 1;
    }
    return text.toString();
  }
}
