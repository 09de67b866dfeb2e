package io.jinzhi.inspection;

import io.jinzhi.web.Missing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All checklists of the house, by code.
@Component
public class Checklists {
  private final ObjectProvider<ChecklistSource> sources;

  Checklists(ObjectProvider<ChecklistSource> sources) {
    this.sources = sources;
  }

  /// @throws Missing where no module has such a list
  public Checklist of(String code) {
    Checklist found = all().get(code);
    if (found == null) {
      throw new Missing("checklist " + code);
    }
    return found;
  }

  private Map<String, Checklist> all() {
    Map<String, Checklist> all = new LinkedHashMap<>();
    sources
        .orderedStream()
        .map(ChecklistSource::checklists)
        .flatMap(List::stream)
        .forEach(each -> all.put(each.code(), each));
    return all;
  }
}
