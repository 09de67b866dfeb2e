/// Consulting a household's file (档案查阅): asked for with a reason, registered, approved with an
/// opinion, released, read page by page beside a companion, and closed by itself when the time is
/// up. Whoever asks, both approvers and whoever releases are four different people. The face is
/// [ConsultationDesk] and [ReadingRoom] for what can be done, [ConsultationMatters] for what its
/// promises are about.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "commitment",
      "database",
      "estate",
      "handbook",
      "language",
      "ledger",
      "notice",
      "paper",
      "search",
      "staff",
      "story",
      "time",
      "vault",
      "web"
    })
package io.jinzhi.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
