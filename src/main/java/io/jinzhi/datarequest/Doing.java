package io.jinzhi.datarequest;

import io.jinzhi.datarequest.DataRequests.Line;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.OwnData;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Does what was asked when it is answered: corrects the register, or erases what may go.
@Component
class Doing {
  private final OwnData register;
  private final Holdings holdings;
  private final DataRequests requests;
  private final Estates estates;
  private final Units units;
  private final ApplicationEventPublisher events;

  Doing(
      OwnData register,
      Holdings holdings,
      DataRequests requests,
      Estates estates,
      Units units,
      ApplicationEventPublisher events) {
    this.register = register;
    this.holdings = holdings;
    this.requests = requests;
    this.estates = estates;
    this.units = units;
    this.events = events;
  }

  void carryOut(Actor actor, DataRequest request, Instant now) {
    switch (request.kind()) {
      case CORRECT -> correct(actor, request, now);
      case ERASE -> erase(actor, request, now);
      case SEE, EXPORT -> {}
    }
  }

  private void correct(Actor actor, DataRequest request, Instant now) {
    String wanted = String.valueOf(request.wanted());
    boolean name = "NAME".equals(request.field());
    String before =
        name
            ? register.rename(actor.estate(), request.person(), wanted)
            : register.callAt(actor.estate(), request.person(), wanted);
    Phrase words =
        name ? Phrase.of("更正了姓名", "Name corrected") : Phrase.of("更正了电话", "Telephone corrected");
    requests.tell(actor.estate(), request, new Line(now, actor.name(), words, before, wanted));
  }

  private void erase(Actor actor, DataRequest request, Instant now) {
    EstateId estate = actor.estate();
    PersonId person = request.person();
    Retention retention = retention(estate, person, now);
    if (retention.everything()) {
      register.eraseAll(estate, person);
    } else {
      register.eraseSpare(estate, person);
    }
    Phrase gone =
        retention.everything()
            ? Phrase.of("已删除姓名、电话和备注", "Erased: name, telephones and note")
            : Phrase.of("已删除备注和多余的电话", "Erased: the note and spare telephones");
    requests.tell(estate, request, new Line(now, actor.name(), gone, null, null));
    requests.tell(estate, request, new Line(now, actor.name(), kept(retention), null, null));
    units
        .byCode(estate, request.unitCode())
        .ifPresent(
            unit ->
                events.publishEvent(
                    new PapersToAppraise(estate, unit.id(), person, request.number(), now)));
  }

  Retention retention(EstateId estate, PersonId person, Instant now) {
    Holdings.All all = holdings.of(estate, person);
    return Retention.of(all.register(), all.held(), estates.estate(estate).day(now));
  }

  private static Phrase kept(Retention retention) {
    return Phrase.of(
        "依法须保留：" + retention.kept().stream().map(Phrase::zh).collect(Collectors.joining("；")),
        "Kept by law: "
            + retention.kept().stream().map(Phrase::en).collect(Collectors.joining("; ")));
  }
}
