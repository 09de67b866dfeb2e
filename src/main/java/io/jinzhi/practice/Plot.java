package io.jinzhi.practice;

import io.jinzhi.complaint.Channel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/// How the story of one complaint goes: drawn before it begins.
///
/// @param rounds how often the resident has to be told until it is well
/// @param again how often the same unit comes again
record Plot(Channel channel, Pace pace, int rounds, int again, Set<Turn> turns, Stop stop) {

  private static final int HOUR = 60;

  /// What may happen besides.
  enum Turn {
    /// Somebody else reports the same matter.
    NEIGHBOUR,
    INVALID,
    LATER,
    WAITING,
    UPGRADED,
    /// Entered late, because it was first taken down on paper.
    PAPER
  }

  /// How long it lies with each desk.
  ///
  /// @param toDispatch from telling to sending the form
  /// @param toSign from there to the department's signature
  /// @param toHandle from there until it is done
  record Pace(Duration toDispatch, Duration toSign, Duration toHandle) {}

  /// Some of everything, as it goes in a quarter.
  static Plot any(RandomGenerator random, Trouble trouble) {
    Set<Turn> turns = EnumSet.noneOf(Turn.class);
    boolean later = some(turns, Turn.LATER, random.nextInt(100) < 5);
    boolean waiting =
        some(turns, Turn.WAITING, !later && trouble.minor() && random.nextInt(100) < 4);
    boolean slow = random.nextInt(100) < 7;
    int hours = slow ? 52 + random.nextInt(30) : 1 + random.nextInt(26);
    Channel channel = channel(random);
    Pace pace =
        new Pace(
            minutes(random.nextInt(100) < 91 ? 1 + random.nextInt(4) : 9 + random.nextInt(40)),
            minutes(random.nextInt(100) < 93 ? 1 + random.nextInt(5) : 12 + random.nextInt(90)),
            minutes(later || waiting ? 80 * HOUR : hours * HOUR + random.nextInt(HOUR)));
    int rounds = rounds(random.nextInt(100));
    int again = random.nextInt(100) < 5 ? 1 : 0;
    some(turns, Turn.NEIGHBOUR, random.nextInt(100) < 5);
    some(turns, Turn.INVALID, random.nextInt(100) < 4);
    some(turns, Turn.UPGRADED, trouble.minor() && random.nextInt(100) < 3);
    some(turns, Turn.PAPER, random.nextInt(100) < 3);
    return new Plot(channel, pace, rounds, again, turns, Stop.FILED);
  }

  private static boolean some(Set<Turn> turns, Turn turn, boolean drawn) {
    return drawn && turns.add(turn);
  }

  /// Done within the day, without a hitch.
  static Plot plain(RandomGenerator random) {
    return new Plot(
        random.nextInt(100) < 70 ? Channel.CALL : Channel.VISIT,
        new Pace(
            minutes(1 + random.nextInt(4)),
            minutes(1 + random.nextInt(5)),
            minutes(30 + random.nextInt(120))),
        1,
        0,
        Set.of(),
        Stop.FILED);
  }

  boolean takes(Turn turn) {
    return turns.contains(turn);
  }

  Plot until(Stop other) {
    return new Plot(channel, pace, rounds, again, turns, other);
  }

  Plot in(Duration dispatch, Duration sign, Duration handle) {
    return new Plot(channel, new Pace(dispatch, sign, handle), rounds, again, turns, stop);
  }

  Plot by(Channel other) {
    return new Plot(other, pace, rounds, again, turns, stop);
  }

  Plot told(int times, int more, boolean later) {
    Plot told = new Plot(channel, pace, times, more, turns, stop);
    return later ? told.with(Turn.LATER) : told;
  }

  Plot foundInvalid() {
    return with(Turn.INVALID);
  }

  private Plot with(Turn turn) {
    Set<Turn> more = EnumSet.of(turn);
    more.addAll(turns);
    return new Plot(channel, pace, rounds, again, more, stop);
  }

  private static Channel channel(RandomGenerator random) {
    int drawn = random.nextInt(100);
    return drawn < 58
        ? Channel.CALL
        : drawn < 80
            ? Channel.VISIT
            : drawn < 92 ? Channel.MESSAGE : drawn < 97 ? Channel.HOTLINE : Channel.LETTER;
  }

  private static int rounds(int drawn) {
    return drawn < 90 ? 1 : drawn < 98 ? 2 : 3;
  }

  static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
