package io.jinzhi.archive;

import io.jinzhi.attachment.Inspection;
import io.jinzhi.attachment.NotAccepted;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Papers come in (ARC-13 to ARC-15, ARC-30): sent, looked at once more, filed. What is sent is
/// sealed at once; until it is filed only whoever sent it sees it, and after a day it is gone.
@Component
class Intake {
  static final int LONGEST_SIDE = 2_000;
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  /// What is known of files and papers.
  @Component
  record Books(
      FileRows files,
      PaperRows papers,
      Filing filing,
      PageRows pages,
      Cabinets cabinets,
      Ledger ledger) {}

  private final Books books;
  private final Sealing sealing;
  private final Strongbox box;
  private final Shelf shelf;
  private final Inspection inspection;
  private final Ids ids;

  Intake(Books books, Sealing sealing, Strongbox box, Shelf shelf, Inspection inspection, Ids ids) {
    this.books = books;
    this.sealing = sealing;
    this.box = box;
    this.shelf = shelf;
    this.inspection = inspection;
    this.ids = ids;
  }

  /// Takes one document, or photos as the pages of one paper, in their order.
  ///
  /// @return the paper being added
  /// @throws NotAccepted with the reason, and nothing is kept
  @Transactional
  UUID begin(Actor actor, String number, List<byte[]> sent, Instant now) {
    box.letIn(actor, now);
    HouseholdFile file = present(actor, number);
    List<Inspection.Found> found = sent.stream().map(inspection::look).toList();
    boolean document = found.contains(Inspection.Found.PDF);
    if (sent.isEmpty() || (document && sent.size() > 1)) {
      throw new Invalid(
          "files",
          sent.isEmpty()
              ? Phrase.of("请选择文件", "Choose a file")
              : Phrase.of(
                  "一次一份：一个 PDF，或几张照片作为同一份的各页",
                  "One paper at a time: one PDF, or photos as its pages"));
    }
    if (sent.size() > Document.MOST_PAGES) {
      throw NotAccepted.tooManyPages(Document.MOST_PAGES);
    }
    UUID paper = ids.next();
    var form = document ? PaperRows.Form.PDF : PaperRows.Form.PHOTOS;
    books.filing.add(
        actor.estate(),
        paper,
        new Filing.Draft(
            file.id(),
            PaperKind.LATER_PAPER.name(),
            PaperKind.LATER_PAPER.label(),
            Part.OTHER,
            form,
            null,
            true,
            null,
            null),
        PaperState.DRAFT,
        actor.staff().value(),
        actor.name(),
        now);
    if (document) {
      sealing.document(actor.estate(), file.id(), paper, sent.getFirst());
    } else {
      for (int at = 0; at < sent.size(); at++) {
        BufferedImage image = inspection.upright(sent.get(at), LONGEST_SIDE);
        sealing.page(actor.estate(), file.id(), paper, at + 1, image, Straight.lean(image));
      }
      books.pages.pages(actor.estate(), paper, sent.size());
    }
    return paper;
  }

  /// What is being added, by whoever adds it.
  PaperRows.Held draft(Actor actor, UUID paper) {
    return books
        .papers
        .held(actor.estate(), paper)
        .filter(each -> each.state() == PaperState.DRAFT)
        .filter(each -> actor.staff().value().equals(each.by()))
        .orElseThrow(() -> new Missing("paper"));
  }

  /// A page of it, to be looked at before it is filed.
  byte[] page(Actor actor, UUID paper, int position) {
    return shelf.image(draft(actor, paper), position);
  }

  List<PageRows.Page> pages(EstateId estate, UUID paper) {
    return books.pages.of(estate, paper);
  }

