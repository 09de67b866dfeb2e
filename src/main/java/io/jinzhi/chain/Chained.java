package io.jinzhi.chain;

import io.jinzhi.estate.EstateId;
import java.util.List;
import java.util.UUID;

/// A bean of the module that owns a sealed table: from then on it is sealed each minute.
public interface Chained {
  ChainedTable table();

  /// These rows are being sealed, in this transaction.
  default void sealed(EstateId estate, List<UUID> rows) {}
}
