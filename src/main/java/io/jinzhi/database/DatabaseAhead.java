package io.jinzhi.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/// Starts PostgreSQL while the application is still reading its own classes: on a small machine
/// that saves a good half second of every start.
public final class DatabaseAhead implements ApplicationListener<SpringApplicationEvent> {
  private @Nullable CompletableFuture<DatabaseServer> starting;
  private boolean taken;

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    if (event instanceof ApplicationPreparedEvent prepared) {
      var context = prepared.getApplicationContext();
      var binder = Binder.get(context.getEnvironment());
      var properties = binder.bindOrCreate("jinzhi.database", DatabaseProperties.class);
      var home = new Home(Path.of(binder.bind("jinzhi.home", String.class).get()));
      starting =
          CompletableFuture.supplyAsync(
              () -> properties.server(home), Executors.newVirtualThreadPerTaskExecutor());
      context.getBeanFactory().registerSingleton("databaseAhead", this);
    } else if (event instanceof ApplicationFailedEvent) {
      abandon();
    }
  }

  /// @return null when nobody started it ahead
  @Nullable DatabaseServer take() {
    CompletableFuture<DatabaseServer> under = starting;
    if (under == null) {
      return null;
    }
    taken = true;
    try {
      return under.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException refused ? refused : e;
    }
  }

  private void abandon() {
    CompletableFuture<DatabaseServer> under = starting;
    if (under != null && !taken) {
      under.thenAccept(DatabaseServer::close).exceptionally(e -> null).join();
    }
  }
}
