package io.jinzhi.callback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The lot of one month and kind: which of the services completed so far are called back on (T-19).
/// It is a pure function of the seed and of what has been completed, and only ever grows.
///
/// The size is `ceil(n × rate)`, at least one. The next one comes from the stratum that is furthest
/// behind its share, by lot among those completed since the stratum was last drawn from; only when
/// there are none, among all that are left. So no time of the month escapes the lot.
final class Draw {
  /// An odd constant, so that each position gives another number.
  private static final long STEP = 0x9E3779B97F4A7C15L;

  /// @param position in the order of completion within the month and kind, from 1
  /// @param drawnAfter how many had been completed when it was drawn; 0 for one that was not
  record Slip(int position, String stratum, State state, int drawnAfter) {}

  /// `OPEN` not drawn · `LOT` drawn, counts · `MUST` called back on besides the lot · `EXCUSED`
  /// drawn and not to be reached · `WITHDRAWN` not completed after all
  enum State {
    OPEN,
    LOT,
    MUST,
    EXCUSED,
    WITHDRAWN
  }

  private final long seed;
  private final int rate;
  private final Comparator<Slip> byLot = (one, other) -> Long.compareUnsigned(lot(one), lot(other));
  private final Map<String, Stratum> strata = new LinkedHashMap<>();
  private int completed;
  private int drawn;
  private int issued;

  Draw(long seed, int rate) {
    this.seed = seed;
    this.rate = rate;
  }

  /// What has to be drawn now, in the order of drawing; positions.
  static List<Integer> missing(long seed, int rate, List<Slip> slips) {
    Draw draw = new Draw(seed, rate);
    // Those drawn before say how far each stratum has been drawn from.
    slips.stream().filter(each -> each.state() != State.OPEN).forEach(draw::put);
    slips.stream().filter(each -> each.state() == State.OPEN).forEach(draw::put);
    return draw.grow();
  }

  /// How many of `completed` are drawn by lot.
  ///
  /// @param rate in percent; 0 means that none is owed
  static int size(int completed, int rate) {
    return completed == 0 || rate == 0
        ? 0
        : (int) Math.max(1, ((long) completed * rate + 99) / 100);
  }

  void put(Slip slip) {
    issued = Math.max(issued, slip.position());
    if (slip.state() == State.WITHDRAWN) {
      return;
    }
    completed++;
    drawn += slip.state() == State.LOT ? 1 : 0;
    strata.computeIfAbsent(slip.stratum(), any -> new Stratum()).put(slip);
  }

  List<Integer> grow() {
    List<Integer> grown = new ArrayList<>();
    int size = size(completed, rate);
    while (drawn < size) {
      Stratum next = furthestBehind();
      if (next == null) {
        break;
      }
      grown.add(next.draw());
      drawn++;
    }
    return grown;
  }

  private @Nullable Stratum furthestBehind() {
    Stratum best = null;
    Slip lot = null;
    for (Stratum each : strata.values()) {
      Slip candidate = each.candidate();
      if (candidate != null
          && (best == null
              || lot == null
              || each.behind() > best.behind()
              || (each.behind() == best.behind() && byLot.compare(candidate, lot) < 0))) {
        best = each;
        lot = candidate;
      }
    }
    return best;
  }

  /// The lot: a number for each position that nobody can guess without the seed.
  static long lot(long seed, int position) {
    long z = seed + position * STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long lot(Slip slip) {
    return lot(seed, slip.position());
  }

  private final class Stratum {
    private final PriorityQueue<Slip> fresh = new PriorityQueue<>(byLot);
    private final PriorityQueue<Slip> rest = new PriorityQueue<>(byLot);
    private long completed;
    private long drawn;
    private int drawnUpTo;

    void put(Slip slip) {
      completed++;
      switch (slip.state()) {
        case OPEN -> (slip.position() > drawnUpTo ? fresh : rest).add(slip);
        case LOT -> drawn++;
        case MUST, EXCUSED, WITHDRAWN -> {}
      }
      drawnUpTo = Math.max(drawnUpTo, slip.drawnAfter());
    }

    @Nullable Slip candidate() {
      return fresh.isEmpty() ? rest.peek() : fresh.peek();
    }

    /// In hundredths of a service.
    long behind() {
      return rate * completed - 100 * drawn;
    }

    int draw() {
      Slip slip = (fresh.isEmpty() ? rest : fresh).remove();
      rest.addAll(fresh);
      fresh.clear();
      drawn++;
      drawnUpTo = issued;
      return slip.position();
    }
  }
}
