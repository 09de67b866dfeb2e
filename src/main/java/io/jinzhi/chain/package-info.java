/// Rows of append-only tables, sealed in batches each minute into a hash chain whose head is
/// published outside the database, signed where the table asks for it; and the check that proves
/// the chain or names the first link that does not hold.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "estate", "language", "time"})
package io.jinzhi.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
