package io.jinzhi.household;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.web.Visitor;
import io.jinzhi.web.Visitors;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What other modules add to a household's page.
@Component
class Sections {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final ObjectProvider<HouseholdSection> sections;
  private final ObjectProvider<Visitors> visitors;

  Sections(ObjectProvider<HouseholdSection> sections, ObjectProvider<Visitors> visitors) {
    this.sections = sections;
    this.visitors = visitors;
  }

  List<Section> of(EstateId estate, UnitId unit) {
    Visitor visitor = visitors.stream().findFirst().flatMap(Visitors::current).orElse(null);
    if (visitor == null) {
      return List.of();
    }
    return sections.stream()
        .sorted(Comparator.comparingInt(HouseholdSection::order))
        .map(each -> each.shown(estate, unit, visitor))
        .flatMap(Optional::stream)
        .map(each -> new Section(engine, each))
        .toList();
  }
}
