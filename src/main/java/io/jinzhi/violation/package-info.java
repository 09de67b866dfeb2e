/// Violations of households (住户违章, REG-02): talked to first, recorded, classified, called on in
/// writing with proof of service, looked at again, reported to the authority where talking fails.
/// Nothing here fines, takes away, cuts off, shuts out or publishes (VIO-09). The face is
/// [ViolationDesk] and [NoticeDesk] for what can be done, [ViolationBoard] and [ViolationList]
/// for what there is to see, [ViolationSubject] and [ViolationMatters] for what its promises are
/// about.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "attachment",
      "commitment",
      "complaint",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "inspection",
      "language",
      "notice",
      "paper",
      "roster",
      "search",
      "staff",
      "story",
      "time",
      "web"
    })
package io.jinzhi.violation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
