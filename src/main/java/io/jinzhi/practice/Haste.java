package io.jinzhi.practice;

import java.util.concurrent.Executor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Each step is one transaction that does not wait for the disk: were the machine to fail now, the
/// neighbourhood would be made anew.
@Component
@Profile("practice")
class Haste implements Executor {
  private final JdbcClient jdbc;
  private final TransactionTemplate template;

  Haste(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.template = new TransactionTemplate(transactions);
  }

  @Override
  public void execute(Runnable act) {
    template.executeWithoutResult(
        status -> {
          jdbc.sql("set local synchronous_commit = off").update();
          act.run();
        });
  }
}
