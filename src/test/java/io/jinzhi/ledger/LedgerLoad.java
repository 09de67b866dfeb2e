package io.jinzhi.ledger;

import io.jinzhi.chain.ChainLoad;
import io.jinzhi.chain.ChainProof;
import io.jinzhi.chain.Sealing;
import io.jinzhi.database.Home;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A ledger without the application, for those who measure.
public final class LedgerLoad {
  private static final Instant START = Instant.parse("2026-03-03T04:00:00Z");
  private final EstateId estate = new EstateId(UUID.randomUUID());
  private final Actor reader =
      new Actor(estate, new StaffId(UUID.randomUUID()), "王敏", Role.AMBASSADOR, null);
  private final UUID file = UUID.randomUUID();
  private final LedgerChain chain = new LedgerChain();
  private final DataSource database;
  private final Home home;
  private final Ledger ledger;
  private final Sealing sealing;
  private final TransactionTemplate transaction;

  public LedgerLoad(Home home, DataSource database) {
    this.home = home;
    this.database = database;
    var rows = new LedgerRows(JdbcClient.create(database), new JdbcTemplate(database));
    this.ledger = new Ledger(rows, new Ids(InstantSource.system()));
    this.sealing = ChainLoad.sealing(home, database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  private Deed deed(int page) {
    return Deed.by(reader, Act.PAGE_READ, START.plusSeconds(page))
        .on(file, "DA-3-2-1201")
        .paper(file)
        .page(1 + page % 400)
        .because("核对装修图纸")
        .under("CY-2026-0001");
  }

  /// @return lines a second, each in a transaction of its own
  public double single(int lines) {
    long began = System.nanoTime();
    for (int line = 0; line < lines; line++) {
      Deed deed = deed(line);
      transaction.executeWithoutResult(status -> ledger.write(deed));
    }
    return lines * 1e9 / (System.nanoTime() - began);
  }

  /// The same rows by one prepared statement, with nothing in front.
  public double plain(Connection connection, int lines) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement =
        connection.prepareStatement(
            """
            insert into ledger_entry (estate_id, id, at, act, file_id, file_number, paper_id, page,
              by_kind, by_id, by_name, reason_zh, reference)
            values (?, ?, ?, 'PAGE_READ', ?, 'DA-3-2-1201', ?, ?, 'STAFF', ?, '王敏', '核对装修图纸',
              'CY-2026-0001')
            """)) {
      long began = System.nanoTime();
      for (int line = 0; line < lines; line++) {
        statement.setObject(1, estate.value());
        statement.setObject(2, UUID.randomUUID());
        statement.setObject(3, OffsetDateTime.ofInstant(START.plusSeconds(line), ZoneOffset.UTC));
        statement.setObject(4, file);
        statement.setObject(5, file);
        statement.setInt(6, 1 + line % 400);
        statement.setObject(7, reader.staff().value());
        statement.executeUpdate();
        connection.commit();
      }
      return lines * 1e9 / (System.nanoTime() - began);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /// Writes and seals as it goes.
  ///
  /// @return lines a second
  public double fill(int lines) {
    long began = System.nanoTime();
    for (int from = 0; from < lines; from += 10_000) {
      List<Deed> deeds = new ArrayList<>();
      for (int line = from; line < Math.min(lines, from + 10_000); line++) {
        deeds.add(deed(line));
      }
      transaction.executeWithoutResult(status -> ledger.writeAll(deeds));
      seal();
    }
    return lines * 1e9 / (System.nanoTime() - began);
  }

  public void seal() {
    sealing.seal(chain, estate);
  }

  public ChainProof prove() {
    return ChainLoad.verification(home, database).verify(LedgerChain.TABLE, estate);
  }
}
