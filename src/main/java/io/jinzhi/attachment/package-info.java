/// Photos, scans and signatures, behind one storage interface. What comes in is checked by content,
/// stripped of where it was taken, and given a name of ours.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "estate", "language", "staff", "time", "web"})
package io.jinzhi.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
