/// What residents ask about their own data: to see it, to have it corrected, to be given it, to
/// have it erased; by when they are answered; and which privacy notice they were given. Modules say
/// what they hold about a person through `io.jinzhi.estate.PersonalData`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "commitment",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "language",
      "paper",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.datarequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
