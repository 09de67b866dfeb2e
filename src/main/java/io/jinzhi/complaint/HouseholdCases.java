package io.jinzhi.complaint;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.CurrentActor;
import io.jinzhi.web.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The household's cases and the papers that were filed from them, on its page. Departments see
/// their cases on their own lists, not by household.
@Component
public class HouseholdCases implements HouseholdSection {
  private static final Set<String> MAY =
      Set.of(
          "FRONT_DESK",
          "AMBASSADOR",
          "CS_MANAGER",
          "CENTRE_DIRECTOR",
          "GENERAL_MANAGER",
          "AUDITOR");
  private static final int MOST = 50;

  private final ComplaintList list;
  private final Filing filing;
  private final CurrentActor current;

  HouseholdCases(ComplaintList list, Filing filing, CurrentActor current) {
    this.list = list;
    this.filing = filing;
    this.current = current;
  }

  /// A part of the household's file with its papers, the newest on top.
  public record Part(Phrase name, List<Paper> papers) {}

  public record Paper(Phrase name, String number, String link, String filed) {}

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    Actor actor = current.get().orElse(null);
    if (actor == null || !MAY.contains(visitor.role())) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            Phrase.of("投诉与归档", "Complaints and filed papers"),
            "complaint/household",
            Map.of("rows", list.ofUnit(actor, unit, MOST), "parts", parts(actor, unit, visitor))));
  }

  private List<Part> parts(Actor actor, UnitId unit, Visitor visitor) {
    List<Filing.Paper> papers = filing.of(actor, unit);
    return java.util.Arrays.stream(Filing.Part.values())
        .map(
            part ->
                new Part(
                    part.label(),
                    papers.stream()
                        .filter(each -> each.part() == part)
                        .map(
                            each ->
                                new Paper(
                                    each.name(),
                                    each.number(),
                                    each.link(),
                                    each.at().atZone(visitor.zone()).toLocalDate()
                                        + " "
                                        + each.by()))
                        .toList()))
        .toList();
  }
}
