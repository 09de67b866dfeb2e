package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;

import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// What keeps a department from finishing at once, and what is said meanwhile.
record Waiting(Cast cast, Plot plot, RandomGenerator random) {

  void follow(String number, Actor reception, Instant signed) {
    if (plot.takes(Plot.Turn.LATER)) {
      int every = 30;
      long hours = Math.max(every, plot.pace().toHandle().toHours());
      for (long from = 1; from < hours; from += every * 3L) {
        Instant next = signed.plus(Duration.ofHours(Math.min(from + every * 3L, hours + every)));
        cast.then(
            signed.plus(Duration.ofHours(from)),
            t ->
                cast.desk()
                    .fixNextReply(
                        reception, number, next, cast.troubles().said("nextReply", random), t));
      }
    } else if (plot.takes(Plot.Turn.WAITING)) {
      cast.then(
          after(signed, 30, 90, random),
          t ->
              cast.desk()
                  .pause(
                      reception,
                      number,
                      t.plus(Duration.ofHours(60)),
                      cast.troubles().said("waiting", random),
                      t));
    }
    if (random.nextInt(100) < 35) {
      cast.then(
          after(signed, 15, 55, random),
          t ->
              cast.desk()
                  .note(
                      reception,
                      number,
                      new ComplaintDesk.Progress(cast.troubles().said("progress", random), 0),
                      t));
    }
  }
}
