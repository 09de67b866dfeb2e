package io.jinzhi.vacancy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Checklist;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.NewFinding;
import io.jinzhi.inspection.NewVisit;
import io.jinzhi.inspection.Severity;
import io.jinzhi.inspection.Visit;
import io.jinzhi.inspection.Visits;
import io.jinzhi.keyring.KeyList;
import io.jinzhi.keyring.KeyState;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks at vacant units (VAC-03 to VAC-07, VAC-09, VAC-10): who may go in, what was seen, what the
/// meters say, what was found and looked at again.
@Service("vacancyVisitDesk")
public class VisitDesk {
  private final Vacancies vacancies;
  private final VisitLog visitLog;
  private final Rounds rounds;
  private final VacancyFile file;
  private final Inspecting inspecting;
  private final Ground ground;

  VisitDesk(
      Vacancies vacancies,
      VisitLog visitLog,
      Rounds rounds,
      VacancyFile file,
      Inspecting inspecting,
      Ground ground) {
    this.vacancies = vacancies;
    this.visitLog = visitLog;
    this.rounds = rounds;
    this.file = file;
    this.inspecting = inspecting;
    this.ground = ground;
  }

  @Component("vacancyInspecting")
  record Inspecting(Visits visits, Findings findings, Checklists checklists) {}

  @Component("vacancyVisitGround")
  record Ground(KeyList keys, Handbook handbook) {}

  /// Keeps a look with everything that follows from it; the same one again changes nothing.
  ///
  /// @throws io.jinzhi.web.Refused where nobody may go in: `NO_CONSENT`, `NO_KEY`, `TWO_PEOPLE`; or
  ///     `RECHECK_FIRST` where something found before was not looked at again
  @Transactional
  public void record(Actor actor, String number, NewCheck said, Instant now) {
    EstateId estate = actor.estate();
    Vacancy vacancy =
        vacancies.hold(estate, number).orElseThrow(() -> new Missing("vacancy " + number));
    if (inspecting.visits().find(estate, said.id()).isPresent()) {
      return;
    }
    VacancyRefusal no = vacancy.mayLook(said.look(), said.second() != null, key(vacancy));
    if (no != null) {
      throw no.asProblem();
    }
    aired(actor, said, now);
    List<Finding> before = open(vacancy);
    if (said.look().inside() && !covers(said, before)) {
      throw VacancyRefusal.RECHECK_FIRST.asProblem();
    }
    List<VacancyEvent.Used> used = used(vacancy, said);
    Visit visit =
        inspecting
            .visits()
            .record(
                actor,
                new NewVisit(
                    said.id(),
                    VacancySubject.VACANCY.subject(),
                    vacancy.id(),
                    said.look().checklist(),
                    said.second(),
                    said.started(),
                    said.ended(),
                    Visit.Outcome.DONE,
                    said.answers()),
                now);
    List<Answer> found = visit.found();
    visitLog.add(vacancy, visit, said.look(), found.size());
    vacancies.looked(vacancy, said.look(), !used.isEmpty(), said.started());
    for (NewCheck.Recheck each : said.rechecks()) {
      inspecting.findings().recheck(actor, each.finding(), each.gone(), each.words(), now);
    }
    for (Answer each : found) {
      record(actor, vacancy, visit, each, now);
    }
    String two = visit.byName() + (visit.secondName() == null ? "" : "、" + visit.secondName());
    file.happened(
        actor,
        vacancy,
        new VacancyEvent.Visited(said.look(), visit.id().value(), two, found.size()),
        now);
    used.forEach(each -> file.happened(actor, vacancy, each, now));
    rounds.looked(actor, vacancy, said.look(), visit.id().value(), now);
  }

  /// Whether a key of the home hangs here, or is out on a loan.
  boolean key(Vacancy vacancy) {
    return ground.keys().ofUnit(vacancy.estate(), vacancy.unit()).stream()
        .anyMatch(each -> each.state() == KeyState.IN || each.state() == KeyState.OUT);
  }

  /// What was found here and is not settled yet.
  List<Finding> open(Vacancy vacancy) {
    return inspecting
        .findings()
        .openAt(vacancy.estate(), VacancySubject.VACANCY.subject(), vacancy.id());
  }

  private static boolean covers(NewCheck said, List<Finding> open) {
    var looked =
        said.rechecks().stream().map(NewCheck.Recheck::finding).collect(Collectors.toSet());
    return open.stream().map(Finding::id).allMatch(looked::contains);
  }

  private void aired(Actor actor, NewCheck said, Instant now) {
    int least =
        ground.handbook().rule(actor.estate(), Clause.VAC_05, now).number("vacancy.air.minutes");
    for (Answer each : said.answers()) {
      BigDecimal minutes = each.reading();
      if (each.item().equals("AIRED") && minutes != null && minutes.intValue() < least) {
        throw new Invalid(
            "answers", Phrase.of("通风不少于 {0} 分钟", "Air it for {0} minutes at least").with(least));
      }
    }
  }

  /// The meters that have moved since they were read last.
  private List<VacancyEvent.Used> used(Vacancy vacancy, NewCheck said) {
    List<VacancyEvent.Used> used = new ArrayList<>();
    Checklist list = inspecting.checklists().of(said.look().checklist());
    for (Answer each : said.answers()) {
      BigDecimal reading = each.reading();
      if (reading == null || !VacancyChecklists.METERS.contains(each.item())) {
        continue;
      }
      BigDecimal last =
          inspecting
              .visits()
              .lastReading(
                  vacancy.estate(),
                  VacancySubject.VACANCY.subject(),
                  vacancy.id(),
                  each.item(),
                  said.started())
              .map(Answer::reading)
              .orElse(null);
      if (last != null && reading.compareTo(last) > 0) {
        Checklist.Item item = list.item(each.item()).orElseThrow();
        used.add(
            new VacancyEvent.Used(
                item.text().zh(),
                item.text().en(),
                last.stripTrailingZeros().toPlainString(),
                reading.stripTrailingZeros().toPlainString(),
                Objects.requireNonNull(item.reading()).zh()));
      }
    }
    return used;
  }

  /// The id follows from the visit and the item, so that it is found once.
  private void record(Actor actor, Vacancy vacancy, Visit visit, Answer answer, Instant now) {
    UUID id =
        UUID.nameUUIDFromBytes(
            (visit.id().value() + answer.item()).getBytes(StandardCharsets.UTF_8));
    Checklist list = inspecting.checklists().of(visit.checklist());
    String item = list.item(answer.item()).map(each -> each.text().zh()).orElse(answer.item());
    String note = answer.note();
    inspecting
        .findings()
        .record(
            actor,
            new NewFinding(
                new FindingId(id),
                visit.id(),
                new NewFinding.Subject(VacancySubject.VACANCY.subject(), vacancy.id()),
                NewFinding.Where.at(vacancy.unit(), vacancy.unitCode()),
                FindingKind.VACANT,
                Severity.ORDINARY,
                item + (note == null || note.isBlank() ? "" : "：" + note),
                visit.checklist(),
                answer.item(),
                visit.ended()),
            now);
  }
}
