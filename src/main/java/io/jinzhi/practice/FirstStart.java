package io.jinzhi.practice;

import io.jinzhi.search.Search;
import io.jinzhi.time.PracticeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Makes the practice neighbourhood once, before the program says that it is ready.
@Component
@Profile("practice")
class FirstStart implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
  static final String CODE = "CHUNHUI";

  /// How long the making takes: the history is lived up to its end.
  private static final Duration ABOUT = Duration.ofSeconds(45);

  private final PracticeClock clock;
  private final ClockRow row;
  private final Neighbourhood neighbourhood;
  private final History history;
  private final Search search;
  private final Progress progress;
  private final int days;

  FirstStart(
      PracticeClock clock,
      ClockRow row,
      Neighbourhood neighbourhood,
      History history,
      Search search,
      Progress progress,
      @Value("${jinzhi.practice.days:92}") int days) {
    this.clock = clock;
    this.row = row;
    this.neighbourhood = neighbourhood;
    this.history = history;
    this.search = search;
    this.progress = progress;
    this.days = days;
  }

  /// `jinzhi.practice.days` says how many days of history there are; below 0 nothing is made.
  @Override
  public void run(ApplicationArguments arguments) {
    if (days >= 0 && !row.made()) {
      System.out.println(
          "正在准备演练小区(只在第一次)…… Making the practice neighbourhood (the first time only)…");
      Instant real = clock.instant();
      long began = System.nanoTime();
      row.begin(real);
      Duration ahead = Duration.ZERO;
      try {
        make(real);
        ahead = clock.offset();
      } finally {
        // The clock never goes back: what little it is ahead, it stays ahead.
        clock.runAt(ahead.isNegative() ? Duration.ZERO : ahead);
      }
      row.keep(clock.offset());
      row.finish(clock.instant());
      log.info("made in {} s", Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }
    progress.done();
  }

  private void make(Instant real) {
    ZonedDateTime today = real.atZone(Neighbourhood.ZONE).truncatedTo(ChronoUnit.DAYS);
    clock.hold(today.minusDays(days + 7L).plusHours(9).toInstant());
    progress.at(0);
    Neighbourhood.Made made = neighbourhood.make(CODE, clock.instant());
    progress.at(4);
    search.rebuild(made.estate().id());
    progress.at(6);
    history.live(made, real.plus(ABOUT), days, share -> progress.at(6 + (int) (share * 90)));
    neighbourhood.openAccounts(made);
    progress.at(100);
  }
}
