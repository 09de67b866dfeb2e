package io.jinzhi.chain;

import io.jinzhi.database.Home;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sealing and proving without the application, for those who measure.
public final class ChainLoad {

  private ChainLoad() {}

  public static Sealing sealing(Home home, DataSource database) {
    return new Sealing(
        List.of(),
        new Seals(JdbcClient.create(database), new JdbcTemplate(database)),
        new PublishedHeads(home, new HeadKey(home)),
        InstantSource.system(),
        new TransactionTemplate(new JdbcTransactionManager(database)));
  }

  public static Verification verification(Home home, DataSource database) {
    return Verification.of(home, database);
  }
}
