package io.jinzhi.dutylog;

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

/// Each minute links the lines that have come into the chain, one node at a time, and makes them
/// findable. The order is that
/// of putting down, not of the times in the lines, which a clock that jumps may mix. A line waits
/// until every transaction that was running when it was written has ended: so none can slip in
/// before it later.
@Component
class Sealing {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final int BATCH = 2_000;

  private final Seals seals;
  private final LogSource source;
  private final PublishedHeads heads;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Sealing(
      Seals seals,
      LogSource source,
      PublishedHeads heads,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.seals = seals;
    this.source = source;
    this.heads = heads;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void sweep() {
    for (EstateId estate : seals.estates()) {
      try {
        seal(estate);
      } catch (RuntimeException e) {
        LOG.error("the duty log of {} could not be sealed", estate.value(), e);
      }
    }
  }

  /// Seals all that is ready, then publishes the head.
  void seal(EstateId estate) {
    while (Boolean.TRUE.equals(transaction.execute(status -> batch(estate)))) {
      // Each batch is a transaction of its own: a long backlog holds nobody up.
    }
    seals
        .peek(estate)
        .filter(head -> head.n() > 0)
        .filter(head -> heads.last(estate).map(last -> last.n() != head.n()).orElse(true))
        .ifPresent(head -> heads.publish(estate, head.n(), head.hash(), clock.instant()));
  }

  /// @return whether there may be more
  private boolean batch(EstateId estate) {
    Seals.Head head = seals.take(estate).orElse(null);
    if (head == null) {
      return false;
    }
    Seals.Snapshot snapshot = seals.snapshot();
    boolean otherServer =
        new BigInteger(head.horizon()).compareTo(new BigInteger(snapshot.xmax())) > 0;
    String from = otherServer ? "0" : head.horizon();
    List<Seals.Unsealed> lines = seals.unsealed(estate, from, snapshot, BATCH);
    List<Seals.Sealed> links = new ArrayList<>(lines.size());
    long n = head.n();
    byte[] hash = head.hash();
    for (Seals.Unsealed line : lines) {
      hash = Link.hash(hash, line.fields());
      links.add(new Seals.Sealed(++n, line.id(), hash));
    }
    seals.add(estate, links, clock.instant());
    source.put(estate, links.stream().map(Seals.Sealed::entry).toList());
    boolean more = lines.size() == BATCH;
    if (!links.isEmpty() || otherServer) {
      seals.move(estate, new Seals.Head(n, hash, more ? head.horizon() : snapshot.xmin()));
    }
    return more;
  }
}
