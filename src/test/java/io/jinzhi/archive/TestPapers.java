package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.springframework.stereotype.Component;

/// Made-up papers in a household's file, for the tests of other modules.
@Component
public class TestPapers {
  private final Openings openings;
  private final Shelf shelf;
  private final Intake intake;

  TestPapers(Openings openings, Shelf shelf, Intake intake) {
    this.openings = openings;
    this.shelf = shelf;
    this.intake = intake;
  }

  /// The present owner's file, opened where there is none.
  public HouseholdFile open(EstateId estate, UnitId unit, Instant now) {
    return shelf.file(estate, openings.present(estate, unit, now));
  }

  /// Files a typed document of so many pages.
  public void add(Actor keeper, HouseholdFile file, int pages, Instant now) {
    UUID paper = intake.begin(keeper, file.number(), List.of(pdf(pages)), now);
    var details =
        new Details(
            PaperKind.LATER_PAPER,
            PaperKind.LATER_PAPER.label(),
            LocalDate.of(2026, 11, 1),
            true,
            false,
            null,
            null,
            null,
            pages);
    intake.file(keeper, paper, details, now);
  }

  private static byte[] pdf(int pages) {
    try (PDDocument document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (int at = 1; at <= pages; at++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
          pen.beginText();
          pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 30);
          pen.newLineAtOffset(60, 700);
          pen.showText("Page " + at);
          pen.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
