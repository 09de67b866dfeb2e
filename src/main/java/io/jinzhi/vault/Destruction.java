package io.jinzhi.vault;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.database.Columns;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys in three steps: the keys are forgotten in the caller's transaction, which also leaves a
/// note; after it the register outside the database gets its line; then the bytes go, and the note
/// with them. A crash leaves the note, and the rest is done at the next start or minute.
@Component
class Destruction {
  private static final Logger LOG = LoggerFactory.getLogger(Destruction.class);
  private static final int BATCH = 200;

  private record Note(EstateId estate, UUID id, UUID file, @Nullable UUID object, Instant at) {}

  private final VaultRows rows;
  private final Register register;
  private final Storage storage;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Destruction(
      VaultRows rows,
      Register register,
      Storage storage,
      JdbcClient jdbc,
      Ids ids,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.register = register;
    this.storage = storage;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// @param objects null: the whole file
  void destroy(EstateId estate, UUID file, @Nullable List<UUID> objects) {
    transaction.executeWithoutResult(
        _ -> {
          Instant now = clock.instant();
          if (rows.shred(estate, file, objects, now) == 0) {
            return;
          }
          if (objects == null) {
            note(estate, file, null, now);
          } else {
            objects.forEach(object -> note(estate, file, object, now));
          }
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                  settle();
                }
              });
        });
  }

  private void note(EstateId estate, UUID file, @Nullable UUID object, Instant now) {
    jdbc.sql(
            """
            insert into vault_destruction (estate_id, id, file_id, object_id, at)
            values (:estate, :id, :file, :object, :now)
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("file", file)
        .param("object", object)
        .param("now", at(now))
        .update();
  }

  /// Does what is left to do. Nothing here may fail the caller, whose transaction is over.
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  synchronized void settle() {
    try {
      List<Note> notes;
      do {
        notes = notes();
        for (Note note : notes) {
          settle(note);
        }
      } while (notes.size() == BATCH);
    } catch (IOException | RuntimeException e) {
      LOG.error("destroyed papers are not all in the register yet, or their bytes remain", e);
    }
  }

  private List<Note> notes() {
    return jdbc.sql(
            "select estate_id, id, file_id, object_id, at from vault_destruction order by id limit "
                + BATCH)
        .query(
            (row, index) ->
                new Note(
                    new EstateId(Columns.uuid(row, "estate_id")),
                    Columns.uuid(row, "id"),
                    Columns.uuid(row, "file_id"),
                    Columns.uuidOrNull(row, "object_id"),
                    Columns.instant(row, "at")))
        .list();
  }

  private void settle(Note note) throws IOException {
    register.write(new Register.Line(note.at(), note.estate(), note.file(), note.object()));
    erase(note.estate(), note.file(), note.object());
    jdbc.sql("delete from vault_destruction where estate_id = ? and id = ?")
        .param(note.estate().value())
        .param(note.id())
        .update();
  }

  private void erase(EstateId estate, UUID file, @Nullable UUID object) throws IOException {
    List<UUID> objects = object == null ? rows.objects(estate, file) : List.of(object);
    for (UUID each : objects) {
      storage.remove(new Storage.Place(estate, file, each));
    }
  }

  /// Destroys again whatever a restored database brought back.
  ///
  /// @return how many lines of the register had an effect
  int replay() throws IOException {
    int again = 0;
    for (Register.Line line : register.lines()) {
      UUID object = line.object();
      List<UUID> objects = object == null ? null : List.of(object);
      if (rows.shred(line.estate(), line.file(), objects, line.at()) > 0) {
        erase(line.estate(), line.file(), object);
        again++;
      }
    }
    if (again > 0) {
      LOG.warn("{} destroyed papers or files had come back and were destroyed again", again);
    }
    return again;
  }
}
