package io.jinzhi.contact;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An article as it is typed or sent.
///
/// @param until a day such as `2027-03-31`, or nothing
/// @param version the text that was changed; nothing for a new one
public record ArticleForm(
    @Nullable String question,
    @Nullable String questionEn,
    @Nullable String keywords,
    @Nullable String answer,
    @Nullable String answerEn,
    @Nullable String until,
    @Nullable String owner,
    @Nullable Integer version) {

  /// A text that has been looked at.
  record Checked(
      Phrase question, String keywords, Phrase answer, @Nullable LocalDate until, String owner) {}

  /// @throws io.jinzhi.web.Invalid naming every field that is wrong
  Checked checked() {
    Checks checks = new Checks();
    String asked = checks.required("question", question, 200);
    String askedEn = checks.optional("questionEn", questionEn, 300);
    String words = checks.optional("keywords", keywords, 400);
    String says = checks.required("answer", answer, 4000);
    String saysEn = checks.optional("answerEn", answerEn, 6000);
    String who = checks.required("owner", owner, 60);
    LocalDate last = null;
    if (until != null && !until.isBlank()) {
      try {
        last = LocalDate.parse(until.strip());
      } catch (DateTimeException e) {
        checks.that(
            false,
            "until",
            Phrase.of("没有这一天，请写成 2027-03-31", "There is no such day; write 2027-03-31"));
      }
    }
    checks.done();
    return new Checked(
        Phrase.of(asked, Objects.requireNonNullElse(askedEn, asked)),
        Objects.requireNonNullElse(words, ""),
        Phrase.of(says, Objects.requireNonNullElse(saysEn, says)),
        last,
        who);
  }
}
