package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The check on the 30th.
class CheckTest extends ArchiveStory {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  @Autowired CheckDesk desk;
  @Autowired io.jinzhi.database.Home folders;

  @Test
  @Clause({"ARC-16", "T-26", "T-03"})
  void the_check_is_owed_by_the_30th_and_may_be_done_from_the_28th() {
    Commitment owed = promise("DC-2026-11", "ARC-16");
    assertThat(owed.holder().role()).isEqualTo(Role.ARCHIVE_KEEPER);
    assertThat(owed.opened()).isEqualTo(at("2026-11-28T00:00"));
    assertThat(owed.due()).isEqualTo(at("2026-12-01T00:00"));
    assertThatThrownBy(() -> desk.start(keeper, NOVEMBER, now()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TOO_EARLY"));
    set("2026-11-28T09:00");
    desk.start(keeper, NOVEMBER, now());
    assertThatThrownBy(() -> desk.start(keeper, NOVEMBER, now())).isInstanceOf(Refused.class);
  }

  @Test
  @Clause({"ARC-16", "C-10"})
  void february_has_no_30th_so_its_last_day_counts() {
    set("2027-02-10T09:00");
    sweep.settle();
    Commitment owed = promise("DC-2027-02", "ARC-16");
    assertThat(owed.due()).isEqualTo(at("2027-03-01T00:00"));
    assertThat(owed.opened()).isEqualTo(at("2027-02-26T00:00"));
    assertThat(CheckDuties.opens(YearMonth.of(2028, 2), 30)).isEqualTo(LocalDate.of(2028, 2, 27));
    assertThat(promise("DC-2027-01", "ARC-16").due()).isEqualTo(at("2027-01-31T00:00"));
  }

  @Test
  @Clause({"ARC-16", "ARC-02"})
  void a_check_finds_what_is_missing_broken_or_out_of_place_and_the_manager_acknowledges_it()
      throws Exception {
    Entry paper = filed(pdf("sound"), details(PaperKind.ITEMS_RECEIPT, "2019-03-05"));
    Entry broken = filed(pdf("will break"), details(PaperKind.OWNERS_COVENANT, "2019-03-05"));
    breakOnDisk(broken.paper());
    set("2026-11-30T10:00");
    desk.start(keeper, NOVEMBER, now());
    var check = desk.find(home.estate, NOVEMBER);
    var sampled = desk.sampled(home.estate, check);
    assertThat(sampled).hasSize(1);
    assertThat(sampled.getFirst().papers()).isEqualTo(2);
    assertThat(sampled.getFirst().unreadable()).isEqualTo(1);
    assertThat(sampled.getFirst().missing()).hasSize(6);
    assertThat(paper.readable()).isTrue();
    assertThatThrownBy(() -> desk.report(keeper, NOVEMBER, "完", now()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("NOT_LOOKED_AT"));
    desk.look(keeper, NOVEMBER, 1, false, "柜门锁扣松动", now());
    desk.report(keeper, NOVEMBER, "一户有问题", now());
    var findings = desk.findings(home.estate, check);
    assertThat(findings)
        .extracting(CheckFindings.Finding::kind)
        .containsExactly(
            FindingKind.MISSING,
            FindingKind.UNREADABLE,
            FindingKind.NOT_ON_SHELF,
            FindingKind.OTHER);
    assertThat(promise("DC-2026-11", "ARC-16", Role.ARCHIVE_KEEPER).kept()).isNotNull();
    assertThat(promise("DC-2026-11", "ARC-16", Role.CS_MANAGER).due())
        .isEqualTo(at("2026-12-02T00:00"));
    assertThat(promise("DC-2026-11-1", "ARC-16").due()).isEqualTo(at("2026-12-08T00:00"));
    assertThatThrownBy(() -> desk.look(keeper, NOVEMBER, 1, true, null, now()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> desk.report(keeper, NOVEMBER, "again", now()))
        .isInstanceOf(Refused.class);
    desk.acknowledge(manager, NOVEMBER, "尽快补收", now());
    assertThatThrownBy(() -> desk.acknowledge(manager, NOVEMBER, "again", now()))
        .isInstanceOf(Refused.class);
    assertThat(promise("DC-2026-11", "ARC-16", Role.CS_MANAGER).kept()).isNotNull();
    desk.remedy(keeper, NOVEMBER, findings.get(2).id(), "在隔壁柜找到，已归位", now());
    assertThat(promise("DC-2026-11-3", "ARC-16").kept()).isNotNull();
    assertThat(promise("DC-2026-11-1", "ARC-16").kept()).isNull();
    assertThat(desk.find(home.estate, NOVEMBER).opinion()).isEqualTo("尽快补收");
    assertThat(desk.all(home.estate)).hasSize(1);
  }

  /// One bit of what lies in the storage is turned over.
  private void breakOnDisk(UUID paper) throws Exception {
    UUID object =
        jdbc.sql("select object_id from archive_paper where id = :id")
            .param("id", paper)
            .query(UUID.class)
            .single();
    try (Stream<Path> all = Files.walk(folders.path())) {
      List<Path> found =
          all.filter(each -> each.getFileName().toString().contains(object.toString())).toList();
      assertThat(found).isNotEmpty();
      for (Path each : found) {
        byte[] bytes = Files.readAllBytes(each);
        bytes[bytes.length / 2] ^= 1;
        Files.write(each, bytes);
      }
    }
  }

  @Test
  void the_same_seed_draws_the_same_files() {
    List<UUID> files = Stream.generate(UUID::randomUUID).limit(500).sorted().toList();
    assertThat(Verification.draw(files, 7, 20))
        .hasSize(20)
        .isEqualTo(Verification.draw(files, 7, 20));
    assertThat(Verification.draw(files, 8, 20)).isNotEqualTo(Verification.draw(files, 7, 20));
    assertThat(Verification.draw(files.subList(0, 3), 7, 20)).hasSize(3);
  }
}
