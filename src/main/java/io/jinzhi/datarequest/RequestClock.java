package io.jinzhi.datarequest;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// By when the manager answers: 15 days are aimed at, 30 are the limit (PII-09).
@Component
class RequestClock {
  private final Commitments commitments;
  private final Handbook handbook;
  private final Estates estates;

  RequestClock(Commitments commitments, Handbook handbook, Estates estates) {
    this.commitments = commitments;
    this.handbook = handbook;
    this.estates = estates;
  }

  void start(Actor actor, DataRequest request) {
    Instant from = request.receivedAt();
    Rule rule = handbook.rule(actor.estate(), Clause.PII_09, from);
    var days = new Deadlines(estates.estate(actor.estate()).zone());
    var deadline =
        new Deadline(
            days.days(from, rule.number("data.answer.days")).limit(),
            days.days(from, rule.number("data.answer.most.days")).limit());
    commitments.promise(
        actor.estate(),
        subject(request),
        List.of(new Promise(rule, Desk.of(Role.CS_MANAGER), 1, from, deadline)));
  }

  void answered(Actor actor, DataRequest request, Phrase evidence, Instant now) {
    commitments.keep(actor.estate(), subject(request), Clause.PII_09, evidence, actor, now);
  }

  List<Commitment> of(Actor actor, DataRequest request) {
    return commitments.of(actor.estate(), request.id());
  }

  private static Subject subject(DataRequest request) {
    return new Subject(DataRequest.KIND, request.id(), request.number());
  }
}
