/// Visits with a checklist, and what is found on them: shared by patrols, vacant units and fit-out.
/// A finding is settled on the spot, handed over to whoever deals with such things, or passed up
/// to the manager (AMB-08, AMB-09). The face is [Visits] and [Findings] for what can be done,
/// [ChecklistSource] and [FindingDestination] for what other modules bring, [FindingList] and
/// [Checklists] for what there is to see, [InspectionKind] and [InspectionMatters] for what its
/// promises are about. Ids of visits, findings and photos come from the caller: sending one twice
/// does it once.
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
      "search",
      "staff",
      "time",
      "web",
      "workorder"
    })
package io.jinzhi.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
