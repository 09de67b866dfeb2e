package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A clause as programs read it; instants in UTC.
///
/// @param version the one that counts now; 0 for the handbook's own values
record ClauseAnswer(
    String id,
    int page,
    Regulation regulation,
    Phrase title,
    Phrase summary,
    ClauseKind kind,
    ClauseUse state,
    List<String> roles,
    @Nullable Phrase evidence,
    boolean damaged,
    int version,
    List<Value> values,
    List<Version> versions) {

  /// @param own the handbook's own value
  record Value(String key, Unit unit, String value, String own, String source) {}

  record Version(
      int version,
      Map<String, String> values,
      Instant from,
      String madeBy,
      String reason,
      Instant madeAt) {

    static Version of(ClauseVersion each) {
      return new Version(
          each.version(), each.values(), each.from(), each.madeBy(), each.reason(), each.madeAt());
    }
  }

  static ClauseAnswer of(
      ClauseText text, int version, List<ClausePage.Figure> figures, List<ClauseVersion> versions) {
    return new ClauseAnswer(
        text.id(),
        text.page(),
        text.regulation(),
        text.title(),
        text.summary(),
        text.kind(),
        text.use(),
        text.roles(),
        text.evidence(),
        text.damaged(),
        version,
        figures.stream().map(ClauseAnswer::value).toList(),
        versions.stream().map(Version::of).toList());
  }

  private static Value value(ClausePage.Figure figure) {
    ClauseText.Parameter parameter = figure.parameter();
    return new Value(
        parameter.key(), parameter.unit(), figure.now(), parameter.value(), parameter.source());
  }
}
