/// The front desk console: who is calling, what it is about, what to say. It registers through the
/// capability concerned and keeps no business of its own but the draft.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "attachment",
      "commitment",
      "complaint",
      "contact",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "keyring",
      "language",
      "notice",
      "search",
      "staff",
      "time",
      "web",
      "workorder"
    })
package io.jinzhi.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
