package io.jinzhi.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes sealed bytes without a living key, which a crash between storing and commit leaves. They
/// must be found so twice, hours apart: no transaction lasts that long.
@Component
class Orphans {
  private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
  private static final int BATCH = 1_000;

  private final Storage storage;
  private final VaultRows rows;
  private Set<Storage.Place> suspects = Set.of();

  Orphans(Storage storage, VaultRows rows) {
    this.storage = storage;
    this.rows = rows;
  }

  @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
  synchronized void sweep() throws IOException {
    Set<Storage.Place> found = new HashSet<>();
    List<Storage.Place> batch = new ArrayList<>();
    storage.each(
        place -> {
          batch.add(place);
          if (batch.size() == BATCH) {
            sift(batch, found);
          }
        });
    sift(batch, found);
    for (Storage.Place place : found) {
      if (suspects.contains(place)) {
        storage.remove(place);
        LOG.info("removed sealed bytes {} of file {}: no key", place.object(), place.file());
      }
    }
    found.removeAll(suspects);
    suspects = found;
  }

  private void sift(List<Storage.Place> batch, Set<Storage.Place> found) {
    found.addAll(batch);
    found.removeAll(rows.known(batch));
    batch.clear();
  }
}
