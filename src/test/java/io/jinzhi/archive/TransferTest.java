package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.web.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A unit changes hands.
class TransferTest extends ArchiveStory {
  @Autowired Transfers transfers;
  @Autowired Verification verification;

  @Test
  @Clause({"ARC-25", "ARC-26", "ARC-29", "C-03", "PII-07", "T-23"})
  void the_new_owner_has_a_file_at_once_and_papers_about_the_property_go_over() {
    Entry inspection = filed(pdf("the flat"), details(PaperKind.UNIT_INSPECTION, "2019-03-05"));
    Entry identity = filed(pdf("the owner"), details(PaperKind.IDENTITY_COPY, "2019-03-05"));
    intake.sheet(keeper, file.number(), details(PaperKind.FIT_OUT_DRAWINGS, "2020-01-05"), now());
    HouseholdFile fresh =
        transfers.sold(keeper, file, "赵新", "13900001111", LocalDate.of(2026, 11, 20), now());
    assertThat(fresh.number()).isEqualTo("DA-0-3-2-1201-2");
    assertThat(fresh.current()).isTrue();
    HouseholdFile former = shelf.file(home.estate, file.id());
    assertThat(former.state()).isEqualTo(FileState.FORMER);
    assertThat(former.keepUntil()).isEqualTo(LocalDate.of(2029, 11, 23));
    assertThat(binding.some(5, now())).isEqualTo(1);
    assertThat(shelf.contents(home.estate, fresh.id()))
        .extracting(each -> each.kind() + " " + each.state() + " " + each.from())
        .containsExactlyInAnyOrder("UNIT_INSPECTION FILED 2", "FIT_OUT_DRAWINGS FILED 1");
    assertThat(shelf.search(home.estate, fresh.id(), "the flat")).containsExactly(2);
    assertThat(shelf.page(home.estate, fresh.id(), 2).bytes()).isNotEmpty();
    assertThat(verification.missing(home.estate, fresh.id()))
        .hasSize(7)
        .noneMatch(each -> each.part() == Part.FIT_OUT);
    assertThat(entry(inspection.paper()).state()).isEqualTo(PaperState.MOVED);
    assertThat(entry(inspection.paper()).endedWhy()).contains(fresh.number());
    assertThat(entry(identity.paper()).state()).isEqualTo(PaperState.FILED);
    assertThatThrownBy(() -> shelf.page(home.estate, file.id(), inspection.from()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> transfers.sold(keeper, former, "孙二", "139", LocalDate.of(2026, 11, 20), now()))
        .isInstanceOf(Refused.class);
    sweep.settle();
    assertThat(shelf.ofUnit(home.estate, home.flat)).hasSize(2);
  }

  @Test
  @Clause("ARC-25")
  void a_sale_that_the_register_tells_of_splits_the_file_too() {
    sells("赵新", "2026-11-20");
    sweep.settle();
    assertThat(shelf.ofUnit(home.estate, home.flat))
        .extracting(HouseholdFile::state)
        .containsExactly(FileState.CURRENT, FileState.FORMER);
    assertThat(present().owner()).isEqualTo(owner);
  }

  @Test
  void one_of_two_owners_who_leaves_splits_nothing() {
    var wife =
        residents
            .addPeople(home.estate, List.of(new Residents.NewPerson("李丽", null, List.of())))
            .getFirst();
    residents.moveIn(
        home.estate,
        List.of(
            new Residents.NewResidency(
                home.flat, wife, ResidencyKind.OWNER, LocalDate.of(2019, 3, 5), null, false)));
    residents.moveOut(home.estate, home.flat, owner, LocalDate.of(2026, 11, 20));
    sweep.settle();
    assertThat(shelf.ofUnit(home.estate, home.flat)).hasSize(1);
    assertThat(present().owner()).isEqualTo(wife);
  }

  @Test
  void an_owner_who_leaves_nobody_behind_keeps_the_file_for_now() {
    residents.moveOut(home.estate, home.flat, owner, LocalDate.of(2026, 11, 20));
    sweep.settle();
    assertThat(present().state()).isEqualTo(FileState.CURRENT);
  }

  @Test
  @Clause("T-23")
  void three_years_from_the_29th_of_february_end_on_the_28th() {
    set("2028-02-29T10:00");
    sells("赵新", "2028-02-29");
    transfers.follow(home.estate, now());
    assertThat(shelf.file(home.estate, file.id()).keepUntil()).isEqualTo(LocalDate.of(2031, 2, 28));
  }
}
