/// Units that stand empty (空置房, REG-11): of which kind since when, what of them is looked at how
/// often, the meters, what was found, and the report of each month. Inside a home that has an
/// owner only with the owner's key and written consent. The face is [VacancyDesk] and [VisitDesk]
/// for what can be done, [VacancyBoard] and [VacancyList] for what there is to see,
/// [VacancySubject] and [VacancyMatters] for what its promises are about.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "attachment",
      "commitment",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "inspection",
      "keyring",
      "language",
      "notice",
      "paper",
      "search",
      "staff",
      "story",
      "time",
      "web"
    })
package io.jinzhi.vacancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
