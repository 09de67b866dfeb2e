/// Every clause of the handbook as data: its rule, its value, its history. A manager changes a
/// value from a date on; nothing ever changes backwards. Code names clauses by typed constants.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "estate", "language", "staff", "time", "web"})
package io.jinzhi.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
