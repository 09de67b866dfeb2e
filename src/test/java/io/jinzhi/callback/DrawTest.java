package io.jinzhi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The lot against a plain reading of its rule, and what the rule promises.
class DrawTest {
  private static final List<Integer> RATES = List.of(0, 1, 7, 10, 30, 30, 33, 50, 99, 100);

  /// A month as it is lived: services come, are found bad, cannot be reached, are opened again;
  /// after each the draw is asked what is missing.
  private static final class Month {
    final Random random;
    final long seed;
    final int rate;
    final int strata;
    final List<Draw.Slip> slips = new ArrayList<>();

    Month(long number) {
      random = new Random(number);
      seed = random.nextLong();
      rate = RATES.get(random.nextInt(RATES.size()));
      strata = 1 + random.nextInt(9);
    }

    void live(int steps) {
      for (int i = 0; i < steps; i++) {
        int drawn = random.nextInt(100);
        if (drawn < 70 || slips.isEmpty()) {
          come();
        } else {
          change(drawn);
        }
        if (random.nextInt(100) < 60) {
          grow();
        }
      }
      grow();
    }

    private void come() {
      boolean bad = random.nextInt(100) < 5;
      for (int many = random.nextInt(100) < 5 ? 20 : 1; many > 0; many--) {
        slips.add(
            new Draw.Slip(
                slips.size() + 1,
                "building " + Math.min(random.nextInt(strata), random.nextInt(strata)),
                bad ? Draw.State.MUST : Draw.State.OPEN,
                0));
      }
    }

    private void change(int drawn) {
      int at = random.nextInt(slips.size());
      Draw.Slip slip = slips.get(at);
      Draw.State next =
          switch (slip.state()) {
            case OPEN -> drawn < 80 ? Draw.State.MUST : Draw.State.WITHDRAWN;
            case LOT ->
                drawn < 80
                    ? Draw.State.MUST
                    : drawn < 92 ? Draw.State.EXCUSED : Draw.State.WITHDRAWN;
            case MUST, EXCUSED, WITHDRAWN -> slip.state();
          };
      slips.set(at, new Draw.Slip(slip.position(), slip.stratum(), next, slip.drawnAfter()));
    }

    private void grow() {
      List<Integer> expected = Oracle.missing(seed, rate, slips);
      List<Integer> drawn = Draw.missing(seed, rate, slips);
      assertThat(drawn).isEqualTo(expected).doesNotHaveDuplicates();
      for (int position : drawn) {
        Draw.Slip slip = slips.get(position - 1);
        assertThat(slip.state()).as("without replacement").isEqualTo(Draw.State.OPEN);
        slips.set(
            position - 1, new Draw.Slip(position, slip.stratum(), Draw.State.LOT, slips.size()));
      }
      long lots = slips.stream().filter(each -> each.state() == Draw.State.LOT).count();
      long open = slips.stream().filter(each -> each.state() == Draw.State.OPEN).count();
      long counting = slips.stream().filter(each -> each.state() != Draw.State.WITHDRAWN).count();
      long owed =
          counting == 0 || rate == 0 ? 0 : Math.max(1, -Math.floorDiv(-counting * rate, 100));
      assertThat(lots)
          .as("met now, never only expected")
          .isGreaterThanOrEqualTo(Math.min(owed, lots + open));
    }
  }

  /// The rule read word by word, slowly.
  private static final class Oracle {
    static List<Integer> missing(long seed, int rate, List<Draw.Slip> given) {
      List<Draw.Slip> slips = new ArrayList<>(given);
      List<Integer> drawn = new ArrayList<>();
      while (true) {
        long counting = slips.stream().filter(each -> each.state() != Draw.State.WITHDRAWN).count();
        long lots = slips.stream().filter(each -> each.state() == Draw.State.LOT).count();
        double exact = counting * rate / 100.0;
        long owed = counting == 0 || rate == 0 ? 0 : Math.max(1, (long) Math.ceil(exact - 1e-9));
        if (lots >= owed) {
          return drawn;
        }
        Draw.Slip best = null;
        long bestBehind = 0;
        for (String stratum : new HashSet<>(slips.stream().map(Draw.Slip::stratum).toList())) {
          Draw.Slip candidate = candidate(seed, slips, stratum);
          if (candidate == null) {
            continue;
          }
          long behind = behind(rate, slips, stratum);
          if (best == null
              || behind > bestBehind
              || (behind == bestBehind && earlier(seed, candidate, best))) {
            best = candidate;
            bestBehind = behind;
          }
        }
        if (best == null) {
          return drawn;
        }
        drawn.add(best.position());
        slips.set(
            best.position() - 1,
            new Draw.Slip(best.position(), best.stratum(), Draw.State.LOT, slips.size()));
      }
    }

    private static long behind(int rate, List<Draw.Slip> slips, String stratum) {
      long all = 0;
      long lots = 0;
      for (Draw.Slip each : slips) {
        if (each.stratum().equals(stratum) && each.state() != Draw.State.WITHDRAWN) {
          all++;
          lots += each.state() == Draw.State.LOT ? 1 : 0;
        }
      }
      return all * rate - lots * 100;
    }

