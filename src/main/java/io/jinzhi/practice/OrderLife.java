package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;
import static io.jinzhi.practice.Cast.signature;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.workorder.BuildingPart;
import io.jinzhi.workorder.Confirmation;
import io.jinzhi.workorder.Delay;
import io.jinzhi.workorder.OrderChannel;
import io.jinzhi.workorder.Payment;
import io.jinzhi.workorder.Quote;
import io.jinzhi.workorder.Sorting;
import io.jinzhi.workorder.Warranty;
import io.jinzhi.workorder.WorkOrderDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// The story of one work order, from the request to the closed order. Each step puts the next one
/// on the agenda.
final class OrderLife {

  /// Where a story stands still, for what is under way when practice begins.
  enum Halt {
    RECORDED,
    DISPATCHED,
    RECEIVED,
    APPOINTED,
    QUOTED,
    WORKING,
    FINISHED,
    CONFIRMED,
    NONE
  }

  private final Cast cast;
  private final Workshop shop;
  private final Errand errand;
  private final Families.Neighbour who;
  private final Halt halt;
  private final RandomGenerator random;
  private final Actor reception;
  private final DepartmentId engineering;
  private final Actor head;
  private final Actor worker;
  private String number = "";

  OrderLife(
      Cast cast,
      Workshop shop,
      Errand errand,
      Families.Neighbour who,
      Halt halt,
      RandomGenerator random) {
    this.cast = cast;
    this.shop = shop;
    this.errand = errand;
    this.who = who;
    this.halt = halt;
    this.random = random;
    this.reception = cast.anyone(Role.FRONT_DESK, random);
    this.engineering = cast.crew().department("engineering");
    this.head = cast.crew().head(engineering);
    List<Actor> hands = cast.crew().hands(engineering);
    boolean staged = halt != Halt.NONE;
    this.worker = staged ? hands.getFirst() : hands.get(random.nextInt(hands.size()));
  }

  void begin(Instant at) {
    cast.then(at, this::record);
  }

  private void record(Instant now) {
    OrderChannel channel = chance(75) ? OrderChannel.CALL : OrderChannel.VISIT;
    number = shop.desk().record(reception, errand.by(who, channel), now);
    go(Halt.RECORDED, after(now, 1, chance(92) ? 5 : 25, random), this::dispatch);
  }

  private void dispatch(Instant now) {
    shop.desk().dispatch(reception, number, engineering, null, now);
    go(Halt.DISPATCHED, after(now, 1, chance(93) ? 6 : 30, random), this::sign);
  }

  private void sign(Instant now) {
    shop.desk().sign(head, number, signature(head, now), now);
    if (covered()) {
      cast.then(
          after(now, 10, 60, random),
          t -> shop.terms().notify(head, number, Warranty.Firm.CONTRACTOR, errand.fault(), t));
    }
    go(Halt.RECEIVED, after(now, 1, 8, random), this::accept);
  }

  private void accept(Instant now) {
    shop.desk().assign(head, number, worker.staff(), null, now);
    if (errand.urgency().urgent()) {
      cast.then(after(now, 5, chance(90) ? 14 : 40, random), this::arrive);
      return;
    }
    Instant visit = cast.hours().atWork(after(now, 60, 600, random), random);
    if (halt == Halt.APPOINTED || chance(60)) {
      Instant agreed = visit;
      cast.then(
          after(now, 1, 6, random), t -> shop.desk().appoint(worker, number, agreed, null, t));
    }
    if (halt == Halt.NONE && chance(4)) {
      cast.then(
          after(now, 8, 12, random),
          t -> shop.desk().pause(reception, number, t.plus(Duration.ofHours(30)), "住户出差，明天回来", t));
    }
    boolean soon = halt.compareTo(Halt.APPOINTED) > 0 && halt != Halt.NONE;
    go(Halt.APPOINTED, soon ? after(now, 10, 30, random) : visit, this::arrive);
  }

  private void arrive(Instant now) {
    shop.desk().arrive(worker, number, errand.found(), false, List.of(), now);
    if (halt == Halt.NONE && !errand.urgency().urgent() && chance(7)) {
      Instant promised = now.plus(Duration.ofDays(3));
      cast.then(
          after(now, 5, 10, random),
          t -> shop.desk().delay(worker, number, promised, Delay.PARTS, "配件要订货", t));
      cast.then(promised.minus(Duration.ofHours(2)), this::priced);
      return;
    }
    priced(now);
  }

  /// What is paid for is quoted before work begins.
  private void priced(Instant now) {
    if (errand.item().isEmpty()) {
      go(Halt.QUOTED, after(now, 11, 40, random), this::start);
    } else {
      cast.then(after(now, 3, 8, random), this::quote);
    }
  }

  private void quote(Instant now) {
    Quote.Line line = shop.line(reception.estate(), errand.item(), now, cast.hours().zone());
    shop.terms().quote(worker, number, List.of(line), now);
    go(Halt.QUOTED, after(now, 1, 5, random), this::consent);
  }

  private void consent(Instant now) {
    String told = who.phone() + "，当面说明";
    shop.terms().answerQuote(worker, number, true, Confirmation.BY_TELEPHONE, told, null, now);
    cast.then(after(now, 1, 3, random), this::start);
  }

  private void start(Instant now) {
    shop.desk().start(worker, number, now);
    go(Halt.WORKING, after(now, 15, 110, random), this::finish);
  }

  private void finish(Instant now) {
    List<Integer> conduct = chance(85) ? List.of(0, 1, 2, 3) : List.of(0, 2, 3);
    shop.desk().finish(worker, number, errand.result(), conduct, List.of(), now);
    go(Halt.FINISHED, after(now, 3, 40, random), this::confirm);
  }

  private void confirm(Instant now) {
    boolean solved = halt != Halt.NONE || !chance(4);
    var said =
        new WorkOrderDesk.Opinion(
            solved,
            solved && chance(93),
            "",
            chance(90) ? Confirmation.BY_TELEPHONE : Confirmation.REFUSED,
            who.phone(),
            null);
    shop.desk().confirm(reception, number, said, now);
    if (!solved) {
      cast.then(after(now, 2, 10, random), this::accept);
      return;
    }
    if (!errand.item().isEmpty() && inside()) {
      String receipt = "SJ-" + (100_000 + random.nextInt(899_999));
      Payment how = chance(70) ? Payment.ONLINE : Payment.COUNTER;
      cast.then(
          after(now, 20, 900, random), t -> shop.terms().pay(reception, number, receipt, how, t));
    }
    Instant followed = cast.hours().atWork(after(now, 60, 900, random), random);
    go(Halt.CONFIRMED, followed, t -> shop.desk().close(reception, number, "电话跟进，使用正常", t));
  }

  private boolean inside() {
    return errand.situation() == Sorting.Place.PRIVATE;
  }

  private boolean covered() {
    return errand.component() == BuildingPart.STRUCTURE && inside();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private void go(Halt here, Instant at, Consumer<Instant> next) {
    if (halt != here) {
      cast.then(at, next);
    }
  }
}
