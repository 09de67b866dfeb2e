/// Callbacks: whoever was served is asked how it went. Every module reports what it completes; each
/// month and kind has its quota, drawn by lot; the form of each goes from the collecting to the
/// manager's review, and what comes out unqualified is a complaint.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "activity",
      "archive",
      "attachment",
      "commitment",
      "complaint",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "language",
      "notice",
      "paper",
      "search",
      "staff",
      "time",
      "web",
      "workorder"
    })
package io.jinzhi.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
