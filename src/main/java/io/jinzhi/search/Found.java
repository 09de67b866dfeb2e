package io.jinzhi.search;

import io.jinzhi.staff.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of what was found, with the counts of all kinds.
///
/// @param kind the kind asked for, else the first that has something
public record Found(String text, Kind kind, int page, Map<Kind, Count> counts, List<Hit> hits) {

  private static final int LAST = Count.CAP / Search.PAGE;

  static Found of(Search search, String text, @Nullable Kind asked, int page, Actor actor) {
    Query query = new Query(text, actor);
    Map<Kind, Count> counts = search.counts(actor.estate(), query);
    Kind kind = asked == null ? first(counts) : asked;
    int at = Math.clamp(page, 1, LAST);
    Count count = counts.getOrDefault(kind, Count.of(0));
    return new Found(text, kind, at, counts, search.find(actor.estate(), query, kind, at, count));
  }

  private static Kind first(Map<Kind, Count> counts) {
    return Arrays.stream(Kind.values())
        .filter(each -> counts.getOrDefault(each, Count.of(0)).number() > 0)
        .findFirst()
        .orElse(Kind.COMPLAINT);
  }

  public Count count(Kind each) {
    return counts.getOrDefault(each, Count.of(0));
  }

  /// Whether anything that can be looked for was typed.
  public boolean asked() {
    return !WordQuery.of(text).isEmpty();
  }

  public int pages() {
    return Math.max(1, (count(kind).number() + Search.PAGE - 1) / Search.PAGE);
  }

  /// What to show of a text, with the words marked.
  public List<Snippet.Part> snippet(String of) {
    return Snippet.of(of, WordQuery.of(text).chunks());
  }
}
