package io.jinzhi.practice;

import static io.jinzhi.practice.Plot.minutes;

import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// The cases that are open when practice begins: one at each stage, so that every desk has
/// something to do, and some of them late.
record LastDays(Instant end, RandomGenerator random) {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  static final Answers FAULT = new Answers(false, false, true);
  static final Answers SERIOUS = new Answers(true, false, false);

  /// @param theme what it is about
  /// @param before how long before the end it is told
  record Opened(String theme, Duration before, Answers answers, boolean harm, Plot plot) {}

  List<Opened> cases() {
    List<Opened> cases = new ArrayList<>();
    cases.add(one("noise", 4, Stop.REGISTERED, each -> each));
    cases.add(
        one("utilities", 6, Stop.DISPATCHED, each -> each.in(minutes(2), minutes(3), minutes(60))));
    // Sent to the department, and nobody has signed for it.
    cases.add(
        one("lift", 35, Stop.DISPATCHED, each -> each.in(minutes(5), minutes(3), minutes(60))));
    cases.add(one("lift", 5 * HOUR, Stop.RECEIVED, each -> each));
    // Not done within the two days.
    cases.add(one("cleaning", 3 * DAY + 2 * HOUR, Stop.RECEIVED, each -> each));
    cases.add(
        one(
            "access",
            9 * HOUR,
            Stop.HANDLED,
            each -> each.in(minutes(3), minutes(4), minutes(8 * HOUR + 20))));
    cases.add(
        one(
            "parking",
            6 * HOUR,
            Stop.RETURNED,
            each -> each.in(minutes(2), minutes(4), minutes(4 * HOUR))));
    cases.add(
        one(
            "greening",
            22 * HOUR,
            Stop.REPLIED,
            each -> each.in(minutes(3), minutes(5), minutes(17 * HOUR))));
    cases.add(
        one(
            "fitout",
            27 * HOUR,
            Stop.DISSATISFIED,
            each -> each.in(minutes(2), minutes(5), minutes(20 * HOUR))));
    cases.add(
        one(
            "fees",
            25 * HOUR,
            Stop.SATISFIED,
            each -> each.in(minutes(4), minutes(4), minutes(18 * HOUR))));
    cases.add(one("noise", 8 * HOUR, Stop.INVALID, Plot::foundInvalid));
    cases.add(
        new Opened("attitude", minutes(28), FAULT, false, Plot.plain(random).until(Stop.RECEIVED)));
    cases.add(
        new Opened("leak", minutes(42), SERIOUS, true, Plot.plain(random).until(Stop.RECEIVED)));
    cases.add(
        new Opened(
            "utilities",
            Duration.ofDays(6),
            FAULT,
            false,
            Plot.plain(random)
                .by(Channel.VISIT)
                .told(1, 0, true)
                .in(minutes(4), minutes(4), minutes(9 * DAY))
                .until(Stop.RECEIVED)));
    return cases;
  }

  private Opened one(String theme, int minutesBefore, Stop stop, UnaryOperator<Plot> how) {
    Plot plot = how.apply(Plot.plain(random)).until(stop);
    return new Opened(theme, minutes(minutesBefore), Answers.NONE, false, plot);
  }
}
