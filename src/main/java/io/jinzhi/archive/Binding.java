package io.jinzhi.archive;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Binds the papers that were announced, one a transaction: print, seal, number. Whatever stops
/// it half-way, the paper still waits, and it is bound once.
@Component
public class Binding {
  /// The source of a paper that comes over from the former owner's file.
  static final String MOVED = "MOVED";

  private static final Logger LOG = LoggerFactory.getLogger(Binding.class);
  private static final Duration AGAIN = Duration.ofMinutes(10);

  /// What a paper needs to be bound.
  @Component
  record Table(
      FileRows files,
      PaperRows papers,
      Filing filing,
      PageRows pages,
      Sealing sealing,
      Ledger ledger) {}

  private final BindingQueue queue;
  private final Table table;
  private final Strongbox box;
  private final List<PaperSource> sources;
  private final Ids ids;
  private final TransactionTemplate transaction;

  Binding(
      BindingQueue queue,
      Table table,
      Strongbox box,
      List<PaperSource> sources,
      Ids ids,
      TransactionTemplate transaction) {
    this.queue = queue;
    this.table = table;
    this.box = box;
    this.sources = sources;
    this.ids = ids;
    this.transaction = transaction;
  }

  /// Binds papers that wait, now instead of in the background.
  ///
  /// @return how many
  public int some(int most, Instant now) {
    int done = 0;
    while (done < most && next(now)) {
      draw();
      done++;
    }
    return done;
  }

  /// Binds one paper.
  ///
  /// @return whether one was waiting
  boolean next(Instant now) {
    if (!box.open()) {
      return false;
    }
    PaperRows.Held[] taken = new PaperRows.Held[1];
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              _ -> {
                var waiting = queue.nextExpected(now.minus(AGAIN));
                waiting.ifPresent(
                    paper -> {
                      taken[0] = paper;
                      bind(paper, now);
                    });
                return waiting.isPresent();
              }));
    } catch (RuntimeException e) {
      PaperRows.Held paper = taken[0];
      if (paper == null) {
        throw e;
      }
      // Without the reason's words: they could tell what is on the paper.
      LOG.warn("paper {} is not bound: {}", paper.id(), e.getClass().getSimpleName());
      transaction.executeWithoutResult(_ -> queue.tried(paper.estate(), paper.id(), now));
      return true;
    }
  }

  /// Draws the pages of one document.
  ///
  /// @return whether one had none
  boolean draw() {
    if (!box.open()) {
      return false;
    }
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              var blank = queue.nextUnrendered();
              blank.ifPresent(
                  paper -> {
                    try {
                      table.sealing.draw(paper);
                    } catch (RuntimeException e) {
                      // Its pages are drawn one by one when they are wanted.
                      LOG.warn("paper {} is not drawn: {}", paper.id(), e.getClass().getName());
                      table.pages.rendered(paper.estate(), paper.id(), null);
                    }
                  });
              return blank.isPresent();
            }));
  }

  private void bind(PaperRows.Held paper, Instant now) {
    if (MOVED.equals(paper.sourceKind())) {
      bring(paper, now);
      return;
    }
    var pdf =
        sources.stream()
            .filter(each -> each.kind().equals(paper.sourceKind()))
            .findFirst()
            .flatMap(each -> each.pdf(paper.estate(), String.valueOf(paper.sourceNumber())));
    if (pdf.isEmpty()) {
      queue.tried(paper.estate(), paper.id(), now);
      return;
    }
    int pages = table.sealing.document(paper.estate(), paper.file(), paper.id(), pdf.get());
    filed(paper, pages);
  }

  private void filed(PaperRows.Held paper, int pages) {
    EstateId estate = paper.estate();
    HouseholdFile file = table.files.file(estate, paper.file()).orElseThrow();
    table.filing.file(
        estate, paper.id(), table.files.take(estate, paper.file(), pages), paper.at());
    Entry entry = table.papers.entry(estate, paper.id()).orElseThrow();
    table.ledger.write(
        Deed.byProgram(estate, Act.FILED, paper.at())
            .on(file.id().value(), file.number())
            .paper(paper.id())
            .because(entry.name())
            .under(entry.source()));
  }

  /// A paper about the property: sealed anew under the new owner's key, gone from the old file.
  private void bring(PaperRows.Held paper, Instant now) {
    EstateId estate = paper.estate();
    UUID old = UUID.fromString(String.valueOf(paper.sourceNumber()));
    PaperRows.Held from = table.papers.hold(estate, old).orElseThrow();
    UUID object = from.object();
    if (object != null) {
      UUID fresh = ids.next();
      var sealed = box.put(estate, paper.file(), fresh, box.read(estate, from.file(), object));
      table.pages.document(estate, paper.id(), fresh, sealed, from.pages());
    } else {
      table.pages.pages(estate, paper.id(), from.pages());
      for (PageRows.Page page : table.pages.of(estate, old)) {
        UUID fresh = ids.next();
        var sealed =
            box.put(estate, paper.file(), fresh, box.read(estate, from.file(), page.object()));
        table.pages.put(estate, paper.id(), page.position(), fresh, sealed, page.lean());
      }
    }
    filed(paper, from.pages());
    HouseholdFile there = table.files.file(estate, paper.file()).orElseThrow();
    table.filing.end(estate, old, PaperState.MOVED, paper.id(), "转入 " + there.number(), now);
    box.destroy(estate, from.file(), table.sealing.objects(from));
  }
}
