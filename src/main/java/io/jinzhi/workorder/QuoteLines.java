package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of quotes; those of an earlier quote stay as they were.
@Repository
class QuoteLines {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  QuoteLines(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  void add(WorkOrder order, int quote, List<Quote.Line> lines) {
    List<Object[]> rows = new ArrayList<>();
    for (Quote.Line each : lines) {
      rows.add(
          new @Nullable Object[] {
            order.estate().value(),
            order.id().value(),
            quote,
            rows.size() + 1,
            each.kind().name(),
            each.item(),
            each.name(),
            each.unit(),
            each.quantity(),
            each.price(),
            each.own(),
            each.amount()
          });
    }
    batch.batchUpdate(
        """
        insert into work_order_line (estate_id, order_id, quote, position, kind, item_id, name,
          measure, quantity, price, own, amount)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  List<Quote.Line> of(EstateId estate, WorkOrderId order, int quote) {
    return jdbc.sql(
            """
            select * from work_order_line
            where estate_id = :estate and order_id = :order and quote = :quote order by position
            """)
        .param("estate", estate.value())
        .param("order", order.value())
        .param("quote", quote)
        .query(
            (row, index) ->
                new Quote.Line(
                    Quote.LineKind.valueOf(row.getString("kind")),
                    uuidOrNull(row, "item_id"),
                    row.getString("name"),
                    row.getString("measure"),
                    row.getBigDecimal("quantity"),
                    row.getBigDecimal("price"),
                    row.getBoolean("own")))
        .list();
  }
}
