package io.jinzhi.practice;

import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// What every story shares: the desk at which it happens, those who act, what people say, and the
/// agenda.
///
/// @param transactions runs an act in one of its own
record Cast(
    ComplaintDesk desk,
    Crew crew,
    Troubles troubles,
    Hours hours,
    Agenda agenda,
    Executor transactions) {

  void then(Instant at, Consumer<Instant> act) {
    agenda.at(at, now -> transactions.execute(() -> act.accept(now)));
  }

  Actor anyone(Role role, RandomGenerator random) {
    List<Actor> seated = crew.at(role);
    // The one whom the practice account belongs to does most of it.
    return random.nextInt(100) < 50 ? seated.getFirst() : seated.get(random.nextInt(seated.size()));
  }

  static Signature signature(Actor actor, Instant at) {
    return new Signature(actor.staff(), actor.name(), at, "PRACTICE");
  }

  static Instant after(Instant now, int least, int most, RandomGenerator random) {
    return now.plus(Duration.ofSeconds(60L * least + random.nextInt(60 * (most - least) + 1)));
  }
}
