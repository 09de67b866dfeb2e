package io.jinzhi.vault;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Household files and papers as the database knows them: wrapped keys, lengths, hashes.
@Repository
class VaultRows {

  /// @param wrapped null once it is destroyed
  record FileKey(UUID key, byte @Nullable [] wrapped) {}

  /// @param wrapped null once it is destroyed
  record ObjectKey(FileKey file, byte @Nullable [] wrapped, Stored stored) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  VaultRows(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /// Those of the files that have no key yet.
  Set<UUID> unopened(EstateId estate, Collection<UUID> files) {
    Set<UUID> unopened = new HashSet<>(files);
    unopened.removeAll(
        jdbc.sql("select id from vault_file where estate_id = :estate and id = any(:files)")
            .param("estate", estate.value())
            .param("files", files.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
    return unopened;
  }

  /// @param rows estate, file, key, wrapped, at
  void addFiles(List<Object[]> rows) {
    batch.batchUpdate(
        """
        insert into vault_file (estate_id, id, key_id, wrapped, opened_at) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        rows);
  }

  Optional<FileKey> file(EstateId estate, UUID file) {
    return jdbc.sql("select key_id, wrapped from vault_file where estate_id = ? and id = ?")
        .param(estate.value())
        .param(file)
        .query((row, index) -> new FileKey(uuid(row, "key_id"), row.getBytes("wrapped")))
        .optional();
  }

  void addObject(
      EstateId estate, UUID file, UUID object, byte[] wrapped, Stored stored, Instant now) {
    jdbc.sql(
            """
            insert into vault_object (estate_id, file_id, id, wrapped, bytes, sha256, stored_at)
            values (:estate, :file, :object, :wrapped, :bytes, :sha256, :now)
            """)
        .param("estate", estate.value())
        .param("file", file)
        .param("object", object)
        .param("wrapped", wrapped)
        .param("bytes", stored.bytes())
        .param("sha256", stored.sha256())
        .param("now", at(now))
        .update();
  }

  /// File's key and paper's key in one look, so that a rotation meanwhile cannot come between.
  Optional<ObjectKey> object(EstateId estate, UUID file, UUID object) {
    return jdbc.sql(
            """
            select f.key_id, f.wrapped as file_wrapped, o.wrapped, o.bytes, o.sha256
            from vault_object o join vault_file f on f.estate_id = o.estate_id and f.id = o.file_id
            where o.estate_id = ? and o.file_id = ? and o.id = ?
            """)
        .param(estate.value())
        .param(file)
        .param(object)
        .query(
            (row, index) ->
                new ObjectKey(
                    new FileKey(uuid(row, "key_id"), row.getBytes("file_wrapped")),
                    row.getBytes("wrapped"),
                    new Stored(row.getLong("bytes"), row.getBytes("sha256"))))
        .optional();
  }

  List<UUID> objects(EstateId estate, UUID file) {
    return jdbc.sql("select id from vault_object where estate_id = ? and file_id = ?")
        .param(estate.value())
        .param(file)
        .query(UUID.class)
        .list();
  }

  /// Which of the places have a living row.
  Set<Storage.Place> known(List<Storage.Place> places) {
    Set<Storage.Place> known = new HashSet<>();
    jdbc.sql(
            """
            select o.estate_id, o.file_id, o.id
            from unnest(:estates::uuid[], :files::uuid[], :objects::uuid[]) as p (estate, file, object)
            join vault_object o on o.estate_id = p.estate and o.file_id = p.file and o.id = p.object
            where o.wrapped is not null
            """)
        .param("estates", places.stream().map(each -> each.estate().value()).toArray(UUID[]::new))
        .param("files", places.stream().map(Storage.Place::file).toArray(UUID[]::new))
        .param("objects", places.stream().map(Storage.Place::object).toArray(UUID[]::new))
        .query(
            row -> {
              known.add(
                  new Storage.Place(
                      new EstateId(uuid(row, "estate_id")), uuid(row, "file_id"), uuid(row, "id")));
            });
    return known;
  }

  /// Forgets the keys of papers, or of all of the file's.
  ///
  /// @param objects null: the file's own key as well
  /// @return how many keys there were
  int shred(EstateId estate, UUID file, @Nullable Collection<UUID> objects, Instant now) {
    int gone =
        jdbc.sql(
                """
                update vault_object set wrapped = null, destroyed_at = :now
                where estate_id = :estate and file_id = :file and wrapped is not null
                  and (:all or id = any(:objects))
                """)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("file", file)
            .param("all", objects == null)
            .param("objects", objects == null ? new UUID[0] : objects.toArray(UUID[]::new))
            .update();
    if (objects == null) {
      gone +=
          jdbc.sql(
                  """
                  update vault_file set wrapped = null, destroyed_at = :now
                  where estate_id = :estate and id = :file and wrapped is not null
                  """)
              .param("now", at(now))
              .param("estate", estate.value())
              .param("file", file)
              .update();
    }
    return gone;
  }

  boolean anyKey() {
    return jdbc.sql("select exists (select from vault_key)").query(Boolean.class).single();
  }

  /// The key for new files. Holds it against a rotation until the transaction ends.
  Optional<UUID> current(EstateId estate) {
    return jdbc.sql("select id from vault_key where estate_id = ? and retired_at is null for share")
        .param(estate.value())
        .query(UUID.class)
        .optional();
  }

  /// @return whether it became the current one
  boolean addFirstKey(EstateId estate, UUID key, Instant now) {
    return jdbc.sql(
                """
                insert into vault_key (estate_id, id, number, made_at)
                select :estate, :id, 1, :now
                where not exists (select from vault_key where estate_id = :estate)
                on conflict do nothing
                """)
            .param("estate", estate.value())
            .param("id", key)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }
}
