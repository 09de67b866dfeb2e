package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What shifts a post can have.
final class PlanChecks {
  private static final int MOST = 8;
  private static final int DAY = 24 * 60;

  private PlanChecks() {}

  /// @throws Invalid for no shifts, too many, or hours that nobody covers at a post that is never
  ///     left (DUT-01)
  static void check(Post post, List<Shift> shifts) {
    if (shifts.isEmpty() || shifts.size() > MOST) {
      throw new Invalid("shifts", Phrase.of("请填 1 到 {0} 个班", "From 1 to {0} shifts").with(MOST));
    }
    if (!post.roundTheClock()) {
      return;
    }
    for (boolean working : new boolean[] {true, false}) {
      LocalTime free = free(shifts.stream().filter(each -> each.days().include(working)).toList());
      if (free != null) {
        throw new Invalid(
            "shifts",
            Phrase.of("这个岗位 24 小时不能离人，{0} 起没有班", "This post is never left: no shift from {0}")
                .with(free));
      }
    }
  }

  /// The first minute of the day that no shift covers; null when there is none. Yesterday's shifts
  /// reach into today.
  private static @Nullable LocalTime free(List<Shift> shifts) {
    BitSet covered = new BitSet(DAY);
    for (Shift each : shifts) {
      int start = each.start().toSecondOfDay() / 60;
      int end = each.end().toSecondOfDay() / 60;
      if (each.intoNextDay()) {
        covered.set(start, DAY);
        covered.set(0, end);
      } else {
        covered.set(start, end);
      }
    }
    int first = covered.nextClearBit(0);
    return first < DAY ? LocalTime.ofSecondOfDay(first * 60L) : null;
  }
}
