package io.jinzhi.archive;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Papers about the property itself follow it to the new owner's file (C-03, PII-07).
@Component
class CorePapers {
  private final FileRows files;
  private final PaperRows papers;
  private final Filing filing;
  private final PageRows pages;
  private final Ids ids;

  CorePapers(FileRows files, PaperRows papers, Filing filing, PageRows pages, Ids ids) {
    this.files = files;
    this.papers = papers;
    this.filing = filing;
    this.pages = pages;
    this.ids = ids;
  }

  void follows(HouseholdFile from, HouseholdFile to, Instant now) {
    for (PaperRows.Held each : papers.filed(from.estate(), from.id())) {
      if (PaperKind.core(each.kind())) {
        follows(each, from, to, now);
      }
    }
  }

  /// A paper about the property goes over. What is sealed waits for the binding, which seals it
  /// anew; a sheet on the shelf is only put into the other folder.
  private void follows(PaperRows.Held paper, HouseholdFile from, HouseholdFile to, Instant now) {
    EstateId estate = paper.estate();
    Entry entry = papers.entry(estate, paper.id()).orElseThrow();
    UUID id = ids.next();
    var draft =
        new Filing.Draft(
            to.id(),
            paper.kind(),
            entry.name(),
            entry.part(),
            paper.form(),
            entry.dated(),
            entry.original(),
            null,
            "自 " + from.number() + " 转入");
    if (paper.form() != PaperRows.Form.SHELF) {
      filing.expect(estate, id, draft, Binding.MOVED, paper.id().toString(), paper.byName(), now);
      filing.brought(estate, id);
      return;
    }
    filing.add(estate, id, draft, PaperState.DRAFT, paper.by(), paper.byName(), now);
    pages.pages(estate, id, paper.pages());
    filing.brought(estate, id);
    filing.file(estate, id, files.take(estate, to.id(), paper.pages()), now);
    filing.end(estate, paper.id(), PaperState.MOVED, id, "转入 " + to.number(), now);
  }
}
