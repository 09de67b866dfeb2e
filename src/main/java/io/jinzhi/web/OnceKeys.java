package io.jinzhi.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The first answers, by account and key, for thirty days.
@Component
class OnceKeys {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 1000;

  /// @param status null while the first write is not finished, which nobody else can see
  record Answer(
      byte[] hash,
      @Nullable Integer status,
      @Nullable String location,
      @Nullable String contentType,
      byte @Nullable [] body) {}

  private final JdbcClient db;
  private final InstantSource clock;

  OnceKeys(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// Takes the key for the transaction. A second writer waits here until the first has ended.
  ///
  /// @return whether it was free
  boolean take(UUID account, String key, byte[] hash) {
    return db.sql(
                """
                insert into idempotency_key (account, key, request_hash, created_at)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(account, key, hash, clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void keep(UUID account, String key, Answer answer) {
    db.sql(
            """
            update idempotency_key set status = ?, location = ?, content_type = ?, body = ?
            where account = ? and key = ?
            """)
        .param(answer.status())
        .param(answer.location())
        .param(answer.contentType())
        .param(answer.body())
        .param(account)
        .param(key)
        .update();
  }

  Optional<Answer> find(UUID account, String key) {
    return db.sql(
            """
            select request_hash, status, location, content_type, body
            from idempotency_key where account = ? and key = ?
            """)
        .params(account, key)
        .query(
            (row, _) ->
                new Answer(
                    row.getBytes(1),
                    row.getObject(2, Integer.class),
                    row.getString(3),
                    row.getString(4),
                    row.getBytes(5)))
        .optional();
  }

  /// In small steps: a write is never kept waiting for the broom.
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  void forget() {
    Instant before = clock.instant().minus(KEPT);
    while (forget(before) == BATCH) {
      Thread.onSpinWait();
    }
  }

  int forget(Instant before) {
    return db.sql(
            """
            delete from idempotency_key where (account, key) in (
              select account, key from idempotency_key where created_at < ?
              order by created_at limit %d for update skip locked)
            """
                .formatted(BATCH))
        .param(before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
