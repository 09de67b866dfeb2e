package io.jinzhi.chain;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Recomputes a whole chain and compares it with the heads that were published. A row that is
/// younger than the last seal (a minute) is not protected yet.
@Service
public class Verification {

  private final JdbcTemplate rows;
  private final Seals seals;
  private final PublishedHeads heads;
  private final TransactionTemplate snapshot;

  Verification(
      DataSource database, Seals seals, PublishedHeads heads, TransactionTemplate transaction) {
    this.snapshot =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.rows = new JdbcTemplate(database);
    this.rows.setFetchSize(1_000);
    this.seals = seals;
    this.heads = heads;
  }

  /// For a command on a home, without the application.
  static Verification of(Home home, DataSource database) {
    return new Verification(
        database,
        new Seals(JdbcClient.create(database), new JdbcTemplate(database)),
        new PublishedHeads(home, new HeadKey(home)),
        new TransactionTemplate(new JdbcTransactionManager(database)));
  }

  /// The estates that have a chain, or had one: if all rows are gone, the published heads are left.
  Set<EstateId> estates(ChainedTable table) {
    Set<EstateId> estates = new LinkedHashSet<>(seals.estates(table));
    estates.addAll(heads.estates(table));
    return estates;
  }

  /// Proves the chain of an estate, or names the first link that does not hold.
  public ChainProof verify(ChainedTable table, EstateId estate) {
    return verify(table, estate, Witness.NONE);
  }

  ChainProof verify(ChainedTable table, EstateId estate, Witness witness) {
    return Objects.requireNonNull(snapshot.execute(status -> check(table, estate, witness)));
  }

  /// The published heads as they stand in the home, for somebody to keep elsewhere.
  public byte[] heads(ChainedTable table, EstateId estate) {
    return heads.of(table, estate).stream()
        .map(head -> head.line() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// The public keys that the heads were signed with, as PEM.
  public String keys(ChainedTable table) {
    return signers(table).stream().map(HeadKey.Known::pem).collect(Collectors.joining());
  }

  List<HeadKey.Known> signers(ChainedTable table) {
    return heads.keys(table);
  }

  private ChainProof check(ChainedTable table, EstateId estate, Witness witness) {
    List<PublishedHeads.Head> published = new ArrayList<>(heads.of(table, estate));
    published.addAll(witness.heads());
    Walk walk = new Walk(published);
    if (table.signed()) {
      signatures(table, estate, published, witness, walk);
    }
    rows.query(
        table.in(
            """
            select s.n, s.hash, s.entry_id, e.id is not null as present, {fields} as fields
            from {stem}_seal s
            left join {stem}_entry e on e.estate_id = s.estate_id and e.id = s.entry_id
            where s.estate_id = ? order by s.n
            """),
        row -> {
          walk.link(
              row.getLong("n"),
              row.getBytes("hash"),
              row.getBoolean("present") ? (String[]) row.getArray("fields").getArray() : null);
        },
        estate.value());
    walk.end();
    walk.rest(waiting(table, estate, true) > 0, seals.peek(table, estate).orElse(null));
    return walk.proof(waiting(table, estate, false));
  }

  private void signatures(
      ChainedTable table,
      EstateId estate,
      List<PublishedHeads.Head> published,
      Witness witness,
      Walk walk) {
    Map<String, HeadKey.Known> keys =
        (witness.keys().isEmpty() ? heads.keys(table) : witness.keys())
            .stream()
                .collect(Collectors.toMap(HeadKey.Known::id, Function.identity(), (a, b) -> a));
    published.parallelStream()
        .filter(head -> !isSigned(table, estate, head, keys))
        .mapToLong(PublishedHeads.Head::n)
        .min()
        .ifPresent(n -> walk.doubt(n, "链头的签名不对", "the signature of its head is not valid"));
  }

  private static boolean isSigned(
      ChainedTable table,
      EstateId estate,
      PublishedHeads.Head head,
      Map<String, HeadKey.Known> keys) {
    var signature = head.signature();
    if (signature == null) {
      return false;
    }
    var key = keys.get(signature.key());
    return key != null && key.signed(head.words(table, estate), signature.value());
  }

  /// Rows without a seal; `late`: only those that should have one, or that say they were written
  /// in a transaction which this server has not reached and so would never get one.
  private long waiting(ChainedTable table, EstateId estate, boolean late) {
    String sql =
        """
        select count(*) from {stem}_entry e
        where e.estate_id = ? and not exists (select from {stem}_seal s
          where s.estate_id = e.estate_id and s.entry_id = e.id)
        """;
    String horizon =
        """
         and exists (select from {stem}_head h where h.estate_id = e.estate_id
           and (e.written_in < h.horizon
             or e.written_in > pg_snapshot_xmax(pg_current_snapshot())
               and h.horizon <= pg_snapshot_xmax(pg_current_snapshot())))
        """;
    Long count =
        rows.queryForObject(table.in(late ? sql + horizon : sql), Long.class, estate.value());
    return count == null ? 0 : count;
  }
}
