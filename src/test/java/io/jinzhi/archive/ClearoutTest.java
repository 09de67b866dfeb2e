package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The clear-out of March.
class ClearoutTest extends ArchiveStory {
  @Autowired ClearoutDesk desk;
  @Autowired MonthOpening months;

  @Test
  @Clause({"ARC-17", "T-22"})
  void the_list_of_march_has_what_ended_by_the_last_day_of_december() {
    filed(pdf("personal"), details(PaperKind.IDENTITY_COPY, "2019-03-05"));
    Entry lease =
        filed(
            pdf("tenant"),
            details(
                PaperKind.TENANT_REGISTER, "2022-01-01", false, LocalDate.of(2023, 12, 31), null));
    sells("赵新", "2026-11-20");
    sweep.settle();
    set("2027-03-01T00:10");
    sweep.settle();
    assertThat(promise("QC-2027", "ARC-17").due()).isEqualTo(at("2027-04-01T00:00"));
    assertThat(desk.items(home.estate, desk.find(home.estate, 2027))).isEmpty();
    set("2030-03-01T00:10");
    desk.open(estates.estate(home.estate), 2029, now());
    assertThat(desk.items(home.estate, desk.find(home.estate, 2029))).isEmpty();
    desk.open(estates.estate(home.estate), 2030, now());
    var items = desk.items(home.estate, desk.find(home.estate, 2030));
    assertThat(items).hasSize(2);
    assertThat(items.getFirst().ended()).isEqualTo(LocalDate.of(2029, 11, 23));
    assertThat(items).extracting(each -> each.entry().paper()).contains(lease.paper());
  }

  @Test
  @Clause({"ARC-17", "PII-07"})
  void a_tenants_paper_ends_three_years_after_the_lease_though_the_owner_stays() {
    Entry lease =
        filed(
            pdf("tenant"),
            details(
                PaperKind.TENANT_REGISTER, "2022-01-01", false, LocalDate.of(2023, 11, 30), null));
    filed(pdf("owner's"), details(PaperKind.IDENTITY_COPY, "2019-03-05"));
    desk.open(estates.estate(home.estate), 2026, now());
    assertThat(desk.items(home.estate, desk.find(home.estate, 2026))).isEmpty();
    desk.open(estates.estate(home.estate), 2027, now());
    var items = desk.items(home.estate, desk.find(home.estate, 2027));
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().entry().paper()).isEqualTo(lease.paper());
    assertThat(items.getFirst().ended()).isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  @Clause({"ARC-18", "ARC-19"})
  void nothing_is_destroyed_without_an_appraisal_and_the_directors_approval() {
    Entry worthless = filed(pdf("worthless"), details(PaperKind.IDENTITY_COPY, "2019-03-05"));
    Entry kept = filed(pdf("kept"), details(PaperKind.HOUSEHOLD_REGISTER, "2019-03-06"));
    sells("赵新", "2026-11-20");
    sweep.settle();
    set("2030-03-02T09:00");
    var estate = estates.estate(home.estate);
    desk.open(estate, 2030, now());
    refused("NOT_APPROVED", () -> desk.destroy(keeper, 2030, now()));
    refused("NOT_APPRAISED", () -> desk.submit(keeper, estate, 2030, now()));
    desk.appraise(keeper, 2030, 1, true, "无保存价值", now());
    desk.appraise(keeper, 2030, null, false, "有未结诉讼", now());
    assertThatThrownBy(() -> desk.appraise(keeper, 2030, 9, true, "x", now()))
        .isInstanceOf(Missing.class);
    desk.submit(keeper, estate, 2030, now());
    refused("SUBMITTED", () -> desk.submit(keeper, estate, 2030, now()));
    refused("SUBMITTED", () -> desk.appraise(keeper, 2030, 1, false, "x", now()));
    refused("NOT_APPROVED", () -> desk.destroy(keeper, 2030, now()));
    assertThat(promise("QC-2030", "ARC-19").holder().role()).isEqualTo(Role.CENTRE_DIRECTOR);
    desk.sendBack(director, 2030, "再核对一遍", now());
    desk.submit(keeper, estate, 2030, now());
    assertThat(promise("QC-2030", "ARC-19").round()).isEqualTo(2);
    var both =
        new io.jinzhi.staff.Actor(
            home.estate, keeper.staff(), keeper.name(), Role.CENTRE_DIRECTOR, null);
    refused("SAME_PERSON", () -> desk.approve(both, 2030, "同意", now()));
    desk.approve(director, 2030, "同意", now());
    assertThat(promise("QC-2030", "ARC-19").kept()).isNotNull();
    desk.destroy(keeper, 2030, now());
    assertThat(entry(worthless.paper()).state()).isEqualTo(PaperState.DESTROYED);
    assertThat(entry(kept.paper()).state()).isEqualTo(PaperState.FILED);
    assertThat(shelf.page(home.estate, file.id(), kept.from()).bytes()).isNotEmpty();
    assertThatThrownBy(() -> box.read(home.estate, file.id(), object(worthless.paper())))
        .isInstanceOf(RuntimeException.class);
    refused("PAPER_GONE", () -> shelf.page(home.estate, file.id(), worthless.from()));
    assertThat(promise("QC-2030", "ARC-17").kept()).isNotNull();
    assertThat(shelf.file(home.estate, file.id()).state()).isEqualTo(FileState.FORMER);
    refused("NOT_APPROVED", () -> desk.destroy(keeper, 2030, now()));
    assertThat(desk.all(home.estate)).isNotEmpty();
  }

  @Test
  void a_former_owners_file_whose_last_paper_goes_is_destroyed_with_its_key() {
    filed(pdf("last"), details(PaperKind.IDENTITY_COPY, "2019-03-05"));
    sells("赵新", "2026-11-20");
    sweep.settle();
    set("2030-03-02T09:00");
    var estate = estates.estate(home.estate);
    desk.open(estate, 2030, now());
    desk.appraise(keeper, 2030, null, true, "期满", now());
    desk.submit(keeper, estate, 2030, now());
    desk.approve(director, 2030, "同意", now());
    desk.destroy(keeper, 2030, now());
    assertThat(shelf.file(home.estate, file.id()).state()).isEqualTo(FileState.DESTROYED);
  }

  private UUID object(UUID paper) {
    return jdbc.sql("select object_id from archive_paper where id = :id")
        .param("id", paper)
        .query(UUID.class)
        .single();
  }
}
