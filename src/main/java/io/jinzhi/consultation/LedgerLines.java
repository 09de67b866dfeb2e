package io.jinzhi.consultation;

import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands in the ledger of each step: who, what, when, why, page by page.
@Component
class LedgerLines {
  private final Ledger ledger;

  LedgerLines(Ledger ledger) {
    this.ledger = ledger;
  }

  void write(Consultation it, ConsultationEvent event, @Nullable Actor actor, Instant now) {
    Phrase why = Phrase.of(it.wish().reason(), it.wish().reason());
    switch (event) {
      case ConsultationEvent.Suggested _, ConsultationEvent.Asked _, ConsultationEvent.Adopted _ ->
          line(it, Act.REQUESTED, why, actor, now);
      case ConsultationEvent.Consented e ->
          line(it, Act.REQUESTED, Phrase.of("业主同意：{0}", "Consent: {0}").with(e.who()), actor, now);
      case ConsultationEvent.Registered _ -> line(it, Act.REGISTERED, why, actor, now);
      case ConsultationEvent.Approved e ->
          line(
              it,
              Act.APPROVED,
              Phrase.of("第 {0} 页，复印 {1} 份：{2}", "Pages {0}, {1} copies: {2}")
                  .with(e.pages(), e.copies(), e.opinion()),
              actor,
              now);
      case ConsultationEvent.Refused e ->
          line(it, Act.REFUSED, Phrase.of(e.reason(), e.reason()), actor, now);
      case ConsultationEvent.TakenOut _ -> line(it, Act.RELEASED, why, actor, now);
      case ConsultationEvent.Closed e -> line(it, Act.CLOSED, e.how().label(), actor, now);
      case ConsultationEvent.Lapsed _ -> line(it, Act.CLOSED, Stage.LAPSED.label(), actor, now);
      case ConsultationEvent.Returned e ->
          line(
              it,
              Act.RETURNED,
              Phrase.of("清点 {0} 页", "{0} pages counted").with(e.checked()),
              actor,
              now);
      case ConsultationEvent.Withdrawn _ -> line(it, Act.WITHDRAWN, why, actor, now);
      // Copies are written page by page where they are made.
      case ConsultationEvent.Copied _,
          ConsultationEvent.Opened _,
          ConsultationEvent.Moved _,
          ConsultationEvent.Denied _ -> {}
    }
  }

  /// One page seen, or printed.
  void page(Consultation it, Act act, UUID paper, int page, Actor actor, Instant now) {
    Deed deed = deed(it, act, actor, now).paper(paper).page(page).because(it.wish().reason());
    Room room = it.standing().room();
    StaffId companion = room == null ? null : room.companion();
    String name = room == null ? null : room.companionName();
    ledger.write(companion == null || name == null ? deed : deed.beside(companion, name));
  }

  private void line(Consultation it, Act act, Phrase why, @Nullable Actor actor, Instant now) {
    ledger.write(deed(it, act, actor, now).because(why));
  }

  private static Deed deed(Consultation it, Act act, @Nullable Actor actor, Instant now) {
    Deed deed =
        actor == null
            ? Deed.byProgram(it.estate(), act, now)
            : actor.is(Role.RESIDENT)
                ? Deed.byResident(
                    it.estate(), new PersonId(actor.staff().value()), actor.name(), act, now)
                : Deed.by(actor, act, now);
    return deed.on(it.file().id(), it.file().number()).under(it.number());
  }
}
