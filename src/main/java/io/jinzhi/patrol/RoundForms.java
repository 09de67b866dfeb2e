package io.jinzhi.patrol;

import io.jinzhi.inspection.Answer;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a phone sends of a round. Times are epoch milliseconds of the phone's clock, or instants;
/// `skew` is how many milliseconds our clock was ahead of the phone's when it was taken down.
final class RoundForms {
  private RoundForms() {}

  record Start(@Nullable String at, @Nullable Long skew) {}

  /// @param verdict OK where nothing is said
  record Line(
      @Nullable String item,
      @Nullable String verdict,
      @Nullable String note,
      @Nullable BigDecimal reading) {}

  record Came(
      @Nullable String id,
      @Nullable String point,
      @Nullable String at,
      @Nullable String left,
      @Nullable Long skew,
      @Nullable String how,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Integer accuracy,
      @Nullable String note,
      @Nullable List<Line> answers) {}

  record Ended(
      @Nullable String id,
      @Nullable String at,
      @Nullable Long skew,
      @Nullable String talked,
      @Nullable String skipped,
      @Nullable String signature,
      @Nullable List<Line> answers) {}

  /// @param point at which it was found, if at one
  /// @param arrival the id of the arrival there
  record Found(
      @Nullable String id,
      @Nullable String point,
      @Nullable String arrival,
      @Nullable String item,
      @Nullable String at,
      @Nullable Long skew,
      @Nullable String kind,
      @Nullable String severity,
      @Nullable String place,
      @Nullable String what,
      @Nullable String decision,
      @Nullable String words,
      @Nullable Boolean valve,
      @Nullable Boolean notice) {}

  record Told(@Nullable Boolean valve, @Nullable Boolean notice, @Nullable String words) {}

  static List<Answer> answers(@Nullable List<Line> lines) {
    List<Answer> answers = new ArrayList<>();
    Checks checks = new Checks();
    for (Line each : lines == null ? List.<Line>of() : lines) {
      String said = each.verdict() == null || each.verdict().isBlank() ? "OK" : each.verdict();
      Answer.Verdict verdict = checks.one("answers", said, Answer.Verdict.class);
      String item = checks.required("answers", each.item(), 40);
      String note = checks.optional("answers", each.note(), 500);
      if (verdict != null) {
        answers.add(new Answer(item, verdict, note, each.reading()));
      }
    }
    checks.done();
    return answers;
  }

  /// @throws Invalid where it is no id
  static UUID id(String field, @Nullable String written) {
    UUID id = idOrNull(field, written);
    if (id == null) {
      throw new Invalid(field, Phrase.of("缺少编号", "The id is missing"));
    }
    return id;
  }

  static @Nullable UUID idOrNull(String field, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(written.strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, Phrase.of("不是编号", "Not an id"));
    }
  }
}
