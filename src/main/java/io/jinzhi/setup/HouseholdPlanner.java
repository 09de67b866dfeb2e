package io.jinzhi.setup;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Place;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.UnitState;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.setup.PeopleCells.Somebody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compares a file of units and people with the register, and says what would become of each line.
/// Nobody is ever moved out because a file does not name them.
@Component
class HouseholdPlanner {
  private final Units units;
  private final Residents residents;
  private final Register register;

  HouseholdPlanner(Units units, Residents residents, Register register) {
    this.units = units;
    this.residents = residents;
    this.register = register;
  }

  Plan plan(EstateId estate, List<Table> tables, LocalDate today, Plan.Progress progress) {
    HouseholdDraft draft = new HouseholdDraft(units.all(estate), residents.known(estate), today);
    List<PlannedRow> rows = new ArrayList<>();
    List<Phrase> notes = new ArrayList<>();
    int total = tables.stream().mapToInt(each -> each.lines().size()).sum();
    int done = 0;
    for (Table table : tables) {
      Heading heading = Heading.find(table);
      if (heading == null || !heading.has(Column.ROOM)) {
        notes.add(
            Phrase.of("工作表“{0}”没有房号列，未读取", "The sheet “{0}” has no room column and was not read")
                .with(table.sheet()));
        continue;
      }
      notes.addAll(Notes.about(table, heading));
      for (Table.Line line : Notes.body(table, heading)) {
        rows.add(row(draft, table, heading, line));
        if (++done % 500 == 0) {
          progress.at(done, total);
        }
      }
    }
    return new Plan(rows, notes, draft.writing(estate, register, residents));
  }

  private static PlannedRow row(
      HouseholdDraft draft, Table table, Heading heading, Table.Line line) {
    PlannedRow row = new PlannedRow(table.sheet(), line.number());
    RoomCell room = RoomCell.read(heading, line, draft.codes(), row.findings);
    Place place = room.place();
    row.subject = place == null ? Values.brief(heading.cell(line, Column.ROOM)) : place.code();
    BigDecimal area = Values.area(heading.cell(line, Column.AREA), row.findings);
    LocalDate handedOver =
        Values.date(
            heading.cell(line, Column.HANDED_OVER),
            Column.HANDED_OVER,
            draft.today(),
            row.findings);
    LocalDate movedIn =
        Values.date(
            heading.cell(line, Column.MOVED_IN), Column.MOVED_IN, draft.today(), row.findings);
    UnitState state = state(heading.cell(line, Column.STATE), row.findings);
    List<Somebody> people = PeopleCells.read(heading, line, row.findings);
    boolean made = false;
    if (place != null && !row.refused()) {
      made =
          draft.add(
              row,
              place,
              room.former(),
              heading.cell(line, Column.ZONE),
              new HouseholdDraft.Facts(area, handedOver, movedIn, state),
              people);
    }
    row.close(made);
    return row;
  }

  private static @Nullable UnitState state(String cell, List<Finding> findings) {
    String text = Values.half(cell);
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches(".*(未收|未交|未接|未售|未领).*|.*(?i)not handed over.*")) {
      return UnitState.NOT_HANDED_OVER;
    }
    if (text.matches(".*(租|let).*") && !text.matches(".*(未|待|不).*")) {
      return UnitState.LET;
    }
    if (text.matches(".*(空|未入住|待租|vacant).*")) {
      return UnitState.VACANT;
    }
    if (text.matches(".*(自住|已入住|入住|已收|已交|常住|装修|业主|owner).*")) {
      return UnitState.OWNER_OCCUPIED;
    }
    findings.add(
        Finding.warns(
            Column.STATE,
            "看不懂“{0}”，没有录入：请写自住、出租、空置或未收楼",
            "“{0}” is unknown and was left out: owner-occupied, let, vacant or not handed over",
            Values.brief(text)));
    return null;
  }
}
