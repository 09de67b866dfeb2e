package io.jinzhi.inspection;

import java.util.List;

/// Implemented as a bean by each module that has checklists. Codes are unique over all modules.
public interface ChecklistSource {

  List<Checklist> checklists();
}
