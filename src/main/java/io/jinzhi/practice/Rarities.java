package io.jinzhi.practice;

import static io.jinzhi.practice.Plot.minutes;

import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// What comes once or twice in a quarter and has to be there all the same.
record Rarities(Cast cast, List<Families.Neighbour> neighbours, Random random) {

  void happen(Instant end, int days) {
    Plot plain = Plot.plain(random);
    Instant start = end.minus(Duration.ofDays(days));
    if (days > 60) {
      // Not solved within a month: it becomes major by itself.
      Instant told = start.plus(Duration.ofDays(8));
      begin(
          "leak",
          told,
          Answers.NONE,
          plain.told(1, 0, true).in(minutes(4), minutes(5), minutes(36 * 24 * 60)));
    }
    // The third report of the same matter makes it major.
    begin(
        "noise",
        end.minus(Duration.ofDays(12)),
        Answers.NONE,
        plain.told(1, 2, false).in(minutes(3), minutes(4), minutes(26 * 60)));
    begin(
        "lift",
        end.minus(Duration.ofDays(15)),
        LastDays.SERIOUS,
        plain.in(minutes(2), minutes(3), minutes(9 * 60)));
    begin("leak", end.minus(Duration.ofDays(13)), LastDays.FAULT, plain.told(3, 0, false));
    begin("fees", end.minus(Duration.ofDays(10)), Answers.NONE, plain.by(Channel.LETTER));
    begin(
        "parking",
        end.minus(Duration.ofDays(9)),
        Answers.NONE,
        plain.in(minutes(25), minutes(40), minutes(70 * 60)));
  }

  private void begin(String theme, Instant at, Answers answers, Plot plot) {
    Random own = new Random(random.nextLong());
    Families.Neighbour who = neighbours.get(own.nextInt(neighbours.size()));
    Trouble trouble = cast.troubles().about(theme, who.home().place(), own).graded(answers, false);
    new Life(cast, plot, trouble, who, own).begin(at);
  }
}
