package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.LedgerFilter;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One household, one file; what is in it and where.
class HouseholdFileTest extends ArchiveStory {
  @Autowired FileList list;
  @Autowired Folder folder;
  @Autowired Cabinets cabinets;
  @Autowired io.jinzhi.ledger.Ledger ledger;

  @Test
  @Clause({"ARC-08", "ARC-30"})
  void every_unit_with_an_owner_has_one_file_and_keeps_it() {
    assertThat(file.number()).isEqualTo("DA-0-3-2-1201-1");
    assertThat(file.owner()).isEqualTo(owner);
    assertThat(shelf.ofUnit(home.estate, home.otherFlat)).isEmpty();
    pass(Duration.ofDays(1));
    sweep.settle();
    assertThat(shelf.ofUnit(home.estate, home.flat)).hasSize(1);
    var other =
        residents
            .addPeople(home.estate, List.of(new Residents.NewPerson("李雷", null, List.of())))
            .getFirst();
    residents.moveIn(
        home.estate,
        List.of(
            new Residents.NewResidency(
                home.otherFlat, other, ResidencyKind.OWNER, LocalDate.of(2020, 1, 1), null, true)));
    sweep.settle();
    assertThat(shelf.ofUnit(home.estate, home.otherFlat)).hasSize(1);
  }

  @Test
  @Clause({"ARC-09", "ARC-10", "ARC-12"})
  void the_newest_paper_is_on_top_of_its_part_and_page_numbers_never_change() {
    Entry first = filed(pdf("one", "two"), details(PaperKind.UNIT_INSPECTION, "2019-03-05"));
    Entry fit = filed(pdf("plan"), details(PaperKind.FIT_OUT_DRAWINGS, "2020-05-01"));
    Entry newer = filed(pdf("receipt"), details(PaperKind.ITEMS_RECEIPT, "2019-04-01"));
    assertThat(first.pageWords()).isEqualTo("1–2");
    assertThat(fit.pageWords()).isEqualTo("3");
    assertThat(newer.from()).isEqualTo(4);
    assertThat(contents())
        .extracting(Entry::kind)
        .containsExactly("ITEMS_RECEIPT", "UNIT_INSPECTION", "FIT_OUT_DRAWINGS");
    assertThat(entry(first.paper()).pageWords()).isEqualTo("1–2");
    assertThat(present().lastPage()).isEqualTo(4);
    assertThat(shelf.page(home.estate, file.id(), 4).paper()).isEqualTo(newer.paper());
    assertThatThrownBy(() -> shelf.page(home.estate, file.id(), 5)).isInstanceOf(Missing.class);
  }

  @Test
  @Clause({"ARC-05", "ARC-06", "ARC-07"})
  void what_the_handbooks_lists_want_and_is_not_there_is_said() {
    assertThat(PaperKind.missing(Set.of(), Set.of()))
        .hasSize(8)
        .allMatch(each -> each.part() == Part.HANDOVER);
    assertThat(PaperKind.missing(Set.of("FIT_OUT_APPLICATION"), Set.of("FIT_OUT_APPLICATION")))
        .hasSize(12);
    assertThat(PaperKind.missing(Set.of("FIT_OUT_DRAWINGS"), Set.of())).hasSize(8);
    Set<String> all =
        EnumSet.allOf(PaperKind.class).stream().map(Enum::name).collect(Collectors.toSet());
    assertThat(PaperKind.missing(all, all)).isEmpty();
    assertThat(PaperKind.VIOLATION_NOTICE.part()).isEqualTo(Part.OTHER);
    var lacking = new FileList.Filter(null, null, null, FileState.CURRENT, true);
    assertThat(list.page(home.estate, lacking, 0, 50).getFirst().missing()).isEqualTo(8);
    for (PaperKind kind : PaperKind.values()) {
      if (kind.part() == Part.HANDOVER) {
        intake.sheet(keeper, file.number(), details(kind, "2019-03-05"), now());
      }
    }
    assertThat(list.count(home.estate, lacking)).isZero();
    filed(pdf("application"), details(PaperKind.FIT_OUT_APPLICATION, "2019-05-05"));
    var row = list.page(home.estate, lacking, 0, 50).getFirst();
    assertThat(row.missing()).isEqualTo(4);
    assertThat(row.papers()).isEqualTo(9);
  }

