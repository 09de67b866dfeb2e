package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;
import static io.jinzhi.practice.Cast.signature;

import io.jinzhi.complaint.Channel;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.complaint.ReplyMethod;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// The story of one complaint, from the telling to the file. Each step puts the next one on the
/// agenda.
final class Life {
  private static final Duration MONTH = Duration.ofDays(31);
  private final Cast cast;
  private final Plot plot;
  private final Trouble trouble;
  private final Families.Neighbour who;
  private final RandomGenerator random;
  private final Actor reception;
  private final Actor head;
  private final Telling telling;
  private final Upward upward;
  private String number = "";
  private int round = 1;

  Life(Cast cast, Plot plot, Trouble trouble, Families.Neighbour who, RandomGenerator random) {
    this.cast = cast;
    this.plot = plot;
    this.trouble = trouble;
    this.who = who;
    this.random = random;
    this.reception = cast.anyone(Role.FRONT_DESK, random);
    this.head = cast.crew().head(trouble.department());
    this.telling = new Telling(cast, plot, trouble, who, random);
    this.upward = new Upward(cast, random, plot.stop() != Stop.FILED);
  }

  void begin(Instant at) {
    cast.then(at, this::register);
  }

  /// Goes on with a case that was opened elsewhere.
  void follow(String opened, Instant now) {
    number = opened;
    course(now);
  }

  private void register(Instant now) {
    number = cast.desk().register(reception, telling.first(now), now);
    course(now);
  }

  private void course(Instant now) {
    if (trouble.harm()) {
      cast.then(
          after(now, 2, random.nextInt(100) < 85 ? 4 : 9, random),
          t -> cast.desk().stopHarm(head, number, trouble.stop(), t));
    }
    if (plot.stop() == Stop.REGISTERED) {
      return;
    }
    upward.carry(number, trouble, plot.channel(), now);
    if (plot.takes(Plot.Turn.INVALID)) {
      cast.then(workDone(after(now, 60, 300, random)), this::findInvalid);
    }
    if (plot.takes(Plot.Turn.UPGRADED)) {
      upward.regrade(number, now);
    }
    cast.then(now.plus(plot.pace().toDispatch()), this::dispatch);
    meanwhile(now);
  }

  /// What others do while it is under way.
  private void meanwhile(Instant now) {
    telling.again(number, reception, now);
    if (plot.pace().toHandle().compareTo(MONTH) > 0) {
      var monthOn = now.atZone(cast.hours().zone()).plusMonths(1).plusDays(1);
      upward.carryMajor(number, monthOn.withHour(8).withMinute(31).toInstant());
    }
    if (plot.again() > 1) {
      upward.carryMajor(number, now.plus(Duration.ofMinutes(300L * plot.again())));
    }
    if (plot.takes(Plot.Turn.NEIGHBOUR)) {
      telling.byANeighbour(number, reception, now);
    }
  }

  private void findInvalid(Instant now) {
    Resource why = cast.troubles().invalid(random);
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    cast.desk()
        .findInvalid(
            manager, number, why.text("reason"), why.text("help"), why.text("explanation"), now);
    if (plot.stop() != Stop.INVALID) {
      cast.then(after(now, 20, 180, random), this::close);
    }
  }

  private void dispatch(Instant now) {
    cast.desk().dispatch(reception, number, trouble.department(), null, now);
    if (plot.stop() != Stop.DISPATCHED) {
      cast.then(now.plus(plot.pace().toSign()), this::sign);
    }
  }

  private void sign(Instant now) {
    cast.desk().sign(head, number, signature(head, now), now);
    var hands = cast.crew().hands(trouble.department());
    if (!hands.isEmpty()) {
      Actor hand =
          random.nextInt(100) < 50 ? hands.getFirst() : hands.get(random.nextInt(hands.size()));
      Actor chosen = plot.stop() == Stop.RECEIVED ? hands.getFirst() : hand;
      cast.then(after(now, 2, 9, random), t -> cast.desk().assign(head, number, chosen.staff(), t));
    }
    new Waiting(cast, plot, random).follow(number, reception, now);
    if (plot.stop() != Stop.RECEIVED && !plot.takes(Plot.Turn.INVALID)) {
      cast.then(workDone(now.plus(plot.pace().toHandle())), this::handle);
    }
  }

