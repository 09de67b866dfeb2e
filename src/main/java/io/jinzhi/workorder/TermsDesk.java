package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who pays for an order and who owes it: quotes, warranty, payment. Answers as [WorkOrderDesk]
/// does.
@Service
public class TermsDesk {
  private final OrderFile file;
  private final QuoteLines lines;
  private final Firms firms;

  TermsDesk(OrderFile file, QuoteLines lines, Firms firms) {
    this.file = file;
    this.lines = lines;
    this.firms = firms;
  }

  /// Quotes paid work; a further quote needs a signature of its own (REP-09, REP-10).
  ///
  /// @throws Invalid without a line
  @Transactional
  public void quote(Actor actor, String number, List<Quote.Line> offered, Instant now) {
    if (offered.isEmpty()) {
      throw new Invalid("lines", Phrase.of("至少报一项", "At least one line"));
    }
    WorkOrder after = file.step(actor, number, now, held -> held.terms().quote(actor, offered));
    lines.add(after, after.standing().quote().number(), offered);
  }

  /// The resident signs the quote, agrees by telephone, or declines.
  public void answerQuote(
      Actor actor,
      String number,
      boolean agreed,
      Confirmation how,
      String detail,
      @Nullable UUID signature,
      Instant now) {
    if (agreed && how == Confirmation.REFUSED) {
      throw new Invalid(
          "confirmation", Phrase.of("拒签就是不同意报价", "Who declines to sign does not agree"));
    }
    file.step(
        actor,
        number,
        now,
        held ->
            held.terms()
                .answerQuote(
                    new OrderEvent.QuoteAnswered(
                        held.standing().quote().number(), agreed, how, detail, signature)));
  }

  /// A receipt is given for what was due (REP-12).
  public void pay(Actor actor, String number, String receipt, Payment how, Instant now) {
    file.step(actor, number, now, held -> held.terms().pay(receipt, how));
  }

  /// The warranty notice goes to the developer or the contractor (REP-04).
  ///
  /// @throws Invalid where nobody has entered how to reach the firm
  public void notify(Actor actor, String number, Warranty.Firm firm, String words, Instant now) {
    String name =
        firms
            .find(actor.estate(), firm)
            .map(WarrantyFirm::name)
            .orElseThrow(
                () ->
                    new Invalid(
                        "firm",
                        Phrase.of(
                            "还没有登记这个单位，请客服部长先登记",
                            "That firm is not registered yet: ask the manager to do so")));
    file.step(actor, number, now, held -> held.terms().tell(firm, name, words));
  }

  /// Engineering finds that no warranty covers it (REP-05).
  ///
  /// @param photos that show why; at least one
  /// @throws Invalid without a photo
  public void exclude(
      Actor actor, String number, Exclusion cause, String reason, List<UUID> photos, Instant now) {
    if (photos.isEmpty()) {
      throw new Invalid("photos", Phrase.of("请附照片", "A photo is needed"));
    }
    var event = new OrderEvent.Excluded(cause, reason, photos);
    file.step(actor, number, now, held -> held.terms().exclude(actor, event));
  }

  /// A dispute about the class is decided (REP-02).
  public void recharge(Actor actor, String number, Charge to, String reason, Instant now) {
    file.step(actor, number, now, held -> held.terms().recharge(to, reason));
  }

  /// A specialist comes, agreed with the owner (REP-17); or another firm instead of the one that
  /// owed it, at that one's cost (REP-04).
  public void callSpecialist(
      Actor actor, String number, String firm, String agreed, boolean instead, Instant now) {
    var event = new OrderEvent.SpecialistCalled(firm, agreed, instead);
    file.step(actor, number, now, held -> held.terms().callSpecialist(actor, event));
  }

  /// The danger to the building has been reported to the authority (REP-06).
  public void reportDanger(Actor actor, String number, String words, Instant now) {
    file.step(actor, number, now, held -> held.terms().reportDanger(words));
  }
}
