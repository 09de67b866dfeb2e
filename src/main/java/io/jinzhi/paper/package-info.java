/// The handbook's forms on A4: fields in the handbook's order, both signatures, a QR code to the
/// case, fonts embedded.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "estate", "language", "time", "web"})
package io.jinzhi.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
