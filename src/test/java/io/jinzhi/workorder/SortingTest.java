package io.jinzhi.workorder;

import static io.jinzhi.workorder.Sorting.Place.COMMON;
import static io.jinzhi.workorder.Sorting.Place.PRIVATE;
import static io.jinzhi.workorder.Sorting.Side.AFTER_METER;
import static io.jinzhi.workorder.Sorting.Side.BEFORE_METER;
import static io.jinzhi.workorder.Sorting.Side.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortingTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static Charge sort(
      OrderKind kind,
      Sorting.Place place,
      Sorting.Side side,
      BuildingPart part,
      LocalDate since,
      boolean rework) {
    return Sorting.of(
            kind,
            place,
            side,
            Warranty.of(part, since, since, HeatingSeason.NATIONAL),
            rework,
            TODAY)
        .charge();
  }

  @Test
  @Clause({"REP-02", "REG-07"})
  void common_parts_are_free_private_ones_go_to_warranty_or_are_paid() {
    LocalDate fresh = LocalDate.parse("2025-06-01");
    LocalDate old = LocalDate.parse("2014-06-01");
    assertThat(sort(OrderKind.REPAIR, COMMON, UNKNOWN, BuildingPart.LIGHTS, old, false))
        .isEqualTo(Charge.COMMON);
    assertThat(sort(OrderKind.REPAIR, PRIVATE, UNKNOWN, BuildingPart.PIPES, fresh, false))
        .isEqualTo(Charge.WARRANTY);
    assertThat(sort(OrderKind.REPAIR, PRIVATE, UNKNOWN, BuildingPart.PIPES, old, false))
        .isEqualTo(Charge.PAID);
    assertThat(sort(OrderKind.HELP, PRIVATE, UNKNOWN, BuildingPart.LOCK, old, false))
        .isEqualTo(Charge.SERVICE);
    assertThat(sort(OrderKind.SPECIAL_SERVICE, PRIVATE, UNKNOWN, BuildingPart.OTHER, old, false))
        .isEqualTo(Charge.PAID);
  }

  @Test
  @Clause("REP-03")
  void before_the_meter_it_is_free_and_after_it_the_owners() {
    LocalDate old = LocalDate.parse("2014-06-01");
    for (BuildingPart part : List.of(BuildingPart.PIPES, BuildingPart.WIRING, BuildingPart.GAS)) {
      assertThat(sort(OrderKind.REPAIR, PRIVATE, BEFORE_METER, part, old, false))
          .isEqualTo(Charge.COMMON);
      assertThat(sort(OrderKind.REPAIR, PRIVATE, AFTER_METER, part, old, false))
          .isEqualTo(Charge.PAID);
    }
    // Sanitary ware has no meter.
    assertThat(sort(OrderKind.REPAIR, PRIVATE, BEFORE_METER, BuildingPart.SANITARY, old, false))
        .isEqualTo(Charge.PAID);
  }

  @Test
  @Clause("REP-16")
  void a_rework_is_free_whatever_it_was() {
    LocalDate old = LocalDate.parse("2014-06-01");
    assertThat(sort(OrderKind.REPAIR, PRIVATE, AFTER_METER, BuildingPart.PIPES, old, true))
        .isEqualTo(Charge.REWORK);
  }

  @Test
  @Clause("REP-10")
  void lines_are_rounded_to_the_fen_one_by_one_and_add_up() {
    Quote.Line labour = line(Quote.LineKind.LABOUR, "1.5", "33.33", false);
    Quote.Line material = line(Quote.LineKind.MATERIAL, "3", "0.10", false);
    Quote.Line own = line(Quote.LineKind.MATERIAL, "1", "99.00", true);
    assertThat(labour.amount()).isEqualTo(new BigDecimal("50.00"));
    assertThat(material.amount()).isEqualTo(new BigDecimal("0.30"));
    assertThat(own.amount()).isEqualTo(new BigDecimal("0.00"));
    Quote quote = Quote.NONE.next(List.of(labour, material, own));
    assertThat(quote.total()).isEqualTo(new BigDecimal("50.30"));
    assertThat(quote.number()).isEqualTo(1);
    assertThat(quote.state()).isEqualTo(Quote.State.OFFERED);
  }

  private static Quote.Line line(Quote.LineKind kind, String quantity, String price, boolean own) {
    return new Quote.Line(
        kind, null, "阀门", "个", new BigDecimal(quantity), new BigDecimal(price), own);
  }
}
