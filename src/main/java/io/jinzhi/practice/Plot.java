package io.jinzhi.practice;

import io.jinzhi.complaint.Channel;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How the story of one complaint goes: drawn before it begins.
///
/// @param toDispatch from telling to sending the form
/// @param toSign from there to the department's signature
/// @param toHandle from there until it is done
/// @param rounds how often the resident has to be told until it is well
/// @param again how often the same unit comes again
/// @param neighbour somebody else reports the same matter
/// @param paper entered late, because it was first taken down on paper
record Plot(
    Channel channel,
    Duration toDispatch,
    Duration toSign,
    Duration toHandle,
    int rounds,
    int again,
    boolean neighbour,
    boolean invalid,
    boolean later,
    boolean waiting,
    boolean upgraded,
    boolean paper,
    Stop stop) {

  private static final int HOUR = 60;

  /// Some of everything, as it goes in a quarter.
  static Plot any(RandomGenerator random, Trouble trouble) {
    boolean later = random.nextInt(100) < 5;
    boolean waiting = !later && trouble.minor() && random.nextInt(100) < 4;
    boolean slow = random.nextInt(100) < 7;
    int hours = slow ? 52 + random.nextInt(30) : 1 + random.nextInt(26);
    return new Plot(
        channel(random),
        minutes(random.nextInt(100) < 91 ? 1 + random.nextInt(4) : 9 + random.nextInt(40)),
        minutes(random.nextInt(100) < 93 ? 1 + random.nextInt(5) : 12 + random.nextInt(90)),
        minutes(later || waiting ? 80 * HOUR : hours * HOUR + random.nextInt(HOUR)),
        rounds(random.nextInt(100)),
        random.nextInt(100) < 5 ? 1 : 0,
        random.nextInt(100) < 5,
        random.nextInt(100) < 4,
        later,
        waiting,
        trouble.minor() && random.nextInt(100) < 3,
        random.nextInt(100) < 3,
        Stop.FILED);
  }

  /// Done within the day, without a hitch.
  static Plot plain(RandomGenerator random) {
    return new Plot(
        random.nextInt(100) < 70 ? Channel.CALL : Channel.VISIT,
        minutes(1 + random.nextInt(4)),
        minutes(1 + random.nextInt(5)),
        minutes(30 + random.nextInt(120)),
        1,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        Stop.FILED);
  }

  Plot until(Stop other) {
    return new Plot(
        channel,
        toDispatch,
        toSign,
        toHandle,
        rounds,
        again,
        neighbour,
        invalid,
        later,
        waiting,
        upgraded,
        paper,
        other);
  }

  Plot in(Duration dispatch, Duration sign, Duration handle) {
    return new Plot(
        channel, dispatch, sign, handle, rounds, again, neighbour, invalid, later, waiting,
        upgraded, paper, stop);
  }

  Plot by(Channel other) {
    return new Plot(
        other,
        toDispatch,
        toSign,
        toHandle,
        rounds,
        again,
        neighbour,
        invalid,
        later,
        waiting,
        upgraded,
        paper,
        stop);
  }

  Plot told(int rounds, int again, boolean later) {
    return new Plot(
        channel,
        toDispatch,
        toSign,
        toHandle,
        rounds,
        again,
        neighbour,
        invalid,
        later,
        waiting,
        upgraded,
        paper,
        stop);
  }

  Plot foundInvalid() {
    return new Plot(
        channel,
        toDispatch,
        toSign,
        toHandle,
        rounds,
        again,
        neighbour,
        true,
        later,
        waiting,
        upgraded,
        paper,
        stop);
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
