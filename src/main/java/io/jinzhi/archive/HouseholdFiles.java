package io.jinzhi.archive;

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

/// The household's file on its page: which papers there are, the newest on top, for those who may
/// know it.
@Component
public class HouseholdFiles implements HouseholdSection {
  private static final Set<String> MAY =
      Set.of("ARCHIVE_KEEPER", "FRONT_DESK", "CS_MANAGER", "CENTRE_DIRECTOR", "GENERAL_MANAGER");
  private static final int MOST = 8;

  private final Shelf shelf;
  private final FileBoard board;
  private final CurrentActor current;

  HouseholdFiles(Shelf shelf, FileBoard board, CurrentActor current) {
    this.shelf = shelf;
    this.board = board;
    this.current = current;
  }

  /// One part in short.
  public record Brief(Part part, int papers, List<Entry> newest) {}

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    Actor actor = current.get().orElse(null);
    if (actor == null || !MAY.contains(visitor.role())) {
      return Optional.empty();
    }
    List<HouseholdFile> files = shelf.ofUnit(estate, unit);
    List<Brief> parts =
        files.isEmpty() || !files.getFirst().current()
            ? List.of()
            : board.parts(actor, files.getFirst()).stream()
                .map(
                    each ->
                        new Brief(
                            each.part(),
                            each.entries().size(),
                            each.entries().stream().limit(MOST).toList()))
                .toList();
    return Optional.of(
        new Shown(
            Phrase.of("户内档案 · 绝密（内部）", "Household file · strictly confidential"),
            "archive/section",
            Map.of("files", files, "parts", parts)));
  }
}
