package io.jinzhi.vacancy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.VisitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A look as it is typed on one page.
///
/// @param id made with the page, so that sending it twice counts once
/// @param started none: when it ended
/// @param ended none: now
record VisitForm(
    @Nullable UUID id,
    @Nullable String look,
    @Nullable String second,
    @Nullable String started,
    @Nullable String ended,
    @Nullable List<AnswerForm> answers,
    @Nullable List<RecheckForm> rechecks) {

  record AnswerForm(
      @Nullable String item,
      @Nullable String verdict,
      @Nullable String note,
      @Nullable String reading) {}

  /// @param finding its number
  record RecheckForm(@Nullable String finding, @Nullable Boolean gone, @Nullable String words) {}

  NewCheck checked(EstateId estate, Findings findings, UUID fresh, ZoneId zone, Instant now) {
    Checks checks = new Checks();
    Look how = checks.one("look", look, Look.class);
    List<Answer> said = new ArrayList<>();
    for (AnswerForm each : answers == null ? List.<AnswerForm>of() : answers) {
      answer(checks, each, said);
    }
    checks.done();
    List<NewCheck.Recheck> again = new ArrayList<>();
    for (RecheckForm each : rechecks == null ? List.<RecheckForm>of() : rechecks) {
      if (each.gone() != null && each.finding() != null) {
        String words = each.words() == null ? "" : each.words().strip();
        again.add(
            new NewCheck.Recheck(
                findings.find(estate, each.finding()).id(),
                each.gone(),
                words.isEmpty() ? (each.gone() ? "已修复" : "仍未修复") : words));
      }
    }
    Instant end = Moments.parse("ended", ended, zone, now);
    Instant begin = Moments.parse("started", started, zone, now);
    Instant to = end == null ? now : end;
    return new NewCheck(
        new VisitId(id == null ? fresh : id),
        Objects.requireNonNull(how),
        staff(second),
        begin == null ? to : begin,
        to,
        said,
        again);
  }

  private static void answer(Checks checks, AnswerForm each, List<Answer> said) {
    Answer.Verdict verdict = checks.one("answers", each.verdict(), Answer.Verdict.class);
    String item = each.item();
    if (verdict == null || item == null) {
      return;
    }
    String typed = each.reading() == null ? "" : each.reading().strip();
    boolean right = typed.isEmpty() || typed.matches("\\d{1,9}(\\.\\d{1,3})?");
    checks.that(right, "answers", Phrase.of("读数请填数字", "A reading is a number"));
    String note = checks.optional("answers", each.note(), 300);
    if (right) {
      said.add(new Answer(item, verdict, note, typed.isEmpty() ? null : new BigDecimal(typed)));
    }
  }

  private static @Nullable StaffId staff(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return new StaffId(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException e) {
      throw new Invalid("second", Phrase.of("没有这位同事", "There is no such colleague"));
    }
  }
}
