package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How an order ends: confirmed, closed, done again, withdrawn.
@OrderController
class EndingPages {
  private final WorkOrderDesk desk;
  private final OrderAnswers answers;
  private final OrderPhotos photos;

  EndingPages(WorkOrderDesk desk, OrderAnswers answers, OrderPhotos photos) {
    this.desk = desk;
    this.answers = answers;
    this.photos = photos;
  }

  @PostMapping("/confirmation")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.FRONT_DESK, Role.AMBASSADOR})
  Outcome<OrderJson> confirmation(
      @PathVariable String number, @Sent ConfirmationForm form, Actor actor) {
    Checks checks = new Checks();
    Confirmation how = checks.one("confirmation", form.confirmation(), Confirmation.class);
    Phrase choose = Phrase.of("请选择一项", "Please choose one");
    checks.that(form.solved() != null, "solved", choose);
    checks.that(form.satisfied() != null, "satisfied", choose);
    String words = checks.optional("words", form.words(), 2000);
    String detail = checks.optional("detail", form.detail(), 500);
    checks.that(
        how == null || how == Confirmation.SIGNED || detail != null,
        "detail",
        Phrase.of("请写明号码和时间，或拒签原因", "Give the number and time, or why not signed"));
    checks.done();
    desk.confirm(
        actor,
        number,
        new WorkOrderDesk.Opinion(
            Boolean.TRUE.equals(form.solved()),
            Boolean.TRUE.equals(form.satisfied()),
            words == null ? "" : words,
            Objects.requireNonNull(how),
            detail == null ? "" : detail,
            photos.signature(actor, number, how, form.signature())),
        answers.now());
    return answers.outcome(actor, number);
  }

  record ConfirmationForm(
      @Nullable Boolean solved,
      @Nullable Boolean satisfied,
      @Nullable String words,
      @Nullable String confirmation,
      @Nullable String detail,
      @Nullable String signature) {}

  @PostMapping("/closure")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<OrderJson> closure(@PathVariable String number, @Sent ClosureForm form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.optional("words", form.words(), 1000);
    checks.done();
    desk.close(actor, number, words == null ? "" : words, answers.now());
    return answers.outcome(actor, number);
  }

  record ClosureForm(@Nullable String words) {}

  @PostMapping("/reopening")
  @Allowed.CustomerService
  Outcome<OrderJson> reopening(@PathVariable String number, @Sent ReopeningForm form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 1000);
    checks.done();
    desk.reopen(actor, number, reason, answers.now());
    return answers.outcome(actor, number);
  }

  record ReopeningForm(@Nullable String reason) {}

  @PostMapping("/cancellation")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<OrderJson> cancellation(
      @PathVariable String number, @Sent CancellationForm form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 1000);
    checks.done();
    desk.cancel(actor, number, reason, answers.now());
    return answers.outcome(actor, number);
  }

  record CancellationForm(@Nullable String reason) {}
}
