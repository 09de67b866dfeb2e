package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What paid work costs: quoted, signed, paid.
@OrderController
class QuotePages {
  private final TermsDesk terms;
  private final OrderAnswers answers;
  private final OrderPhotos photos;
  private final TypedQuote.Reader reader;

  QuotePages(TermsDesk terms, OrderAnswers answers, OrderPhotos photos, TypedQuote.Reader reader) {
    this.terms = terms;
    this.answers = answers;
    this.photos = photos;
    this.reader = reader;
  }

  @PostMapping("/quote")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER})
  Outcome<OrderJson> quote(@PathVariable String number, @Sent QuoteForm form, Actor actor) {
    terms.quote(
        actor,
        number,
        reader.read(actor.estate(), form.lines(), answers.today(actor)),
        answers.now());
    return answers.outcome(actor, number);
  }

  record QuoteForm(@Nullable List<TypedQuote.Line> lines) {}

  @PostMapping("/quote-consent")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.FRONT_DESK})
  Outcome<OrderJson> consent(@PathVariable String number, @Sent ConsentForm form, Actor actor) {
    Checks checks = new Checks();
    Confirmation how = checks.one("confirmation", form.confirmation(), Confirmation.class);
    checks.that(
        form.agreed() != null, "agreed", Phrase.of("请选择同意或不同意", "Say whether the resident agrees"));
    String detail = checks.optional("detail", form.detail(), 500);
    checks.that(
        how == null || how == Confirmation.SIGNED || detail != null,
        "detail",
        Phrase.of("请写明号码和时间，或原因", "Give the number and time, or the reason"));
    checks.done();
    terms.answerQuote(
        actor,
        number,
        Boolean.TRUE.equals(form.agreed()),
        Objects.requireNonNull(how),
        detail == null ? "" : detail,
        photos.signature(actor, number, how, form.signature()),
        answers.now());
    return answers.outcome(actor, number);
  }

  record ConsentForm(
      @Nullable Boolean agreed,
      @Nullable String confirmation,
      @Nullable String detail,
      @Nullable String signature) {}

  @PostMapping("/payment")
  @Allowed({Role.FRONT_DESK})
  Outcome<OrderJson> payment(@PathVariable String number, @Sent PaymentForm form, Actor actor) {
    Checks checks = new Checks();
    String receipt = checks.required("receipt", form.receipt(), 60);
    Payment how = checks.one("method", form.method(), Payment.class);
    checks.done();
    terms.pay(actor, number, receipt, Objects.requireNonNull(how), answers.now());
    return answers.outcome(actor, number);
  }

  record PaymentForm(@Nullable String receipt, @Nullable String method) {}
}
