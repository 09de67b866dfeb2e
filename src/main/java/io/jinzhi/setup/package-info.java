/// Set-up of an empty installation, and the import of what a company knows already: units,
/// households, staff and departments, from the files that exist. An import is read, shown row by
/// row with what will be made, changed or refused and why, and then applied as a whole or not at
/// all.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "estate", "handbook", "language", "staff", "time", "web"})
package io.jinzhi.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
