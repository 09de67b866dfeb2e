package io.jinzhi.vacancy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Checklist;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.Visit;
import io.jinzhi.inspection.VisitId;
import io.jinzhi.inspection.Visits;
import io.jinzhi.keyring.KeyList;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// One vacant unit with all that is known of it.
@Component
public class VacancyBoard {
  private static final int VISITS = 12;

  private final Vacancies vacancies;
  private final VacancyEvents events;
  private final VisitLog visitLog;
  private final VisitDesk visitDesk;
  private final Rounds rounds;
  private final Beside beside;

  VacancyBoard(
      Vacancies vacancies,
      VacancyEvents events,
      VisitLog visitLog,
      VisitDesk visitDesk,
      Rounds rounds,
      Beside beside) {
    this.vacancies = vacancies;
    this.events = events;
    this.visitLog = visitLog;
    this.visitDesk = visitDesk;
    this.rounds = rounds;
    this.beside = beside;
  }

  @Component("vacancyBeside")
  record Beside(Visits visits, Checklists checklists, KeyList keys) {}

  /// @throws Missing where there is none
  public VacancyView view(Actor actor, String number) {
    Vacancy vacancy = find(actor, number);
    boolean key = visitDesk.key(vacancy);
    List<VacancyView.Taken> taken = taken(vacancy);
    return new VacancyView(
        vacancy,
        vacancy.over() ? List.of() : rounds.dueOf(vacancy),
        Arrays.stream(Look.values()).map(each -> choice(vacancy, each, key)).toList(),
        visitDesk.open(vacancy).stream().map(VacancyBoard::open).toList(),
        meters(taken),
        beside.keys().ofUnit(vacancy.estate(), vacancy.unit()),
        taken,
        events.of(vacancy.estate(), vacancy.id()).stream()
            .map(
                each ->
                    new VacancyView.Line(
                        each.at(),
                        each.by().label(),
                        VacancyWords.of(each.event()),
                        VacancyWords.clause(each.event()),
                        each.event() instanceof VacancyEvent.PromiseBroken))
            .toList());
  }

  Vacancy find(Actor actor, String number) {
    return vacancies
        .find(actor.estate(), number)
        .orElseThrow(() -> new Missing("vacancy " + number));
  }

  /// Of a home's page: the one that is going on.
  Optional<Vacancy> ofUnit(EstateId estate, UnitId unit) {
    return vacancies.ofUnit(estate, unit).filter(each -> !each.over());
  }

  /// @throws Missing where the unit was not visited so
  VacancyView.Taken taken(Vacancy vacancy, VisitId visit) {
    return taken(vacancy).stream()
        .filter(each -> each.visit().id().equals(visit))
        .findFirst()
        .orElseThrow(() -> new Missing("visit"));
  }

  private List<VacancyView.Taken> taken(Vacancy vacancy) {
    List<VisitLog.Taken> log = visitLog.of(vacancy.estate(), vacancy.id(), VISITS);
    Map<VisitId, Visit> visits =
        beside
            .visits()
            .all(vacancy.estate(), log.stream().map(VisitLog.Taken::visit).toList())
            .stream()
            .collect(Collectors.toMap(Visit::id, Function.identity()));
    return log.stream()
        .map(
            each ->
                new VacancyView.Taken(
                    each.look(), Objects.requireNonNull(visits.get(each.visit())), each.findings()))
        .toList();
  }

  private static VacancyView.LookChoice choice(Vacancy vacancy, Look look, boolean key) {
    VacancyRefusal no = vacancy.mayLook(look, true, key);
    return new VacancyView.LookChoice(look, no == null ? null : no.words());
  }

  private static VacancyView.OpenFinding open(Finding finding) {
    var handed = finding.handed();
    var rechecked = finding.rechecked();
    return new VacancyView.OpenFinding(
        finding.number(),
        finding.what(),
        finding.state().label(),
        finding.foundAt(),
        handed == null ? null : handed.to().number(),
        handed == null ? null : handed.to().path(),
        rechecked == null ? null : rechecked.words());
  }

  /// What was read last at each meter.
  private List<VacancyView.Meter> meters(List<VacancyView.Taken> taken) {
    Checklist list = beside.checklists().of(Look.FULL.checklist());
    List<VacancyView.Meter> meters = new ArrayList<>();
    for (String code : VacancyChecklists.METERS) {
      Checklist.Item item = list.item(code).orElseThrow();
      taken.stream()
          .filter(each -> each.visit().answer(code).map(Answer::reading).isPresent())
          .findFirst()
          .ifPresent(
              each -> {
                BigDecimal last = each.visit().answer(code).map(Answer::reading).orElseThrow();
                meters.add(
                    new VacancyView.Meter(
                        item.text(),
                        Objects.requireNonNull(item.reading()),
                        last,
                        each.visit().started()));
              });
    }
    return meters;
  }
}
