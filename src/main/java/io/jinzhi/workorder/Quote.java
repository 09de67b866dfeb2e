package io.jinzhi.workorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The quote of an order: offered, then signed by the resident or not (REP-09). A further quote
/// takes the place of the one before and needs a signature of its own.
///
/// @param number the how-manieth; 0 before the first
/// @param total in yuan and fen, exactly
public record Quote(int number, BigDecimal total, State state) {
  public enum State {
    NONE,
    OFFERED,
    SIGNED,
    REFUSED
  }

  static final Quote NONE = new Quote(0, BigDecimal.ZERO.setScale(2), State.NONE);

  /// Labour and material stand on lines of their own (REP-10).
  public enum LineKind {
    LABOUR,
    MATERIAL
  }

  /// One line.
  ///
  /// @param item of the price list; null for one that was agreed
  /// @param own the resident brings it: nothing is charged
  public record Line(
      LineKind kind,
      @Nullable UUID item,
      String name,
      String unit,
      BigDecimal quantity,
      BigDecimal price,
      boolean own) {

    /// Rounded half up to the fen, line by line, so that the lines add up to the total.
    public BigDecimal amount() {
      return own
          ? BigDecimal.ZERO.setScale(2)
          : quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
  }

  Quote next(List<Line> lines) {
    BigDecimal sum =
        lines.stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    return new Quote(number + 1, sum, State.OFFERED);
  }

  Quote answered(boolean agreed) {
    return new Quote(number, total, agreed ? State.SIGNED : State.REFUSED);
  }
}
