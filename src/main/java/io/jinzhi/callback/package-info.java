/// Callbacks: whoever was helped is asked how it went. Listens for what is completed, opens a
/// callback with its window, and takes down the five points of the form. Quotas and joint callbacks
/// come on top of this.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "commitment",
      "complaint",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "language",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
