/// Keys (借领钥匙, REG-04): the cabinet with its hooks and drawn codes, custody for owners, loans that
/// come back the same day, counts, losses, emergency entries, and who must not be given keys.
/// Which home a key opens is told to those who may know, and each look is logged. The face is
/// [KeyDesk], [LoanDesk], [LossDesk], [CountDesk], [EntryDesk] and [BanDesk] for what can be
/// done, [KeyList] and [LoanList] for what there is to see, [KeyKind] and [KeyMatters] for
/// what its promises are about.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "attachment",
      "commitment",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "language",
      "notice",
      "paper",
      "roster",
      "search",
      "staff",
      "story",
      "time",
      "web",
      "workorder"
    })
package io.jinzhi.keyring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
