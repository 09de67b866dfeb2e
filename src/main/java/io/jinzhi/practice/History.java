package io.jinzhi.practice;

import java.time.Instant;
import java.util.function.DoubleConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What happened in the months before.
@Component
@Profile("practice")
class History {

  void live(Neighbourhood.Made made, Instant until, int days, DoubleConsumer progress) {
    progress.accept(1);
  }
}
