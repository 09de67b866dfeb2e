package io.jinzhi.workorder;

import static io.jinzhi.workorder.Warranty.Firm.CONTRACTOR;
import static io.jinzhi.workorder.Warranty.Firm.DEVELOPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WarrantyTest {
  private static final LocalDate COMPLETED = LocalDate.parse("2026-05-12");
  private static final LocalDate DELIVERED = LocalDate.parse("2026-09-01");

  private static Warranty of(BuildingPart part) {
    return Warranty.of(part, COMPLETED, DELIVERED, HeatingSeason.NATIONAL);
  }

  @Test
  @Clause("REP-04")
  void both_tables_have_their_own_start_and_the_later_end_counts() {
    Warranty roof = of(BuildingPart.ROOF);
    assertThat(roof.contractorUntil()).isEqualTo("2031-05-12");
    assertThat(roof.developerUntil()).isEqualTo("2031-05-12");
    assertThat(roof.words().zh()).isEqualTo("屋面防水：到 2031-05-12，施工单位保修表");
    assertThat(roof.words().en())
        .isEqualTo("Roof waterproofing: until 2031-05-12, contractor's table");
    Warranty late =
        Warranty.of(
            BuildingPart.ROOF, COMPLETED, LocalDate.parse("2030-02-28"), HeatingSeason.NATIONAL);
    assertThat(late.contractorUntil()).isEqualTo("2031-05-12");
    assertThat(late.developerUntil()).isEqualTo("2033-02-28");
    assertThat(late.by()).isEqualTo(DEVELOPER);
    assertThat(late.words().zh()).contains("到 2033-02-28，开发单位保修表");
  }

  @Test
  @Clause("REP-04")
  void the_developers_term_is_never_shorter_than_what_is_left_of_the_contractors() {
    Warranty blockage = of(BuildingPart.BLOCKAGE);
    assertThat(blockage.developerUntil()).isEqualTo("2028-05-12").isEqualTo(blockage.until());
    assertThat(blockage.by()).isEqualTo(CONTRACTOR);
    Warranty afterwards =
        Warranty.of(
            BuildingPart.BLOCKAGE,
            COMPLETED,
            LocalDate.parse("2029-01-31"),
            HeatingSeason.NATIONAL);
    assertThat(afterwards.developerUntil()).isEqualTo("2029-03-31");
    assertThat(afterwards.by()).isEqualTo(DEVELOPER);
  }

  @Test
  void the_last_day_is_covered_and_the_next_is_not() {
    Warranty pipes = of(BuildingPart.PIPES);
    assertThat(pipes.covers(LocalDate.parse("2028-05-12"))).isTrue();
    assertThat(pipes.covers(LocalDate.parse("2028-05-13"))).isFalse();
  }

  @Test
  void heating_is_covered_for_whole_seasons() {
    assertThat(of(BuildingPart.HEATING).contractorUntil()).isEqualTo("2028-03-15");
    assertThat(
            Warranty.of(
                    BuildingPart.HEATING,
                    LocalDate.parse("2025-11-16"),
                    null,
                    HeatingSeason.NATIONAL)
                .contractorUntil())
        .isEqualTo("2028-03-15");
    assertThat(
            Warranty.of(
                    BuildingPart.HEATING,
                    LocalDate.parse("2025-11-15"),
                    null,
                    HeatingSeason.NATIONAL)
                .contractorUntil())
        .isEqualTo("2027-03-15");
    // A unit handed over long after still gets a whole season from the developer.
    assertThat(
            Warranty.of(
                    BuildingPart.HEATING,
                    COMPLETED,
                    LocalDate.parse("2028-12-01"),
                    HeatingSeason.NATIONAL)
                .developerUntil())
        .isEqualTo("2030-03-15");
  }

  @Test
  @Clause("REP-04")
  void a_city_with_another_season_counts_its_own() {
    var north = new HeatingSeason(java.time.MonthDay.of(10, 20), java.time.MonthDay.of(4, 20));
    assertThat(Warranty.of(BuildingPart.HEATING, COMPLETED, null, north).until())
        .isEqualTo("2028-04-20");
    // Cooling, within one year: the second summer after completion in May.
    var summer = new HeatingSeason(java.time.MonthDay.of(6, 1), java.time.MonthDay.of(9, 15));
    assertThat(Warranty.of(BuildingPart.HEATING, COMPLETED, null, summer).until())
        .isEqualTo("2027-09-15");
  }

  @Test
  void structure_has_no_date_and_is_always_covered() {
    Warranty structure = Warranty.of(BuildingPart.STRUCTURE, null, null, HeatingSeason.NATIONAL);
    assertThat(structure.until()).isNull();
    assertThat(structure.covers(LocalDate.parse("2060-01-01"))).isTrue();
    assertThat(structure.words().en()).contains("design life");
  }

  @Test
  void what_is_not_listed_or_has_no_date_says_so() {
    assertThat(of(BuildingPart.LOCK).words().zh()).isEqualTo("门锁与门禁：不在保修范围");
    assertThat(Warranty.of(BuildingPart.ROOF, null, null, HeatingSeason.NATIONAL).words().zh())
        .contains("未登记");
    assertThat(Warranty.of(BuildingPart.ROOF, null, null, HeatingSeason.NATIONAL).covers(COMPLETED))
        .isFalse();
    // Without the building's date only the developer's table is known.
    assertThat(Warranty.of(BuildingPart.LIGHTS, null, DELIVERED, HeatingSeason.NATIONAL).until())
        .isEqualTo("2027-03-01");
  }
}
