package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.SecondFactor;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The keeper releases (ARC-22), prints copies (ARC-24) and counts the papers back.
@ConsultationController
@Allowed(Role.ARCHIVE_KEEPER)
class KeeperPages {
  private final ReadingRoom room;
  private final Copies copies;
  private final ConsultationAnswers answers;
  private final SecondFactor factor;
  private final Printing printing;

  KeeperPages(
      ReadingRoom room,
      Copies copies,
      ConsultationAnswers answers,
      SecondFactor factor,
      Printing printing) {
    this.room = room;
    this.copies = copies;
    this.answers = answers;
    this.factor = factor;
    this.printing = printing;
  }

  record CodeForm(@Nullable String code) {}

  @PostMapping("/{number}/release")
  Outcome<ConsultationJson> release(@PathVariable String number, @Sent CodeForm form, Actor actor) {
    room.release(actor, number, factor.confirm(actor, form.code()), answers.now());
    return answers.outcome(actor, number);
  }

  /// @param pages such as `1-3,7`; empty: all that are allowed
  record CopyForm(@Nullable String pages) {}

  @PostMapping("/{number}/copies")
  Outcome<ConsultationJson> copy(@PathVariable String number, @Sent CopyForm form, Actor actor) {
    String typed = form.pages();
    PageSet pages = typed == null || typed.isBlank() ? null : PageSet.parse("pages", typed);
    copies.make(actor, number, pages, answers.now());
    return answers.outcome(actor, number);
  }

  @GetMapping("/{number}/copies/{nth}.pdf")
  ResponseEntity<byte[]> print(@PathVariable String number, @PathVariable int nth, Actor actor) {
    byte[] pdf = copies.fetch(actor, number, nth, answers.now());
    return printing.answer("copy-" + number + "-" + nth + ".pdf", pdf);
  }

  record ReturnForm(@Nullable Integer checked, @Nullable String note) {}

  @PostMapping("/{number}/return")
  Outcome<ConsultationJson> back(@PathVariable String number, @Sent ReturnForm form, Actor actor) {
    Checks checks = new Checks();
    Integer checked = form.checked();
    checks.that(
        checked != null && checked >= 0 && checked <= PageSet.MOST,
        "checked",
        Phrase.of("请填写清点的页数", "How many pages were counted"));
    String note = checks.optional("note", form.note(), 500);
    checks.done();
    room.giveBack(actor, number, checked == null ? 0 : checked, note, answers.now());
    return answers.outcome(actor, number);
  }
}
