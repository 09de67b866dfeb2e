package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;

import io.jinzhi.complaint.Channel;
import io.jinzhi.complaint.Registration;
import io.jinzhi.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// What is told to the front desk about one complaint: first by the resident, later by others too.
record Telling(
    Cast cast, Plot plot, Trouble trouble, Families.Neighbour who, RandomGenerator random) {

  Registration first(Instant now) {
    boolean letter = plot.channel() == Channel.LETTER;
    return new Registration(
        plot.channel(),
        who.complainant(),
        new Registration.Event(when(), trouble.place()),
        trouble.department(),
        null,
        null,
        trouble.course(),
        trouble.demand(),
        plot.takes(Plot.Turn.PAPER) ? now.minus(Duration.ofMinutes(6)) : null,
        plot.takes(Plot.Turn.PAPER) ? "系统维护，先记在纸上" : null,
        null,
        false,
        trouble.answers(),
        null,
        null,
        trouble.harm(),
        null,
        letter
            ? new Registration.Letter(
                who.name(),
                null,
                cast.troubles().said("letterTitle", random).replace("{what}", trouble.what()),
                1 + random.nextInt(3))
            : null,
        plot.channel() == Channel.HOTLINE ? "12345-" + (100_000 + random.nextInt(899_999)) : null,
        false);
  }

  private String when() {
    return switch (random.nextInt(4)) {
      case 0 -> "刚才";
      case 1 -> "今天";
      case 2 -> "昨晚";
      default -> "这几天";
    };
  }

  /// The same unit comes again.
  void again(String number, Actor reception, Instant now) {
    for (int times = 1; times <= plot.again(); times++) {
      cast.then(
          after(now, times * 240, times * 300, random),
          t -> {
            String words = cast.troubles().said("again", random);
            cast.desk().join(reception, number, who.complainant(), Channel.CALL, words, t);
          });
    }
  }

  /// Somebody else of the entrance reports it too.
  void byANeighbour(String number, Actor reception, Instant now) {
    String next = who.home().place().building() + "-" + who.home().place().entrance();
    var other = new Registration.Complainant(null, next, null, "同楼住户", "未留");
    cast.then(
        after(now, 30, 200, random),
        t -> {
          String words = cast.troubles().said("neighbour", random);
          cast.desk().join(reception, number, other, Channel.VISIT, words, t);
        });
  }
}
