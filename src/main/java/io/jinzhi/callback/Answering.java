package io.jinzhi.callback;

import io.jinzhi.staff.Actor;
import io.jinzhi.web.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// What every step's controller needs: the clock and the answer.
@Component("callbackAnswering")
class Answering {
  private final InstantSource clock;
  private final CallbackBoard board;

  Answering(InstantSource clock, CallbackBoard board) {
    this.clock = clock;
    this.board = board;
  }

  Instant now() {
    return clock.instant();
  }

  CallbackJson json(Actor actor, String number) {
    return CallbackJson.of(board.view(actor, number, now()));
  }

  /// The callback as a step leaves it.
  Outcome<CallbackJson> outcome(Actor actor, String number) {
    return new Outcome<>("/callbacks/" + number, () -> json(actor, number));
  }
}
