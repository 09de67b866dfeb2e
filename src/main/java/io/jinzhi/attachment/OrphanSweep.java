package io.jinzhi.attachment;

import io.jinzhi.estate.EstateId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes files without a row, which a crash between file and commit leaves behind. A file must be
/// found so twice, hours apart: no transaction lasts that long, so none in the making is taken.
@Component
class OrphanSweep {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
  private static final int BATCH = 1_000;

  private final FileStore files;
  private final AttachmentRows rows;
  private Set<UUID> suspects = Set.of();

  OrphanSweep(FileStore files, AttachmentRows rows) {
    this.files = files;
    this.rows = rows;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
  synchronized void sweep() throws IOException {
    Set<UUID> found = new HashSet<>();
    for (EstateId estate : files.estates()) {
      for (UUID id : withoutRow(estate)) {
        if (suspects.contains(id)) {
          files.remove(estate, id);
          LOG.info("removed file {}: nothing refers to it", id);
        } else {
          found.add(id);
        }
      }
    }
    suspects = found;
  }

  private Set<UUID> withoutRow(EstateId estate) throws IOException {
    Set<UUID> orphans = new HashSet<>();
    List<UUID> batch = new ArrayList<>();
    files.each(
        estate,
        id -> {
          batch.add(id);
          if (batch.size() == BATCH) {
            flush(estate, batch, orphans);
          }
        });
    flush(estate, batch, orphans);
    return orphans;
  }

  private void flush(EstateId estate, List<UUID> batch, Set<UUID> orphans) {
    orphans.addAll(batch);
    orphans.removeAll(rows.known(estate, batch));
    batch.clear();
  }
}
