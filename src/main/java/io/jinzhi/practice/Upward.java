package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;

import io.jinzhi.complaint.Channel;
import io.jinzhi.complaint.Grade;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Carries a case up to the director and the general manager.
///
/// @param staged the case is to be found waiting there
record Upward(Cast cast, RandomGenerator random, boolean staged) {

  void carry(String number, Trouble trouble, Channel channel, Instant now) {
    if (trouble.major()) {
      carryMajor(number, now);
    } else if (!trouble.minor() || channel == Channel.HOTLINE) {
      carryImportant(number, now);
    } else if (channel == Channel.LETTER) {
      Actor desk = cast.crew().one(Role.FRONT_DESK);
      cast.then(
          after(now, 20, 90, random),
          t -> cast.desk().submit(desk, number, Role.CENTRE_DIRECTOR, t));
      cast.then(after(now, 100, 240, random), t -> order(Role.CENTRE_DIRECTOR, number, t));
    }
  }

  private void carryImportant(String number, Instant now) {
    Actor desk = cast.crew().one(Role.FRONT_DESK);
    boolean late = random.nextInt(100) < 8;
    Instant submitted = after(now, 6, staged ? 12 : late ? 80 : 25, random);
    cast.then(submitted, t -> cast.desk().submit(desk, number, Role.CENTRE_DIRECTOR, t));
    Instant seen = staged ? after(submitted, 35, 40, random) : after(submitted, 4, 25, random);
    cast.then(seen, t -> acknowledge(Role.CENTRE_DIRECTOR, number, t));
    cast.then(after(seen, 3, 13, random), t -> order(Role.CENTRE_DIRECTOR, number, t));
  }

  void carryMajor(String number, Instant now) {
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    cast.then(after(now, 5, 9, random), t -> acknowledge(Role.CENTRE_DIRECTOR, number, t));
    cast.then(
        after(now, 10, 40, random),
        t -> cast.desk().submit(manager, number, Role.GENERAL_MANAGER, t));
    Instant seen = after(now, 45, 90, random);
    cast.then(seen, t -> acknowledge(Role.GENERAL_MANAGER, number, t));
    cast.then(after(seen, 4, 13, random), t -> order(Role.GENERAL_MANAGER, number, t));
  }

  /// It turns out to be more than it seemed.
  void regrade(String number, Instant now) {
    Instant known = after(now, 30, 55, random);
    Actor desk = cast.crew().one(Role.FRONT_DESK);
    cast.then(
        known,
        t ->
            cast.desk()
                .regrade(
                    desk, number, Grade.IMPORTANT, cast.troubles().said("regrade", random), t));
    carryImportant(number, known);
  }

  private void acknowledge(Role role, String number, Instant now) {
    cast.desk().acknowledge(cast.crew().one(role), number, now);
  }

  private void order(Role role, String number, Instant now) {
    cast.desk()
        .rule(cast.crew().one(role), number, cast.troubles().said("order", random), null, now);
  }
}