  private Instant workDone(Instant at) {
    // What is staged for the last hours happens when it must, at night too.
    return plot.stop() == Stop.FILED ? cast.hours().atWork(at, random) : at;
  }

  private void handle(Instant now) {
    cast.desk().handle(head, number, trouble.measures(), trouble.process(), now);
    if (plot.stop() != Stop.HANDLED) {
      cast.then(after(now, 10, 60, random), this::giveBack);
    }
  }

  private void giveBack(Instant now) {
    cast.desk().giveBack(head, number, signature(head, now), now);
    cast.then(after(now, 2, 12, random), t -> cast.desk().logReturn(reception, number, t));
    if (plot.stop() == Stop.RETURNED) {
      return;
    }
    Actor ambassador = cast.anyone(Role.AMBASSADOR, random);
    cast.then(
        after(now, 12, 30, random),
        t -> cast.desk().reportUp(ambassador, number, cast.troubles().said("report", random), t));
    cast.then(after(now, 31, 120, random), t -> reply(ambassador, t));
  }

  private void reply(Actor ambassador, Instant now) {
    ReplyMethod method =
        plot.channel() == Channel.LETTER
            ? ReplyMethod.LETTER
            : random.nextInt(100) < 70 ? ReplyMethod.PHONE : ReplyMethod.VISIT;
    cast.desk()
        .reply(
            ambassador,
            number,
            new ComplaintDesk.Reply(method, trouble.process(), trouble.result(), false),
            now);
    if (plot.stop() == Stop.REPLIED) {
      return;
    }
    boolean staged = plot.stop() != Stop.FILED;
    Instant opinion = after(now, 10, staged ? 20 : random.nextInt(100) < 70 ? 60 : 1500, random);
    cast.then(staged ? opinion : cast.hours().atWork(opinion, random), this::opinion);
  }

  private void opinion(Instant now) {
    boolean satisfied = plot.stop() != Stop.DISSATISFIED && round >= plot.rounds();
    int drawn = random.nextInt(100);
    Confirmation how = drawn < 75 || !satisfied ? Confirmation.BY_TELEPHONE : Confirmation.REFUSED;
    String detail =
        how == Confirmation.BY_TELEPHONE
            ? who.phone() + " " + now.atZone(cast.hours().zone()).toLocalTime().withNano(0)
            : cast.troubles().said("declined", random);
    String words = cast.troubles().said(satisfied ? "satisfied" : "dissatisfied", random);
    cast.desk()
        .opinion(
            reception, number, new ComplaintDesk.Opinion(satisfied, words, how, detail, null), now);
    if (satisfied && plot.stop() != Stop.SATISFIED) {
      cast.then(after(now, 10, 240, random), this::close);
    } else if (!satisfied && plot.stop() != Stop.DISSATISFIED) {
      round++;
      cast.then(cast.hours().atWork(after(now, 60, 900, random), random), this::rule);
    }
  }

  private void rule(Instant now) {
    Actor by = cast.crew().one(round > 2 ? Role.CENTRE_DIRECTOR : Role.CS_MANAGER);
    cast.desk().rule(by, number, cast.troubles().said("ruling", random), null, now);
    cast.then(cast.hours().atWork(after(now, 120, 1200, random), random), this::handle);
  }

  private void close(Instant now) {
    close(reception, now);
  }

  private void close(Actor by, Instant now) {
    try {
      cast.desk().close(by, number, trouble.result(), now);
    } catch (Refused stillOpen) {
      if (by.is(Role.FRONT_DESK)) {
        // The manager lets go of what is still running; asked after this step has been undone.
        cast.then(after(now, 30, 90, random), t -> close(cast.crew().one(Role.CS_MANAGER), t));
      }
      throw stillOpen;
    }
  }
}
