package io.jinzhi.chain;

import io.jinzhi.estate.EstateId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `<stem>_seal` and `<stem>_head`, and the rows of `<stem>_entry` that wait.
@Repository
class Seals {

  record Head(long n, byte[] hash, String horizon) {}

  record Unsealed(UUID id, @Nullable String[] fields) {}

  record Sealed(long n, UUID entry, byte[] hash) {}

  /// @param xmin every transaction before it has ended
  /// @param xmax no transaction of this server has reached it
  record Snapshot(String xmin, String xmax) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Seals(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /// Steps from estate to estate over the key, however many lines each has.
  List<EstateId> estates(ChainedTable table) {
    return jdbc.sql(
            table.in(
                """
            with recursive step as (
              (select estate_id from {stem}_entry order by estate_id limit 1)
              union all
              select (select e.estate_id from {stem}_entry e where e.estate_id > step.estate_id
                order by e.estate_id limit 1)
              from step where step.estate_id is not null)
            select estate_id from step where estate_id is not null
            """))
        .query((row, index) -> new EstateId(row.getObject("estate_id", UUID.class)))
        .list();
  }

  /// The chain's head, held until the transaction ends; empty while another node holds it.
  Optional<Head> take(ChainedTable table, EstateId estate) {
    jdbc.sql(
            table.in(
                """
            insert into {stem}_head (estate_id, n, hash, horizon)
            values (:estate, 0, :first, cast('0' as xid8)) on conflict do nothing
            """))
        .param("estate", estate.value())
        .param("first", Link.FIRST)
        .update();
    return jdbc.sql(
            table.in(
                """
            select n, hash, horizon::text from {stem}_head where estate_id = :estate
            for update skip locked
            """))
        .param("estate", estate.value())
        .query(Head.class)
        .optional();
  }

  Optional<Head> peek(ChainedTable table, EstateId estate) {
    return jdbc.sql(
            table.in("select n, hash, horizon::text from {stem}_head where estate_id = :estate"))
        .param("estate", estate.value())
        .query(Head.class)
        .optional();
  }

  Snapshot snapshot() {
    return jdbc.sql(
            """
            select pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax
            from (select pg_current_snapshot() as s) as now
            """)
        .query(Snapshot.class)
        .single();
  }

  /// Lines whose transactions have all ended, in the order in which they were put down. Lines that
  /// were brought along from another server, and so carry numbers that this one has not reached,
  /// are among them when `from` is zero.
  List<Unsealed> unsealed(
      ChainedTable table, EstateId estate, String from, Snapshot snapshot, int limit) {
    return jdbc.sql(
            table.in(
                """
            select e.id, {fields} as fields from {stem}_entry e
            where e.estate_id = :estate and e.written_in >= cast(:from as xid8)
              and (e.written_in < cast(:xmin as xid8)
                or cast(:from as xid8) = cast('0' as xid8)
                  and e.written_in > cast(:xmax as xid8))
              and not exists (select from {stem}_seal s
                where s.estate_id = e.estate_id and s.entry_id = e.id)
            order by e.inserted limit :limit
            """))
        .param("estate", estate.value())
        .param("from", from)
        .param("xmin", snapshot.xmin())
        .param("xmax", snapshot.xmax())
        .param("limit", limit)
        .query(
            (row, index) ->
                new Unsealed(
                    row.getObject("id", UUID.class), (String[]) row.getArray("fields").getArray()))
        .list();
  }

  void add(ChainedTable table, EstateId estate, List<Sealed> links) {
    batch.batchUpdate(
        table.in("insert into {stem}_seal (estate_id, n, entry_id, hash) values (?, ?, ?, ?)"),
        links,
        500,
        (statement, link) -> {
          statement.setObject(1, estate.value());
          statement.setLong(2, link.n());
          statement.setObject(3, link.entry());
          statement.setBytes(4, link.hash());
        });
  }

  void move(ChainedTable table, EstateId estate, Head head) {
    jdbc.sql(
            table.in(
                """
            update {stem}_head set n = :n, hash = :hash, horizon = cast(:horizon as xid8)
            where estate_id = :estate
            """))
        .param("n", head.n())
        .param("hash", head.hash())
        .param("horizon", head.horizon())
        .param("estate", estate.value())
        .update();
  }
}