  @Test
  void files_are_found_by_room_zone_building_and_number() {
    assertThat(found("3栋2单元1201")).hasSize(1);
    assertThat(found("3-2")).hasSize(1);
    assertThat(found("DA-0-3")).hasSize(1);
    assertThat(found("4-1-101")).isEmpty();
    assertThat(found("100%")).isEmpty();
    assertThat(
            list.count(home.estate, new FileList.Filter(null, "东区", "3", FileState.CURRENT, false)))
        .isZero();
    assertThat(
            list.count(home.estate, new FileList.Filter(null, null, "3", FileState.FORMER, false)))
        .isZero();
  }

  private List<FileList.Row> found(String q) {
    return list.page(
        home.estate, new FileList.Filter(q, null, null, FileState.CURRENT, false), 0, 50);
  }

  @Test
  @Clause("ARC-31")
  void a_cabinet_is_open_only_while_a_sheet_is_put_in_and_the_register_says_why() {
    folder.place(keeper, file, new ShelfPlace("东区", "3", "2"), now());
    file = present();
    assertThat(file.place().words().zh()).isEqualTo("东区 3 柜 2 层");
    filed(pdf("x"), details(PaperKind.ITEMS_RECEIPT, "2019-03-05", false, null, null));
    assertThat(cabinets.open(home.estate)).isEmpty();
    Entry sheet =
        filed(pdf("y"), details(PaperKind.OWNERS_COVENANT, "2019-03-05", true, null, null));
    var open = cabinets.open(home.estate);
    assertThat(open).hasSize(1);
    assertThat(open.getFirst().why()).isEqualTo(Cabinets.Why.ADD);
    assertThat(open.getFirst().what()).contains(file.number(), "业主临时公约");
    filed(pdf("z"), details(PaperKind.OWNERS_COVENANT, "2019-03-06", true, null, sheet.paper()));
    assertThat(cabinets.open(home.estate)).hasSize(1);
    passMinutes(5);
    cabinets.lock(keeper, open.getFirst().id(), now());
    assertThat(cabinets.open(home.estate)).isEmpty();
    var line = cabinets.page(home.estate, 0, 10).getFirst();
    assertThat(line.closedBy()).isEqualTo("方静");
    assertThat(line.what()).contains("；");
    assertThatThrownBy(() -> cabinets.lock(keeper, line.id(), now())).isInstanceOf(Missing.class);
    assertThat(cabinets.names(home.estate)).containsExactly("3");
    assertThat(entry(sheet.paper()).state()).isEqualTo(PaperState.REPLACED);
    assertThatThrownBy(() -> shelf.page(home.estate, file.id(), sheet.from()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("PAPER_GONE"));
  }

  @Test
  void sheets_that_are_out_of_the_folder_are_known_until_they_are_back() {
    folder.out(keeper, file, "验房表", "工程部 周工", "核对渗水位置", now());
    var out = folder.movements(home.estate, file.id()).getFirst();
    assertThat(out.back()).isNull();
    passMinutes(30);
    folder.back(keeper, file, out.id(), now());
    assertThat(folder.movements(home.estate, file.id()).getFirst().backBy()).isEqualTo("方静");
    assertThatThrownBy(() -> folder.back(keeper, file, out.id(), now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  void a_sheet_without_a_picture_is_listed_and_read_on_the_shelf() {
    intake.sheet(keeper, file.number(), details(PaperKind.IDENTITY_COPY, "2019-03-05"), now());
    Entry entry = contents().getFirst();
    assertThat(entry.digital()).isFalse();
    assertThat(entry.from()).isEqualTo(1);
    assertThatThrownBy(() -> shelf.page(home.estate, file.id(), 1))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("ON_SHELF_ONLY"));
  }

  @Test
  void what_is_done_to_a_file_is_in_the_ledger() {
    Entry paper = filed(pdf("x"), details(PaperKind.ITEMS_RECEIPT, "2019-03-05"));
    var auditor = another(Role.AUDITOR, "曹谨");
    var lines = ledger.ofFile(home.estate, LedgerFilter.of(auditor), file.number(), 10);
    assertThat(lines).extracting(each -> each.act()).containsExactly(Act.FILED, Act.OPENED);
    assertThat(lines.getFirst().paper()).isEqualTo(paper.paper());
  }
}
