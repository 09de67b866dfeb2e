/// Where everything is kept: one PostgreSQL, which this module unpacks, starts, watches and stops,
/// or an external one that it is told of. It owns the home folder and lets one process at a time
/// have it. It gives out identifiers and running numbers, and it is the one place that knows how
/// an instant becomes a column. Backup and restore live here, because they are about files.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.jinzhi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
