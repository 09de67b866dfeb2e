package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the resident says to the result, and how it was confirmed (CMP-40, T-15).
@CaseController
class OpinionPages {
  private final ComplaintDesk desk;
  private final Answering answering;
  private final ComplaintPhotos photos;

  OpinionPages(ComplaintDesk desk, Answering answering, ComplaintPhotos photos) {
    this.desk = desk;
    this.answering = answering;
    this.photos = photos;
  }

  @PostMapping("/opinion")
  @Allowed.CustomerService
  Outcome<CaseJson> opinion(@PathVariable String number, @Sent Opinion form, Actor actor) {
    Checks checks = new Checks();
    checks.that(
        form.satisfied() != null, "satisfied", Phrase.of("请选择满意或不满意", "Say whether satisfied"));
    String words = checks.optional("words", form.words(), 2000);
    Confirmation confirmation = checks.one("confirmation", form.confirmation(), Confirmation.class);
    String detail = checks.optional("detail", form.detail(), 500);
    checks.that(
        confirmation == null || confirmation == Confirmation.SIGNED || detail != null,
        "detail",
        Phrase.of("请写明电话号码和时间，或拒签的原因", "Give the number and time, or why it was not signed"));
    checks.done();
    desk.opinion(
        actor,
        number,
        new ComplaintDesk.Opinion(
            Boolean.TRUE.equals(form.satisfied()),
            words == null ? "" : words,
            Objects.requireNonNull(confirmation),
            detail == null ? "" : detail,
            photos.signature(actor, number, confirmation, form.signature())),
        answering.now());
    return answering.outcome(actor, number);
  }

  record Opinion(
      @Nullable Boolean satisfied,
      @Nullable String words,
      @Nullable String confirmation,
      @Nullable String detail,
      @Nullable String signature) {}
}
