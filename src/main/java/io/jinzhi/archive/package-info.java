/// Household archives (业主档案): one file for each household, in three parts, with a contents list
/// and page numbers; how papers come in, where the sheets lie, the check on the 30th, the change of
/// ownership and the clear-out in March. Strictly confidential: the face shows names and dates of
/// papers; [Shelf#page] gives one page to whoever has checked the right to read it.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "attachment",
      "commitment",
      "database",
      "estate",
      "handbook",
      "language",
      "ledger",
      "notice",
      "paper",
      "search",
      "staff",
      "time",
      "vault",
      "web"
    })
package io.jinzhi.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
