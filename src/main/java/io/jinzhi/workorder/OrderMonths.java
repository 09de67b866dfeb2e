package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The months whose orders are totalled for finance.
@Repository
class OrderMonths {
  private final JdbcClient jdbc;
  private final Ids ids;

  OrderMonths(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// @param handedOver null while it is owed
  record Month(UUID id, YearMonth month, @Nullable Instant handedOver, @Nullable String by) {}

  Optional<YearMonth> latest(EstateId estate) {
    return jdbc.sql("select max(month) from work_order_month where estate_id = :estate")
        .param("estate", estate.value())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(YearMonth::from);
  }

  /// Opens a month once.
  Month open(EstateId estate, YearMonth month) {
    jdbc.sql(
            """
            insert into work_order_month (estate_id, id, month) values (:estate, :id, :month)
            on conflict (estate_id, month) do nothing
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("month", month.atDay(1))
        .update();
    return find(estate, month).orElseThrow();
  }

  Optional<Month> find(EstateId estate, YearMonth month) {
    return jdbc.sql("select * from work_order_month where estate_id = :estate and month = :month")
        .param("estate", estate.value())
        .param("month", month.atDay(1))
        .query(OrderMonths::read)
        .optional();
  }

  /// @return whether it was still to be handed over
  boolean handOver(EstateId estate, UUID id, List<OrderTotal> totals, String by, Instant now) {
    BigDecimal amount =
        totals.stream().map(OrderTotal::due).reduce(BigDecimal.ZERO, BigDecimal::add);
    return jdbc.sql(
                """
                update work_order_month
                set handed_over_at = :now, handed_over_by = :by, orders = :orders, amount = :amount
                where estate_id = :estate and id = :id and handed_over_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("orders", totals.stream().mapToInt(OrderTotal::orders).sum())
            .param("amount", amount)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  List<OrderTotal> totals(EstateId estate, Instant from, Instant to) {
    return jdbc.sql(
            """
            select charge, count(*) as orders, sum(amount_due) as due,
              coalesce(sum(amount_due) filter (where paid), 0) as paid
            from work_order
            where estate_id = :estate and ended_at >= :from and ended_at < :to and stage = 'CLOSED'
            group by charge order by charge
            """)
        .param("estate", estate.value())
        .param("from", at(from))
        .param("to", at(to))
        .query(OrderTotal.class)
        .list();
  }

  private static Month read(ResultSet row, int index) throws SQLException {
    return new Month(
        uuid(row, "id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        instantOrNull(row, "handed_over_at"),
        row.getString("handed_over_by"));
  }
}
