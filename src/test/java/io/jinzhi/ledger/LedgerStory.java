package io.jinzhi.ledger;

import static org.awaitility.Awaitility.await;

import io.jinzhi.chain.ChainProof;
import io.jinzhi.chain.Sealing;
import io.jinzhi.chain.Verification;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An estate of its own with a ledger.
@SpringBootTest
abstract class LedgerStory {
  /// A Tuesday, noon at the estate.
  static final Instant NOON = Instant.parse("2026-03-03T04:00:00Z");

  @Autowired Ledger ledger;
  @Autowired LedgerChain chain;
  @Autowired Sealing sealing;
  @Autowired Verification verification;
  @Autowired Estates estates;
  @Autowired StaffRoll roll;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  EstateId estate;
  Actor keeper;
  UUID file;

  @BeforeEach
  void an_estate_of_its_own() {
    String code = "t" + UUID.randomUUID().toString().substring(0, 8);
    var opening =
        new Estates.Opening(
            "金质物业", code, Phrase.of("翠湖花园", "Jade Lake"), ZoneId.of("Asia/Shanghai"), null);
    estate = estates.open(opening, NOON.minus(Duration.ofDays(90))).id();
    keeper = actor("林静", Role.ARCHIVE_KEEPER);
    file = UUID.randomUUID();
  }

  Actor actor(String name, Role role) {
    return roll.actor(estate, roll.hire(estate, name, null, role, null));
  }

  /// A page of file DA-3-2-1201 is read.
  Deed read(Actor reader, int page, Instant at) {
    return Deed.by(reader, Act.PAGE_READ, at)
        .on(file, "DA-3-2-1201")
        .paper(UUID.randomUUID())
        .page(page)
        .because("核对装修图纸")
        .under("CY-2026-0001");
  }

  void write(Deed... deeds) {
    transaction.executeWithoutResult(status -> ledger.writeAll(List.of(deeds)));
  }

  ChainProof proof() {
    return verification.verify(LedgerChain.TABLE, estate);
  }

  /// A line waits for transactions that ran when it was written, such as an analysis of a table.
  void seal(long lines) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              sealing.seal(chain, estate);
              return proof().sealed() == lines;
            });
  }

  /// As the owner of the tables, with the guards taken off.
  void tamper(String sql) {
    transaction.executeWithoutResult(status -> tamperHere(sql));
  }

  /// The same in the transaction that there is.
  void tamperHere(String sql) {
    for (String table : List.of("ledger_entry", "ledger_seal")) {
      jdbc.sql("alter table " + table + " disable trigger user").update();
    }
    jdbc.sql(sql).param("estate", estate.value()).update();
    for (String table : List.of("ledger_entry", "ledger_seal")) {
      jdbc.sql("alter table " + table + " enable always trigger append_only").update();
      jdbc.sql("alter table " + table + " enable always trigger append_only_whole").update();
    }
  }
}
