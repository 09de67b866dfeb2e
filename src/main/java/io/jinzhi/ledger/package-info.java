/// What was done with household archives: who, what, when and why, page by page. Append-only,
/// sealed into a hash chain whose signed heads are published outside the database, readable by
/// those whose duty is to look. Watches for unusual reading.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "chain",
      "database",
      "estate",
      "handbook",
      "language",
      "notice",
      "paper",
      "search",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
