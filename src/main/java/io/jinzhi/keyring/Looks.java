package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may know which home a key opens, and the log of who asked (KEY-03, PII-08).
@Service
public class Looks {
  private final JdbcClient jdbc;
  private final Keys keys;
  private final Custodies custodies;
  private final Loans loans;
  private final KeyNumbers numbers;

  Looks(JdbcClient jdbc, Keys keys, Custodies custodies, Loans loans, KeyNumbers numbers) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.custodies = custodies;
    this.loans = loans;
    this.numbers = numbers;
  }

  /// What stands behind a code.
  ///
  /// @param custody the number of the form with which its owner left it
  /// @param borrower who has it now, in clear, with the telephone
  /// @param order the work order for which it is out
  public record Behind(
      String unit,
      @Nullable String custody,
      @Nullable String owner,
      @Nullable String conditions,
      @Nullable String borrower,
      @Nullable String phone,
      @Nullable String order) {}

  /// One look.
  ///
  /// @param key null for a print of the whole register
  public record Look(String by, String reason, Instant at) {}

  /// @throws Refused for those who may not know
  @Transactional
  public Behind look(Actor actor, String code, String reason, Instant now) {
    if (!KeySight.knows(actor)) {
      throw new Refused("NOT_YOURS_TO_KNOW", Phrase.of("无权查看对应房屋", "Not yours to know"));
    }
    Key key = keys.find(actor.estate(), code).orElseThrow(() -> new Missing("key " + code));
    write(actor, key.id(), reason, now);
    Custody form = custodies.of(actor.estate(), key.id()).orElse(null);
    Loan loan = loans.open(actor.estate(), key.id()).orElse(null);
    String unit = key.unitCode();
    return new Behind(
        unit == null ? String.valueOf(key.name()) : unit,
        form == null ? null : form.number(),
        form == null ? null : form.owner(),
        form == null ? null : form.conditions(),
        loan == null ? null : loan.borrower().name() + "（" + loan.borrower().company() + "）",
        loan == null ? null : loan.borrower().phone(),
        loan == null ? null : loan.order());
  }

  /// @param key null for many at once
  void write(Actor actor, @Nullable UUID key, String reason, Instant now) {
    jdbc.sql(
            """
            insert into key_look (estate_id, id, key_id, by_staff, by_name, reason, at)
            values (:estate, :id, :key, :staff, :name, :reason, :now)
            """)
        .param("estate", actor.estate().value())
        .param("id", numbers.id())
        .param("key", key)
        .param("staff", actor.staff().value())
        .param("name", actor.name())
        .param("reason", reason)
        .param("now", at(now))
        .update();
  }

  /// The latest looks at one key.
  List<Look> of(EstateId estate, UUID key) {
    return jdbc.sql(
            """
            select by_name, reason, at from key_look
            where estate_id = :estate and key_id = :key order by at desc limit 20
            """)
        .param("estate", estate.value())
        .param("key", key)
        .query(
            (row, index) ->
                new Look(row.getString("by_name"), row.getString("reason"), instant(row, "at")))
        .list();
  }
}
