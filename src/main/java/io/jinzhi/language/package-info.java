/// The two languages of the screens. A text is always a pair, so a missing translation does not
/// compile. Chinese comes first.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.jinzhi.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