  /// Turns a photographed page clockwise.
  ///
  /// @param degrees a quarter turn, or the little that it leans
  @Transactional
  void turn(Actor actor, UUID paper, int position, double degrees) {
    PaperRows.Held draft = draft(actor, paper);
    if (draft.form() != PaperRows.Form.PHOTOS) {
      throw new Refused("NOT_A_PHOTO", Phrase.of("只有照片可以旋转", "Only photos can be turned"));
    }
    PageRows.Page page =
        books.pages.find(actor.estate(), paper, position).orElseThrow(() -> new Missing("page"));
    byte[] jpeg = box.read(actor.estate(), draft.file(), page.object());
    BufferedImage turned =
        Straight.turned(inspection.upright(jpeg, LONGEST_SIDE), Math.clamp(degrees, -180, 180));
    sealing.page(actor.estate(), draft.file(), paper, position, turned, Straight.lean(turned));
    box.destroy(actor.estate(), draft.file(), List.of(page.object()));
  }

  /// Files it: part, serial and page numbers are the program's (ARC-09, ARC-10).
  @Transactional
  HouseholdFile file(Actor actor, UUID paper, Details details, Instant now) {
    PaperRows.Held draft = draft(actor, paper);
    return file(actor, draft.file(), paper, details, draft.form(), draft.pages(), now);
  }

  /// A sheet of which there is no picture.
  @Transactional
  HouseholdFile sheet(Actor actor, String number, Details details, Instant now) {
    HouseholdFile file = present(actor, number);
    UUID paper = ids.next();
    books.filing.add(
        actor.estate(),
        paper,
        details.draft(file.id(), PaperRows.Form.SHELF),
        PaperState.DRAFT,
        actor.staff().value(),
        actor.name(),
        now);
    books.pages.pages(actor.estate(), paper, details.pages());
    return file(actor, file.id(), paper, details, PaperRows.Form.SHELF, details.pages(), now);
  }

  private HouseholdFile file(
      Actor actor,
      FileId id,
      UUID paper,
      Details details,
      PaperRows.Form form,
      int pages,
      Instant now) {
    EstateId estate = actor.estate();
    books.files.hold(estate, id);
    HouseholdFile file = books.files.file(estate, id).orElseThrow();
    books.filing.describe(estate, paper, details.draft(id, form), pages);
    books.filing.file(estate, paper, books.files.take(estate, id, pages), now);
    UUID replaced = details.replaces();
    if (replaced != null) {
      boolean here =
          books.papers.held(estate, replaced).filter(each -> each.file().equals(id)).isPresent();
      String why = "由 " + details.name().zh() + "（" + details.dated() + "）更换";
      if (!here || !books.filing.end(estate, replaced, PaperState.REPLACED, paper, why, now)) {
        throw new Invalid("replaces", Phrase.of("没有这份资料", "There is no such paper"));
      }
    }
    String cabinet = file.place().cabinet();
    if (details.sheet() && cabinet != null) {
      books.cabinets.unlock(
          actor,
          cabinet,
          replaced == null ? Cabinets.Why.ADD : Cabinets.Why.REPLACE,
          file.number() + " " + details.name().zh(),
          now);
    }
    books.ledger.write(
        Deed.by(actor, replaced == null ? Act.FILED : Act.REPLACED, now)
            .on(id.value(), file.number())
            .paper(paper)
            .because(details.name()));
    return file;
  }

  @Transactional
  HouseholdFile discard(Actor actor, UUID paper) {
    PaperRows.Held draft = draft(actor, paper);
    discard(draft);
    return books.files.file(actor.estate(), draft.file()).orElseThrow();
  }

  /// What was begun more than a day ago and never filed.
  @Transactional
  void forget(Instant now) {
    books.filing.abandoned(now.minus(FORGOTTEN)).forEach(this::discard);
  }

  private void discard(PaperRows.Held draft) {
    List<UUID> objects = sealing.objects(draft);
    books.filing.discard(draft.estate(), draft.id());
    box.destroy(draft.estate(), draft.file(), objects);
  }

  private HouseholdFile present(Actor actor, String number) {
    HouseholdFile file =
        books.files.find(actor.estate(), number).orElseThrow(() -> new Missing("file"));
    if (!file.current()) {
      throw new Refused(
          "NOT_PRESENT", Phrase.of("原业主的档案不再增补", "Nothing is added to a former owner's file"));
    }
    return file;
  }
}
