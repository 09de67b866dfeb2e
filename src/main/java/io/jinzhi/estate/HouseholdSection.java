package io.jinzhi.estate;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Visitor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A part of a household's page that another module adds, as a bean: its cases, its papers. It
/// decides itself what this visitor may see there.
public interface HouseholdSection {

  /// The roles, by code name, that read what a household asked for, wherever it stands.
  Set<String> CASE_READERS =
      Set.of(
          "FRONT_DESK",
          "AMBASSADOR",
          "CS_MANAGER",
          "CENTRE_DIRECTOR",
          "GENERAL_MANAGER",
          "AUDITOR");

  /// @param template its name; it is given the model and `screen`
  record Shown(Phrase title, String template, Map<String, Object> model) {}

  /// From top to bottom.
  int order();

  /// Empty where there is nothing to show, or nothing for this visitor.
  Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor);
}
