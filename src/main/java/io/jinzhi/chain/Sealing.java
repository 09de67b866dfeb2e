package io.jinzhi.chain;

import io.jinzhi.estate.EstateId;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Each minute links the rows that have come into their chain, one node at a time. The order is
/// that of putting down, not of the times in the rows, which a clock that jumps may mix. A row
/// waits until every transaction that was running when it was written has ended: so none can slip
/// in before it later.
@Component
public class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final int BATCH = 2_000;

  private final List<Chained> chains;
  private final Seals seals;
  private final PublishedHeads heads;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Sealing(
      List<Chained> chains,
      Seals seals,
      PublishedHeads heads,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.chains = chains;
    this.seals = seals;
    this.heads = heads;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// Seals what is ready in every table and estate.
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  public void sweep() {
    for (Chained chain : chains) {
      for (EstateId estate : seals.estates(chain.table())) {
        try {
          seal(chain, estate);
        } catch (RuntimeException e) {
          LOG.error("{} of {} could not be sealed", chain.table().stem(), estate.value(), e);
        }
      }
    }
  }

  /// Seals all that is ready, then publishes the head.
  public void seal(Chained chain, EstateId estate) {
    while (Boolean.TRUE.equals(transaction.execute(status -> batch(chain, estate)))) {
      // Each batch is a transaction of its own: a long backlog holds nobody up.
    }
    ChainedTable table = chain.table();
    seals
        .peek(table, estate)
        .filter(head -> head.n() > 0)
        .filter(head -> heads.last(table, estate).map(last -> last.n() != head.n()).orElse(true))
        .ifPresent(head -> heads.publish(table, estate, head.n(), head.hash(), clock.instant()));
  }

  /// @return whether there may be more
  private boolean batch(Chained chain, EstateId estate) {
    ChainedTable table = chain.table();
    Seals.Head head = seals.take(table, estate).orElse(null);
    if (head == null) {
      return false;
    }
    Seals.Snapshot snapshot = seals.snapshot();
    boolean otherServer =
        new BigInteger(head.horizon()).compareTo(new BigInteger(snapshot.xmax())) > 0;
    String from = otherServer ? "0" : head.horizon();
    List<Seals.Unsealed> rows = seals.unsealed(table, estate, from, snapshot, BATCH);
    List<Seals.Sealed> links = new ArrayList<>(rows.size());
    long n = head.n();
    byte[] hash = head.hash();
    for (Seals.Unsealed row : rows) {
      hash = Link.hash(hash, row.fields());
      links.add(new Seals.Sealed(++n, row.id(), hash));
    }
    seals.add(table, estate, links);
    chain.sealed(estate, links.stream().map(Seals.Sealed::entry).toList());
    boolean more = rows.size() == BATCH;
    if (!links.isEmpty() || otherServer) {
      seals.move(table, estate, new Seals.Head(n, hash, more ? head.horizon() : snapshot.xmin()));
    }
    return more;
  }
}
