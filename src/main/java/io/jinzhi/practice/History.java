package io.jinzhi.practice;

import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.notice.Inbox;
import io.jinzhi.time.PracticeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What happened in the months before: about five complaints and one work order a day, lived
/// through the real use cases in the order of time, on a clock that is held.
@Component
@Profile("practice")
class History {
  private static final Logger log = LoggerFactory.getLogger(History.class);
  private static final long SEED = 20_260_702L;
  private static final double A_DAY = 5;

  /// What begins later than so long before the end is kept simple, so that it has ended by then.
  private static final Duration COMPLICATED = Duration.ofDays(9);

  /// What people were told before is read.
  private static final Duration READ = Duration.ofHours(20);

  private static final Duration QUIET = Duration.ofHours(14);

  private final PracticeClock clock;
  private final Passage passage;
  private final ComplaintDesk desk;
  private final Rounds rounds;
  private final Workshop workshop;
  private final FrontDesk frontDesk;
  private final Watches watches;
  private final ArchiveRoom archive;
  private final Keykeeping keykeeping;
  private final Patrols patrols;
  private final Consulting consulting;
  private final Alarms alarms;
  private final Inbox inbox;
  private final Haste haste;

  History(
      PracticeClock clock,
      Passage passage,
      ComplaintDesk desk,
      Rounds rounds,
      Workshop workshop,
      FrontDesk frontDesk,
      Watches watches,
      ArchiveRoom archive,
      Keykeeping keykeeping,
      Patrols patrols,
      Consulting consulting,
      Alarms alarms,
      Inbox inbox,
      Haste haste) {
    this.clock = clock;
    this.passage = passage;
    this.desk = desk;
    this.rounds = rounds;
    this.workshop = workshop;
    this.frontDesk = frontDesk;
    this.watches = watches;
    this.archive = archive;
    this.keykeeping = keykeeping;
    this.patrols = patrols;
    this.consulting = consulting;
    this.alarms = alarms;
    this.inbox = inbox;
    this.haste = haste;
  }

  /// @param end when it stops; what is open then stays open
  /// @param progress is told the share that has been lived through
  void live(Neighbourhood.Made made, Instant end, int days, DoubleConsumer progress) {
    ZoneId zone = made.estate().zone();
    Random random = new Random(SEED);
    Agenda agenda = new Agenda(clock, passage);
    Hours hours = new Hours(zone);
    Cast cast = new Cast(desk, made.crew(), new Troubles(made.crew()), hours, agenda, haste);
    LocalDate today = end.atZone(zone).toLocalDate();
    for (int before = days; before >= 0; before--) {
      LocalDate day = today.minusDays(before);
      for (int left = hours.complaints(day, A_DAY, random); left > 0; left--) {
        Instant at = hours.onThe(day, random);
        Random own = new Random(random.nextLong());
        if (at.isBefore(end.minus(QUIET))) {
          ordinary(cast, made.neighbours(), at, end, own);
        }
      }
    }
    if (days > 7) {
      for (LastDays.Opened each : new LastDays(end, random).cases()) {
        staged(cast, made.neighbours(), each, end, new Random(random.nextLong()));
      }
      new Rarities(cast, made.neighbours(), new Random(random.nextLong())).happen(end, days);
    }
    workshop.plan(cast, made.neighbours(), end, days, new Random(random.nextLong()));
    rounds.plan(
        cast, made.neighbours(), today.minusDays(days), today, new Random(random.nextLong()));
    frontDesk.plan(cast, made.neighbours(), today.minusDays(days), end, new Random(SEED + days));
    watches.plan(cast, today.minusDays(days), end);
    archive.plan(cast, made.estate(), today.minusDays(days), end);
    keykeeping.plan(cast, made.neighbours(), today.minusDays(days), end, new Random(SEED - days));
    patrols.plan(cast, today.minusDays(days), end, new Random(SEED + 5L * days));
    consulting.plan(cast, made.neighbours(), end, days, new Random(SEED + 2L * days));
    alarms.plan(cast, made.neighbours(), end, days);
    Instant start = clock.instant();
    double length = Math.max(1, Duration.between(start, end).toMillis());
    agenda.until(end, at -> progress.accept(Duration.between(start, at).toMillis() / length));
    made.crew().everybody().forEach(each -> inbox.readAll(each, end.minus(READ)));
    log.info("{} steps of the history met each other", agenda.refused());
  }

  private static void ordinary(
      Cast cast, List<Families.Neighbour> neighbours, Instant at, Instant end, Random random) {
    Families.Neighbour who = neighbours.get(random.nextInt(neighbours.size()));
    Trouble trouble = cast.troubles().any(who.home().place(), random);
    boolean simple = at.isAfter(end.minus(COMPLICATED));
    Plot plot = simple ? Plot.plain(random) : Plot.any(random, trouble);
    new Life(cast, plot, trouble, who, random).begin(at);
  }

  private static void staged(
      Cast cast,
      List<Families.Neighbour> neighbours,
      LastDays.Opened opened,
      Instant end,
      Random random) {
    Families.Neighbour who = neighbours.get(random.nextInt(neighbours.size()));
    Trouble trouble =
        cast.troubles()
            .about(opened.theme(), who.home().place(), random)
            .graded(opened.answers(), opened.harm());
    new Life(cast, opened.plot(), trouble, who, random).begin(end.minus(opened.before()));
  }
}