    private static Draw.@Nullable Slip candidate(long seed, List<Draw.Slip> slips, String stratum) {
      int upTo = 0;
      for (Draw.Slip each : slips) {
        if (each.stratum().equals(stratum) && each.state() != Draw.State.WITHDRAWN) {
          upTo = Math.max(upTo, each.drawnAfter());
        }
      }
      Draw.Slip fresh = null;
      Draw.Slip any = null;
      for (Draw.Slip each : slips) {
        if (each.stratum().equals(stratum) && each.state() == Draw.State.OPEN) {
          any = any == null || earlier(seed, each, any) ? each : any;
          if (each.position() > upTo) {
            fresh = fresh == null || earlier(seed, each, fresh) ? each : fresh;
          }
        }
      }
      return fresh != null ? fresh : any;
    }

    private static boolean earlier(long seed, Draw.Slip one, Draw.Slip other) {
      return Long.compareUnsigned(Draw.lot(seed, one.position()), Draw.lot(seed, other.position()))
          < 0;
    }
  }

  @Test
  @Clause({"CBK-03", "T-19"})
  void a_thousand_months_are_drawn_exactly_as_the_rule_reads() {
    for (int month = 0; month < 1_000; month++) {
      new Month(month).live(40);
    }
  }

  @Test
  @Clause({"CBK-09", "CBK-10", "CBK-11", "T-19"})
  void the_size_is_rounded_up_and_at_least_one() {
    assertThat(Draw.size(0, 30)).isZero();
    assertThat(Draw.size(1, 10)).isEqualTo(1);
    assertThat(Draw.size(10, 10)).isEqualTo(1);
    assertThat(Draw.size(11, 10)).isEqualTo(2);
    assertThat(Draw.size(10, 30)).isEqualTo(3);
    assertThat(Draw.size(13, 30)).isEqualTo(4);
    assertThat(Draw.size(7, 100)).isEqualTo(7);
    assertThat(Draw.size(7, 0)).isZero();
  }

  @Test
  void each_building_gets_its_share_to_within_one() {
    Map<String, Integer> all = new TreeMap<>();
    List<Draw.Slip> slips = new ArrayList<>();
    Random random = new Random(7);
    for (int position = 1; position <= 3_000; position++) {
      String building = "building " + Math.min(random.nextInt(20), random.nextInt(20));
      slips.add(new Draw.Slip(position, building, Draw.State.OPEN, 0));
      all.merge(building, 1, Integer::sum);
    }
    Map<String, Integer> drawn = new TreeMap<>();
    for (int position : Draw.missing(11, 30, slips)) {
      drawn.merge(slips.get(position - 1).stratum(), 1, Integer::sum);
    }
    all.forEach(
        (building, number) ->
            assertThat(Math.abs(drawn.getOrDefault(building, 0) - number * 0.3))
                .as(building)
                .isLessThan(1));
  }

  @Test
  void no_week_of_the_month_escapes_the_lot() {
    int[] weeks = new int[4];
    for (int seed = 0; seed < 300; seed++) {
      Draw draw = new Draw(seed * 7_919L, 30);
      Random random = new Random(seed);
      for (int position = 1; position <= 120; position++) {
        draw.put(new Draw.Slip(position, "b" + random.nextInt(6), Draw.State.OPEN, 0));
        draw.grow().forEach(each -> weeks[(each - 1) / 30]++);
      }
    }
    System.out.println("draw: by week " + java.util.Arrays.toString(weeks));
    int each = 300 * 36 / 4;
    for (int week : weeks) {
      assertThat(week).isBetween(each * 60 / 100, each * 140 / 100);
    }
  }

  @Test
  void the_same_seed_gives_the_same_lot_and_another_one_another() {
    List<Draw.Slip> slips = slips(200);
    assertThat(Draw.missing(5, 30, slips)).isEqualTo(Draw.missing(5, 30, slips));
    assertThat(new HashSet<>(Draw.missing(5, 30, slips)))
        .isNotEqualTo(new HashSet<>(Draw.missing(6, 30, slips)));
  }

  @Test
  void a_hundred_thousand_services_are_drawn_in_less_than_two_seconds() {
    List<Draw.Slip> slips = slips(100_000);
    long began = System.nanoTime();
    List<Integer> atOnce = Draw.missing(1, 30, slips);
    Draw draw = new Draw(1, 30);
    Set<Integer> oneByOne = new HashSet<>();
    for (Draw.Slip each : slips) {
      draw.put(each);
      oneByOne.addAll(draw.grow());
    }
    long millis = (System.nanoTime() - began) / 1_000_000;
    assertThat(atOnce).hasSize(30_000).doesNotHaveDuplicates();
    assertThat(oneByOne).hasSize(30_000);
    System.out.printf("draw: 100,000 at once and one by one in %d ms%n", millis);
    assertThat(millis).isLessThan(2_000);
  }

  private static List<Draw.Slip> slips(int number) {
    Random random = new Random(3);
    return IntStream.rangeClosed(1, number)
        .mapToObj(each -> new Draw.Slip(each, "b" + random.nextInt(40), Draw.State.OPEN, 0))
        .toList();
  }
}
