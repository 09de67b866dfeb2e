package io.jinzhi.archive;

import static io.jinzhi.neighbourhood.Neighbourhood.local;

import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A neighbourhood with a keeper and an owner; papers that are made up.
abstract class ArchiveStory extends Story {
  @Autowired Residents residents;
  @Autowired Shelf shelf;
  @Autowired Archive archive;
  @Autowired Binding binding;
  @Autowired Intake intake;
  @Autowired Strongbox box;
  @Autowired TransactionTemplate transaction;

  Actor keeper;
  PersonId owner;
  HouseholdFile file;

  @BeforeEach
  void an_owner_has_a_file() {
    leaveNothingWaiting();
    keeper = another(Role.ARCHIVE_KEEPER, "方静");
    owner = home.owner(residents);
    sweep.settle();
    file = present();
  }

  /// Other stories in the same house leave papers behind, and the binding takes one at a time.
  private void leaveNothingWaiting() {
    for (int at = 0; at < 1_000 && (binding.next(now()) | binding.draw()); at++) {
      // Until nothing is left.
    }
  }

  HouseholdFile present() {
    return shelf.ofUnit(home.estate, home.flat).getFirst();
  }

  List<Entry> contents() {
    return shelf.contents(home.estate, file.id());
  }

  Details details(PaperKind kind, String dated) {
    return details(kind, dated, false, null, null);
  }

  Details details(
      PaperKind kind,
      String dated,
      boolean sheet,
      @Nullable LocalDate lease,
      @Nullable UUID replaces) {
    return new Details(
        kind, kind.label(), LocalDate.parse(dated), true, sheet, lease, null, replaces, 1);
  }

  /// Files a document and gives its line of the list.
  Entry filed(byte[] pdf, Details details) {
    UUID paper = intake.begin(keeper, file.number(), List.of(pdf), now());
    intake.file(keeper, paper, details, now());
    binding.draw();
    return entry(paper);
  }

  Entry entry(UUID paper) {
    return shelf.contents(home.estate, file.id()).stream()
        .filter(each -> each.paper().equals(paper))
        .findFirst()
        .orElseThrow();
  }

  /// A complaint's form is announced.
  void announce(String number, Instant at) {
    transaction.executeWithoutResult(
        _ ->
            archive.expect(
                home.estate,
                home.flat,
                Part.OTHER,
                PaperKind.COMPLAINT_FORM.label(),
                PaperKind.COMPLAINT_FORM.name(),
                number,
                "陈立",
                at));
  }

  void sells(String buyer, String day) {
    residents.moveOut(home.estate, home.flat, owner, LocalDate.parse(day));
    owner =
        residents
            .addPeople(home.estate, List.of(new Residents.NewPerson(buyer, null, List.of())))
            .getFirst();
    residents.moveIn(
        home.estate,
        List.of(
            new Residents.NewResidency(
                home.flat, owner, ResidencyKind.OWNER, LocalDate.parse(day), null, true)));
  }

  static byte[] pdf(String... pages) {
    try (PDDocument document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (String words : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
          pen.beginText();
          pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
          pen.newLineAtOffset(60, 700);
          pen.showText(words);
          pen.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A sheet with lines of print, as a camera sees it.
  static BufferedImage sheet(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, height / 40));
    for (int line = 1; line < 20; line++) {
      pen.fillRect(width / 10, line * height / 20, width * 8 / 10, height / 90);
    }
    pen.dispose();
    return image;
  }

  static byte[] jpeg(BufferedImage image) {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpeg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Instant at(String text) {
    return local(text);
  }
}
