package io.jinzhi.vacancy;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of vacant units: registered, of another kind, with the owner's consent and
/// agreement, vacant no more (VAC-01, VAC-10, VAC-11), viewed and cleaned (VAC-08).
///
/// Every call may be refused with [io.jinzhi.web.Refused] and the reason in words, and answers
/// [io.jinzhi.web.Missing] when the estate has no such vacant unit.
@Service
public class VacancyDesk {
  private final Vacancies vacancies;
  private final VacancyFile file;
  private final VacancyNumbers numbers;
  private final Rounds rounds;
  private final VacancyFinding finding;
  private final Ground ground;

  VacancyDesk(
      Vacancies vacancies,
      VacancyFile file,
      VacancyNumbers numbers,
      Rounds rounds,
      VacancyFinding finding,
      Ground ground) {
    this.vacancies = vacancies;
    this.file = file;
    this.numbers = numbers;
    this.rounds = rounds;
    this.finding = finding;
    this.ground = ground;
  }

  @Component("vacancyGround")
  record Ground(
      Units units, Unregistered unregistered, Commitments commitments, Handbook handbook) {}

  /// @param since the first day on which it stood empty
  public record NewVacancy(Unit unit, VacancyKind kind, VacancyReason reason, LocalDate since) {}

  /// @return its number
  @Transactional
  public String register(Actor actor, NewVacancy said, Instant now) {
    String number = enter(actor, said, now);
    rounds.settle(actor, now);
    return number;
  }

  private String enter(Actor actor, NewVacancy said, Instant now) {
    Vacancy vacancy =
        new Vacancy(
            actor.estate(),
            numbers.id(),
            numbers.next(actor.estate(), VacancySubject.VACANCY, now),
            said.unit().id(),
            said.unit().code(),
            said.kind(),
            said.reason(),
            said.since(),
            said.unit().area(),
            null,
            null,
            null,
            false,
            1);
    if (!vacancies.add(vacancy, actor.name(), now)) {
      throw VacancyRefusal.KNOWN.asProblem();
    }
    file.happened(
        actor, vacancy, new VacancyEvent.Opened(said.kind(), said.reason(), said.since()), now);
    finding.changed(vacancy);
    return vacancy.number();
  }

  /// All units that stand empty by their state and are not on the register yet.
  ///
  /// @return how many
  @Transactional
  public int registerAll(Actor actor, Instant now) {
    EstateId estate = actor.estate();
    LocalDate today = numbers.day(estate, now);
    var missing = ground.unregistered().of(estate).missing();
    for (Unit unit : missing) {
      VacancyKind kind = ground.unregistered().likely(estate, unit);
      VacancyReason reason =
          switch (kind) {
            case V1 -> VacancyReason.UNSOLD;
            case V2 -> VacancyReason.NOT_COLLECTED;
            case V3, V4 -> VacancyReason.NOT_FITTED;
          };
      LocalDate handed = unit.handedOverOn();
      enter(
          actor,
          new NewVacancy(
              unit, kind, reason, handed == null || handed.isAfter(today) ? today : handed),
          now);
    }
    rounds.settle(actor, now);
    return missing.size();
  }

  /// Of another kind from today on: sold, handed over, left empty.
  @Transactional
  public void change(
      Actor actor, String number, VacancyKind kind, VacancyReason reason, Instant now) {
    Vacancy before = find(actor, number);
    Vacancy after = step(actor, number, now, held -> held.change(kind, reason));
    if (before.kind() != kind) {
      vacancies.turn(after, numbers.day(actor.estate(), now));
    }
    finding.changed(after);
    rounds.settle(actor, now);
  }

  /// The owner consents in writing that we go in (VAC-10).
  @Transactional
  public void consent(Actor actor, String number, String words, Instant now) {
    step(actor, number, now, held -> held.consent(words, now));
  }

  @Transactional
  public void withdrawConsent(Actor actor, String number, String words, Instant now) {
    step(actor, number, now, held -> held.withdraw(words));
    rounds.settle(actor, now);
  }

  /// What was agreed with the owner against leaks and gas (VAC-11).
  @Transactional
  public void agree(Actor actor, String number, String words, Instant now) {
    step(actor, number, now, held -> held.agree(words, now));
  }

  /// Somebody lives there or works there from that day on.
  @Transactional
  public void end(Actor actor, String number, LocalDate on, String words, Instant now) {
    Vacancy ended = step(actor, number, now, on, held -> held.end(on, words, now));
    vacancies.turn(ended, on);
    ground
        .commitments()
        .release(
            actor.estate(),
            ended.subject(),
            List.of(),
            Phrase.of("不再空置", "Vacant no more"),
            actor.name(),
            now);
    finding.changed(ended);
    rounds.settle(actor, now);
  }

  /// It was viewed: it is cleaned after that (VAC-08).
  @Transactional
  public void view(Actor actor, String number, String words, Instant now) {
    Vacancy vacancy = hold(actor, number);
    if (vacancy.over()) {
      throw VacancyRefusal.OVER.asProblem();
    }
    file.happened(actor, vacancy, new VacancyEvent.Viewed(words), now);
    Rule rule = ground.handbook().rule(actor.estate(), Clause.VAC_08, now);
    int round = 1 + ground.commitments().of(actor.estate(), vacancy.id()).size();
    ground
        .commitments()
        .promise(
            actor.estate(),
            vacancy.subject(),
            List.of(
                new Promise(
                    rule,
                    Desk.of(Role.AMBASSADOR),
                    round,
                    now,
                    numbers.rules(actor.estate()).days(now, rule.number("vacancy.viewing.days")))));
  }

  @Transactional
  public void clean(Actor actor, String number, String words, Instant now) {
    Vacancy vacancy = hold(actor, number);
    if (vacancy.over()) {
      throw VacancyRefusal.OVER.asProblem();
    }
    vacancies.cleaned(vacancy, now);
    file.happened(actor, vacancy, new VacancyEvent.Cleaned(words), now);
    ground
        .commitments()
        .keep(
            actor.estate(),
            vacancy.subject(),
            Clause.VAC_08,
            Phrase.of("已清洁", "Cleaned"),
            actor,
            now);
    rounds.cleaned(actor, vacancy, now);
  }

  Vacancy find(Actor actor, String number) {
    return vacancies
        .find(actor.estate(), number)
        .orElseThrow(() -> new Missing("vacancy " + number));
  }

  private Vacancy hold(Actor actor, String number) {
    return vacancies
        .hold(actor.estate(), number)
        .orElseThrow(() -> new Missing("vacancy " + number));
  }

  private Vacancy step(
      Actor actor, String number, Instant now, Function<Vacancy, VacancyDecision> move) {
    return step(actor, number, now, null, move);
  }

  private Vacancy step(
      Actor actor,
      String number,
      Instant now,
      @Nullable LocalDate endedOn,
      Function<Vacancy, VacancyDecision> move) {
    return switch (move.apply(hold(actor, number))) {
      case VacancyDecision.No(var reason) -> throw reason.asProblem();
      case VacancyDecision.Taken(var next, var event) -> {
        vacancies.save(next, endedOn);
        file.happened(actor, next, event, now);
        yield next.saved();
      }
    };
  }
}
