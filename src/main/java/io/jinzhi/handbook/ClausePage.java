package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of one clause.
///
/// @param version the one that counts now; 0 for the handbook's own values
/// @param latest the last one decided, which may still lie ahead
/// @param takesOver who acts when it isn't done in time
/// @param history the latest decision first
/// @param kept empty where nobody counts
public record ClausePage(
    ClauseText text,
    int version,
    int latest,
    List<Figure> figures,
    List<Phrase> takesOver,
    List<Decision> history,
    List<Month> kept,
    @Nullable ClauseText before,
    @Nullable ClauseText next) {

  /// A value: what counts now, and what the handbook says.
  public record Figure(ClauseText.Parameter parameter, String now) {

    public Phrase inWords() {
      return parameter.unit().say(now);
    }

    public Phrase own() {
      return parameter.unit().say(parameter.value());
    }

    public boolean isChanged() {
      return !now.equals(parameter.value());
    }

    /// Where the handbook's own value comes from.
    public Phrase source() {
      String source = parameter.source();
      if (source.startsWith("p.")) {
        return Phrase.of("手册 p{0}", "Handbook p{0}").with(source.substring(2));
      }
      if (source.equals("law")) {
        return Phrase.of("法律要求", "The law");
      }
      return source.startsWith("T-")
          ? Phrase.of("时间规则 {0}", "Time rule {0}").with(source)
          : Phrase.of("本程序约定", "House rule");
    }
  }

  /// A step of the history.
  public record Decision(ClauseVersion version, List<Phrase> values, Standing standing) {}

  public enum Standing {
    PLANNED("将生效", "Planned"),
    WITHDRAWN("生效前已撤回", "Withdrawn before it began"),
    NOW("现行", "In force"),
    PAST("曾生效", "Was in force");

    private final Phrase label;

    Standing(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  public record Month(Phrase name, Instant from, Kept kept) {}
}
