package io.jinzhi.dutylog;

import io.jinzhi.database.Home;
import io.jinzhi.database.HomeCommand;
import io.jinzhi.database.HomeCommand.Outcome;
import io.jinzhi.estate.EstateId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// `script/verify-log`: proves the duty logs of a home, or names the first link that does not hold.
final class VerifyLog {

  private VerifyLog() {}

  static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    HomeCommand.run(home, database -> check(new Home(home), database));
  }

  static Outcome check(Home home, DataSource database) {
    Seals seals = new Seals(JdbcClient.create(database), new JdbcTemplate(database));
    PublishedHeads heads = new PublishedHeads(home);
    Verification verification =
        new Verification(
            database, seals, heads, new TransactionTemplate(new JdbcTransactionManager(database)));
    // An estate whose lines are all gone is still known by its published heads.
    Set<EstateId> estates = new LinkedHashSet<>(seals.estates());
    estates.addAll(heads.estates());
    List<String> words = new ArrayList<>();
    boolean good = true;
    for (EstateId estate : estates) {
      LogProof proof = verification.verify(estate);
      good &= proof.holds();
      words.add(words(estate, proof));
    }
    if (estates.isEmpty()) {
      words.add("没有值班日志。 There is no duty log.");
    }
    return new Outcome(good, String.join(System.lineSeparator(), words));
  }

  private static String words(EstateId estate, LogProof proof) {
    var broken = proof.broken();
    if (broken != null) {
      return "✗ %s %s / %s".formatted(estate.value(), broken.zh(), broken.en());
    }
    return "✓ %s 已封存 %d 条，待封存 %d 条，公布的链头 %d 个，全部相符 / %d sealed, %d waiting, %d heads: all match"
        .formatted(
            estate.value(),
            proof.sealed(),
            proof.waiting(),
            proof.heads(),
            proof.sealed(),
            proof.waiting(),
            proof.heads());
  }
}
