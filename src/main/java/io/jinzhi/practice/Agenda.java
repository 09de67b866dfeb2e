package io.jinzhi.practice;

import io.jinzhi.time.PracticeClock;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is going to happen, in the order of time. Each act puts down what follows from it.
final class Agenda {
  private static final Logger log = LoggerFactory.getLogger(Agenda.class);

  /// @param turn keeps acts of one instant in the order in which they were put down
  private record Act(Instant at, long turn, Consumer<Instant> what) implements Comparable<Act> {
    @Override
    public int compareTo(Act other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(turn, other.turn);
    }
  }

  private final PriorityQueue<Act> acts = new PriorityQueue<>();
  private final PracticeClock clock;
  private final Passage passage;
  private long turns;
  private int refused;

  Agenda(PracticeClock clock, Passage passage) {
    this.clock = clock;
    this.passage = passage;
  }

  void at(Instant at, Consumer<Instant> what) {
    acts.add(new Act(at, turns++, what));
  }

  /// Lives through everything up to that instant; what would come later stays undone.
  ///
  /// @param each is told the time of each act
  void until(Instant end, Consumer<Instant> each) {
    while (!acts.isEmpty() && !acts.element().at().isAfter(end)) {
      Act act = acts.remove();
      if (act.at().isAfter(clock.instant())) {
        passage.through(act.at());
      }
      try {
        act.what().accept(clock.instant());
      } catch (Refused no) {
        // Two stories may meet: a case that was joined is closed meanwhile.
        refused++;
        log.debug("refused at {}: {}", act.at(), no.getMessage());
      }
      each.accept(act.at());
    }
    passage.to(end);
  }

  int refused() {
    return refused;
  }
}
