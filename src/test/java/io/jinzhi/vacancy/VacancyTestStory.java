package io.jinzhi.vacancy;

import io.jinzhi.estate.Place;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitState;
import io.jinzhi.estate.Units;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.inspection.VisitId;
import io.jinzhi.keyring.KeyClass;
import io.jinzhi.keyring.KeyDesk;
import io.jinzhi.keyring.NewKey;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood with two unsold flats and one that nobody uses, in short words.
abstract class VacancyTestStory extends Story {
  @Autowired VacancyDesk desk;
  @Autowired VisitDesk visitDesk;
  @Autowired VacancyBoard board;
  @Autowired VacancyList list;
  @Autowired Rounds rounds;
  @Autowired RoundOpening opening;
  @Autowired VacancyMonthDesk months;
  @Autowired Checklists checklists;
  @Autowired Units units;
  @Autowired KeyDesk keyDesk;
  @Autowired io.jinzhi.inspection.Findings findings;

  @BeforeEach
  void emptyFlats() {
    register.addUnits(
        home.estate,
        List.of(
            new Register.NewUnit(
                new Place("3", "2", "1301"),
                null,
                new BigDecimal("89.50"),
                null,
                UnitState.NOT_HANDED_OVER),
            new Register.NewUnit(
                new Place("3", "2", "1302"),
                null,
                new BigDecimal("101"),
                null,
                UnitState.NOT_HANDED_OVER),
            new Register.NewUnit(
                new Place("3", "2", "1401"),
                null,
                new BigDecimal("120"),
                LocalDate.of(2026, 3, 1),
                UnitState.VACANT)));
  }

  Unit unit(String code) {
    return units.byCode(home.estate, code).orElseThrow();
  }

  String vacant(String code, VacancyKind kind) {
    return desk.register(
        reception,
        new VacancyDesk.NewVacancy(
            unit(code),
            kind,
            kind.owned() ? VacancyReason.AWAY : VacancyReason.UNSOLD,
            LocalDate.of(2026, 11, 1)),
        now());
  }

  /// The owner has left a key here.
  void key(String code) {
    Unit unit = unit(code);
    keyDesk.register(
        reception, new NewKey(KeyClass.VACANT, null, null, unit.id(), unit.code(), 1, true), now());
  }

  /// All in order, with these readings.
  List<Answer> inOrder(Look look, Map<String, String> readings) {
    List<Answer> answers = new ArrayList<>();
    for (var item : checklists.of(look.checklist()).items()) {
      if (item.reading() == null) {
        answers.add(Answer.ok(item.code()));
      } else {
        answers.add(
            Answer.read(
                item.code(),
                new BigDecimal(
                    readings.getOrDefault(
                        item.code(), item.code().equals("AIRED") ? "15" : "12"))));
      }
    }
    return answers;
  }

  NewCheck look(Look look, List<Answer> answers, List<NewCheck.Recheck> rechecks) {
    return new NewCheck(
        new VisitId(UUID.randomUUID()),
        look,
        look.inside() ? engineer.staff() : null,
        now().minusSeconds(900),
        now(),
        answers,
        rechecks);
  }

  void looked(Actor by, String number, Look look) {
    visitDesk.record(by, number, look(look, inOrder(look, Map.of()), List.of()), now());
  }

  VacancyView view(String number) {
    return board.view(manager, number);
  }

  /// The newest round of a kind.
  VacancyRound round(RoundKind kind) {
    return rounds.page(manager, 0).stream()
        .filter(each -> each.kind() == kind)
        .max(java.util.Comparator.comparing(VacancyRound::from))
        .orElseThrow(() -> new AssertionError("no round " + kind));
  }
}
