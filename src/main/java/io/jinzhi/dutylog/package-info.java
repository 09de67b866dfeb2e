/// The running record of the service centre: append-only, corrected only by new lines, sealed each
/// minute into a hash chain. Forms are signed for
/// here.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "chain",
      "database",
      "estate",
      "handbook",
      "language",
      "paper",
      "search",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.dutylog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
