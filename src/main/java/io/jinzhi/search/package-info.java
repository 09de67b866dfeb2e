/// One index over what people look for: cases, households, log entries, by Chinese words of two
/// characters or more, by pinyin initials, by number.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "estate", "language", "staff", "time", "web"})
package io.jinzhi.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
