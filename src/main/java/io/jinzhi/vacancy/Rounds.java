package io.jinzhi.vacancy;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.time.Deadline;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Goes round the vacant units (VAC-03, VAC-08): what one look does for which round, and when a
/// round is done.
@Component("vacancyRounds")
public class Rounds {
  private final RoundRows rows;
  private final Vacancies vacancies;
  private final Unregistered unregistered;
  private final Commitments commitments;
  private final Handbook handbook;
  private final Around around;

  Rounds(
      RoundRows rows,
      Vacancies vacancies,
      Unregistered unregistered,
      Commitments commitments,
      Handbook handbook,
      Around around) {
    this.rows = rows;
    this.vacancies = vacancies;
    this.unregistered = unregistered;
    this.commitments = commitments;
    this.handbook = handbook;
    this.around = around;
  }

  @Component("vacancyAround")
  record Around(VacancyNumbers numbers, VacancyFile file) {}

  /// Opens a round once, with its promise.
  void open(
      EstateId estate,
      RoundKind kind,
      @Nullable String cause,
      LocalDate from,
      LocalDate to,
      Instant opens,
      Instant due,
      Instant now) {
    VacancyRound round =
        new VacancyRound(
            around.numbers().id(),
            around.numbers().next(estate, VacancySubject.VACANCY_ROUND, now),
            kind,
            cause,
            from,
            to,
            due,
            null);
    if (rows.add(estate, round)) {
      Rule rule = handbook.rule(estate, kind.clause(), now);
      commitments.promise(
          estate,
          round.subject(),
          List.of(new Promise(rule, Desk.of(kind.holder()), 1, opens, Deadline.at(due))));
    }
  }

  /// Before and after a storm, a freeze or a fire nearby: both within so many hours.
  ///
  /// @param when it comes, or came
  @Transactional
  public void special(Actor actor, String cause, Instant when, Instant now) {
    EstateId estate = actor.estate();
    Rule rule = handbook.rule(estate, Clause.VAC_03, now);
    Duration hours = Duration.ofHours(rule.number("vacancy.special.hours"));
    LocalDate day = around.numbers().day(estate, when);
    if (when.isAfter(now)) {
      open(
          estate,
          RoundKind.SPECIAL_BEFORE,
          cause,
          around.numbers().day(estate, now),
          day,
          now,
          when,
          now);
    }
    Instant from = when.isAfter(now) ? when : now;
    open(estate, RoundKind.SPECIAL_AFTER, cause, day, day, from, from.plus(hours), now);
    around
        .file()
        .line(
            actor,
            VacancySubject.VACANCY_ROUND,
            cause,
            Phrase.of("空置房专项检查", "a special check of the vacant units"),
            now);
  }

  /// A unit was looked at: that does for every round that asks for no more.
  void looked(Actor actor, Vacancy vacancy, Look look, UUID visit, Instant now) {
    LocalDate today = around.numbers().day(actor.estate(), now);
    for (VacancyRound round : rows.open(actor.estate())) {
      Look wanted = round.kind().wanted(vacancy.kind(), vacancy.consent() != null);
      if (wanted != null && look.does(wanted) && !round.from().isAfter(today)) {
        rows.see(actor.estate(), round.id(), List.of(vacancy.id()), visit, actor.name(), now);
      }
    }
    settle(actor, now);
  }

  void cleaned(Actor actor, Vacancy vacancy, Instant now) {
    for (VacancyRound round : rows.open(actor.estate())) {
      if (round.kind() == RoundKind.CLEANING) {
        rows.see(actor.estate(), round.id(), List.of(vacancy.id()), null, actor.name(), now);
      }
    }
    settle(actor, now);
  }

  /// All units were passed and nothing was to be seen from outside: the daily look (VAC-03).
  @Transactional
  public void passBy(Actor actor, String number, Instant now) {
    VacancyRound round = find(actor.estate(), number);
    if (round.kind() != RoundKind.OUTSIDE) {
      throw VacancyRefusal.NOT_FROM_OUTSIDE.asProblem();
    }
    if (round.done()) {
      throw VacancyRefusal.ROUND_DONE.asProblem();
    }
    List<UUID> all = vacancies.open(actor.estate()).stream().map(Vacancy::id).toList();
    for (VacancyRound each : rows.open(actor.estate())) {
      if (each.kind() == RoundKind.OUTSIDE && !each.from().isAfter(round.from())) {
        rows.see(actor.estate(), each.id(), all, null, actor.name(), now);
      }
    }
    around
        .file()
        .line(
            actor,
            VacancySubject.VACANCY_ROUND,
            number,
            Phrase.of("空置房户外巡看 {0} 户，无异常", "{0} vacant units passed, nothing to be seen")
                .with(all.size()),
            now);
    settle(actor, now);
  }

  /// What is done is done: every unit that still stands empty was seen.
  void settle(Actor actor, Instant now) {
    EstateId estate = actor.estate();
    List<Vacancy> open = vacancies.open(estate);
    for (VacancyRound round : rows.open(estate)) {
      boolean complete =
          round.kind() == RoundKind.REGISTER
              ? unregistered.none(estate)
              : rows.seen(estate, round.id()).keySet().containsAll(on(round, open));
      if (complete && rows.done(estate, round.id(), now)) {
        commitments.keep(
            estate,
            round.subject(),
            round.kind().clause(),
            Phrase.of("{0} 已完成", "{0} is done").with(round.kind().label()),
            actor,
            now);
      }
    }
  }

  /// Which units are on it.
  static List<UUID> on(VacancyRound round, List<Vacancy> open) {
    return open.stream().filter(each -> round.kind().covers(each.kind())).map(Vacancy::id).toList();
  }

  VacancyRound find(EstateId estate, String number) {
    return rows.find(estate, number).orElseThrow(() -> new Missing("round " + number));
  }

  /// A unit of a round.
  ///
  /// @param wanted how closely it has to be looked at; null where it is to be cleaned
  public record OnIt(
      Vacancy vacancy, @Nullable Look wanted, @Nullable Instant seenAt, @Nullable String seenBy) {}

  /// A round with its units.
  public record Shown(VacancyRound round, List<OnIt> units, long left) {}

  public Shown shown(Actor actor, String number) {
    VacancyRound round = find(actor.estate(), number);
    Map<UUID, RoundRows.Seen> seen = rows.seen(actor.estate(), round.id());
    List<OnIt> units =
        vacancies.open(actor.estate()).stream()
            .filter(each -> round.kind().covers(each.kind()))
            .map(each -> onIt(round, each, seen.get(each.id())))
            .toList();
    return new Shown(round, units, units.stream().filter(each -> each.seenAt() == null).count());
  }

  private static OnIt onIt(VacancyRound round, Vacancy vacancy, RoundRows.@Nullable Seen seen) {
    return new OnIt(
        vacancy,
        round.kind().wanted(vacancy.kind(), vacancy.consent() != null),
        seen == null ? null : seen.at(),
        seen == null ? null : seen.by());
  }

  /// The newest first, one more than a page.
  public List<VacancyRound> page(Actor actor, int page) {
    return rows.page(actor.estate(), page);
  }

  /// What is still to be done about one unit.
  List<VacancyRound> dueOf(Vacancy vacancy) {
    return rows.open(vacancy.estate()).stream()
        .filter(each -> each.kind().covers(vacancy.kind()))
        .filter(each -> !rows.seen(vacancy.estate(), each.id()).containsKey(vacancy.id()))
        .toList();
  }

  Optional<LocalDate> lastDay(EstateId estate, RoundKind kind) {
    return rows.lastDay(estate, kind);
  }
}
