package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Destroys papers whose destruction was approved, and files that are empty then.
@Component
class Shredder {
  private static final Set<PaperState> THERE =
      EnumSet.of(PaperState.FILED, PaperState.REPLACED, PaperState.EXPECTED);

  private final FileRows files;
  private final PaperRows papers;
  private final Filing filing;
  private final Sealing sealing;
  private final Strongbox box;
  private final Ledger ledger;

  Shredder(
      FileRows files,
      PaperRows papers,
      Filing filing,
      Sealing sealing,
      Strongbox box,
      Ledger ledger) {
    this.files = files;
    this.papers = papers;
    this.filing = filing;
    this.sealing = sealing;
    this.box = box;
    this.ledger = ledger;
  }

  /// Destroys what the list says is of no value.
  ///
  /// @return how many papers that are
  int destroy(
      Actor actor, ClearoutRows.Clearout clearout, List<ClearoutList.Item> list, Instant now) {
    List<ClearoutList.Item> worthless =
        list.stream().filter(each -> Boolean.TRUE.equals(each.noValue())).toList();
    Set<FileId> touched = new HashSet<>();
    for (ClearoutList.Item item : worthless) {
      destroy(actor, clearout, item, now);
      touched.add(item.file());
    }
    touched.forEach(each -> emptied(actor.estate(), each, now));
    return worthless.size();
  }

  private void destroy(
      Actor actor, ClearoutRows.Clearout clearout, ClearoutList.Item item, Instant now) {
    EstateId estate = actor.estate();
    PaperRows.Held held = papers.hold(estate, item.entry().paper()).orElseThrow();
    if (filing.destroyed(estate, held.id(), clearout.number(), now)) {
      box.destroy(estate, held.file(), sealing.objects(held));
      ledger.write(
          Deed.by(actor, Act.DESTROYED, now)
              .on(item.file().value(), item.fileNumber())
              .paper(held.id())
              .because(item.entry().name())
              .under(clearout.number()));
    }
  }

  /// A former owner's file without papers is destroyed as a whole, with its key.
  private void emptied(EstateId estate, FileId file, Instant now) {
    boolean left =
        papers.contents(estate, file).stream().anyMatch(each -> THERE.contains(each.state()));
    HouseholdFile about = files.file(estate, file).orElseThrow();
    if (!left && about.state() == FileState.FORMER) {
      files.destroyed(estate, file, now);
      box.destroy(estate, file);
    }
  }
}
