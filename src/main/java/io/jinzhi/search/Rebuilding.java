package io.jinzhi.search;

import io.jinzhi.estate.EstateId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Builds the index anew while people work.
@Component
class Rebuilding {

  private static final int BATCH = 500;

  private final ObjectProvider<SearchSource> sources;
  private final SearchIndex entries;
  private final TransactionTemplate alone;

  Rebuilding(
      ObjectProvider<SearchSource> sources,
      SearchIndex entries,
      PlatformTransactionManager transactions) {
    this.sources = sources;
    this.entries = entries;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  int rebuild(EstateId estate) {
    alone.executeWithoutResult(status -> entries.dropForeign(estate));
    int count = sources.orderedStream().mapToInt(source -> rebuild(estate, source)).sum();
    alone.executeWithoutResult(status -> entries.learn());
    return count;
  }

  /// What a transaction wrote that was still open at the edge may be missing from the source's
  /// answer: it is neither overwritten nor forgotten.
  private int rebuild(EstateId estate, SearchSource source) {
    String edge = alone.execute(status -> entries.edge());
    AtomicInteger count = new AtomicInteger();
    source.list(
        estate,
        page -> {
          for (int from = 0; from < page.size(); from += BATCH) {
            List<Entry> batch = page.subList(from, Math.min(from + BATCH, page.size()));
            alone.executeWithoutResult(status -> entries.putUnlessNewer(estate, batch, edge));
          }
          count.addAndGet(page.size());
        });
    alone.executeWithoutResult(status -> entries.dropOlder(estate, source.kind(), edge));
    return count.get();
  }
}
