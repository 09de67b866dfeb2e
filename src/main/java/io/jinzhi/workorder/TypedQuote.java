package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lines of a quote as they are typed or sent.
final class TypedQuote {
  private static final int MOST = 40;
  private static final Phrase NUMBER =
      Phrase.of("请填数字，最多两位小数", "A number with two decimals at most");

  private TypedQuote() {}

  /// @param item the id of an item of the price list: then its price is taken, never one typed
  /// @param kind `LABOUR` or `MATERIAL`, for one that is not on the list
  /// @param own the resident brings it
  record Line(
      @Nullable String item,
      @Nullable String kind,
      @Nullable String name,
      @Nullable String measure,
      @Nullable String quantity,
      @Nullable String price,
      @Nullable Boolean own) {

    boolean empty() {
      return blank(item) && blank(name) && blank(price);
    }
  }

  /// Checks the lines against the price list of the day.
  @Component
  static class Reader {
    private final PriceList prices;

    Reader(PriceList prices) {
      this.prices = prices;
    }

    /// Empty lines are passed over.
    ///
    /// @throws io.jinzhi.web.Invalid naming every field that is wrong
    List<Quote.Line> read(EstateId estate, @Nullable List<Line> typed, LocalDate day) {
      Checks checks = new Checks();
      List<Quote.Line> lines = new ArrayList<>();
      List<Line> all = typed == null ? List.of() : typed;
      checks.that(
          all.size() <= MOST, "lines", Phrase.of("最多 {0} 项", "{0} lines at most").with(MOST));
      for (int at = 0; at < Math.min(all.size(), MOST); at++) {
        Line each = all.get(at);
        if (each != null && !each.empty()) {
          Quote.Line line = line(checks, "lines[" + at + "].", each, estate, day);
          if (line != null) {
            lines.add(line);
          }
        }
      }
      checks.done();
      return lines;
    }

    private Quote.@Nullable Line line(
        Checks checks, String field, Line typed, EstateId estate, LocalDate day) {
      BigDecimal quantity =
          number(checks, field + "quantity", blank(typed.quantity()) ? "1" : typed.quantity(), 6);
      checks.that(
          quantity == null || quantity.signum() > 0,
          field + "quantity",
          Phrase.of("数量要大于 0", "More than 0"));
      boolean own = Boolean.TRUE.equals(typed.own());
      if (!blank(typed.item())) {
        PriceList.Item item = item(estate, String.valueOf(typed.item()), day);
        checks.that(item != null, field + "item", Phrase.of("价目里没有这一项", "Not on the price list"));
        return item == null || quantity == null
            ? null
            : new Quote.Line(
                item.kind(),
                item.id(),
                item.name().zh(),
                item.measure(),
                quantity,
                item.price(),
                own);
      }
      Quote.LineKind kind =
          checks.one(
              field + "kind",
              blank(typed.kind()) ? "MATERIAL" : typed.kind(),
              Quote.LineKind.class);
      String name = checks.required(field + "name", typed.name(), 60);
      String measure = checks.optional(field + "measure", typed.measure(), 10);
      BigDecimal price = own ? BigDecimal.ZERO : number(checks, field + "price", typed.price(), 7);
      return kind == null || quantity == null || price == null || name.isEmpty()
          ? null
          : new Quote.Line(kind, null, name, measure == null ? "项" : measure, quantity, price, own);
    }

    private PriceList.@Nullable Item item(EstateId estate, String id, LocalDate day) {
      try {
        return prices.item(estate, UUID.fromString(id.strip()), day).orElse(null);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }

  /// An amount in yuan with two decimals at most; null after a complaint.
  static @Nullable BigDecimal number(
      Checks checks, String field, @Nullable String typed, int digits) {
    String text = typed == null ? "" : typed.strip();
    boolean readable = text.matches("[0-9]{1," + digits + "}(\\.[0-9]{1,2})?");
    checks.that(readable, field, NUMBER);
    return readable ? new BigDecimal(text).setScale(2) : null;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
