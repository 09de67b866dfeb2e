package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The public price list (REP-09): what each item costs from which day on. What is over is never
/// changed, so that an old quote can always be checked.
@Repository
public class PriceList {
  private final JdbcClient jdbc;
  private final Ids ids;

  PriceList(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// An item with its price on a day.
  ///
  /// @param measure what the price is for, such as 次 or 米
  /// @param from since when it costs that
  /// @param next the price that is decided for later, if any
  public record Item(
      UUID id,
      Phrase name,
      Quote.LineKind kind,
      String measure,
      BigDecimal price,
      LocalDate from,
      @Nullable BigDecimal next,
      @Nullable LocalDate nextFrom) {}

  private static final String ON =
      """
      select i.id, i.name, i.name_en, i.kind, i.measure, p.amount, p.from_day, n.amount as next,
        n.from_day as next_from
      from price_item i
      join lateral (select * from price p where p.estate_id = i.estate_id and p.item_id = i.id
        and p.from_day <= :day order by p.from_day desc limit 1) p on p.offered
      left join lateral (select * from price n where n.estate_id = i.estate_id
        and n.item_id = i.id and n.from_day > :day order by n.from_day limit 1) n on true
      where i.estate_id = :estate
      """;

  /// What is offered on a day.
  public List<Item> on(EstateId estate, LocalDate day) {
    return jdbc.sql(ON + "order by i.kind, i.name")
        .param("estate", estate.value())
        .param("day", day)
        .query(PriceList::read)
        .list();
  }

  /// An item as it is offered on that day.
  Optional<Item> item(EstateId estate, UUID id, LocalDate day) {
    return jdbc.sql(ON + "and i.id = :id")
        .param("estate", estate.value())
        .param("day", day)
        .param("id", id)
        .query(PriceList::read)
        .optional();
  }

  /// Offers a new item from a day on.
  ///
  /// @throws Invalid where another item has that name
  @Transactional
  public UUID add(
      Actor actor,
      Phrase name,
      Quote.LineKind kind,
      String measure,
      BigDecimal price,
      LocalDate from,
      Instant now) {
    UUID id = ids.next();
    int made =
        jdbc.sql(
                """
                insert into price_item (estate_id, id, name, name_en, measure, kind)
                values (:estate, :id, :zh, :en, :measure, :kind)
                on conflict (estate_id, name) do nothing
                """)
            .param("estate", actor.estate().value())
            .param("id", id)
            .param("zh", name.zh())
            .param("en", name.en())
            .param("measure", measure)
            .param("kind", kind.name())
            .update();
    if (made == 0) {
      throw new Invalid("name", Phrase.of("价目里已有这一项", "The list has that item already"));
    }
    write(actor, id, price, from, true, now);
    return id;
  }

  /// Sets what an item costs from a day on, or that it is no longer offered. Not before today: what
  /// was valid stays valid.
  ///
  /// @param price null: no longer offered
  /// @throws Refused when somebody has set another price for that day already
  @Transactional
  public void set(
      Actor actor,
      UUID item,
      @Nullable BigDecimal price,
      LocalDate from,
      LocalDate today,
      Instant now) {
    if (from.isBefore(today)) {
      throw new Invalid("from", Phrase.of("不能早于今天", "Not before today"));
    }
    int known =
        jdbc.sql("select count(*) from price_item where estate_id = :estate and id = :id")
            .param("estate", actor.estate().value())
            .param("id", item)
            .query(Integer.class)
            .single();
    if (known == 0) {
      throw new Missing("price item");
    }
    write(actor, item, price == null ? BigDecimal.ZERO : price, from, price != null, now);
  }

  private void write(
      Actor actor, UUID item, BigDecimal price, LocalDate from, boolean offered, Instant now) {
    int written =
        jdbc.sql(
                """
                insert into price (estate_id, item_id, from_day, amount, offered, set_by, set_at)
                values (:estate, :item, :from, :amount, :offered, :by, :now)
                on conflict do nothing
                """)
            .param("estate", actor.estate().value())
            .param("item", item)
            .param("from", from)
            .param("amount", price)
            .param("offered", offered)
            .param("by", actor.name())
            .param("now", at(now))
            .update();
    if (written == 0) {
      throw new Refused(
          "PRICE_SET", Phrase.of("那一天的价格已经定了", "The price of that day has been set already"));
    }
  }

  private static Item read(ResultSet row, int index) throws SQLException {
    return new Item(
        uuid(row, "id"),
        Phrase.of(row.getString("name"), row.getString("name_en")),
        Quote.LineKind.valueOf(row.getString("kind")),
        row.getString("measure"),
        row.getBigDecimal("amount"),
        row.getObject("from_day", LocalDate.class),
        row.getBigDecimal("next"),
        row.getObject("next_from", LocalDate.class));
  }
}
