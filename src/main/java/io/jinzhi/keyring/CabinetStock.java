package io.jinzhi.keyring;

import io.jinzhi.estate.EstateId;
import io.jinzhi.roster.Stock;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// How many rings hang in the cabinet, for the hand-over of a shift.
@Component
class CabinetStock implements Stock {
  private final Counts counts;

  CabinetStock(Counts counts) {
    this.counts = counts;
  }

  @Override
  public String source() {
    return "KEYS";
  }

  @Override
  public OptionalInt expected(EstateId estate) {
    return counts.anyKeys(estate)
        ? OptionalInt.of(counts.stock(estate).stream().mapToInt(KeyCount.Stock::in).sum())
        : OptionalInt.empty();
  }
}
