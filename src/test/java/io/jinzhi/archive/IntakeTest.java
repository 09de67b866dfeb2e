package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.attachment.NotAccepted;
import io.jinzhi.database.Home;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Papers that are sent to the archive.
class IntakeTest extends ArchiveStory {
  @Autowired Home folders;

  @Test
  @Clause({"ARC-14", "ARC-15"})
  void photos_become_the_pages_of_one_paper_turned_straightened_and_filed() {
    BufferedImage leaning = Straight.turned(sheet(900, 1200), 3);
    UUID paper =
        intake.begin(keeper, file.number(), List.of(jpeg(sheet(1200, 900)), jpeg(leaning)), now());
    assertThat(contents()).isEmpty();
    var pages = intake.pages(home.estate, paper);
    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().lean()).isZero();
    assertThat(pages.getLast().lean()).isBetween(22, 38);
    intake.turn(keeper, paper, 1, 90);
    BufferedImage upright = picture(intake.page(keeper, paper, 1));
    assertThat(upright.getHeight()).isGreaterThan(upright.getWidth());
    intake.turn(keeper, paper, 2, -pages.getLast().lean() / 10.0);
    assertThat(Math.abs(intake.pages(home.estate, paper).getLast().lean())).isLessThan(8);
    intake.file(keeper, paper, details(PaperKind.DEFECTS_LIST, "2019-03-05"), now());
    assertThat(entry(paper).pages()).isEqualTo(2);
    assertThat(picture(shelf.page(home.estate, file.id(), 2).bytes()).getWidth()).isPositive();
    assertThatThrownBy(() -> intake.page(keeper, paper, 1)).isInstanceOf(Missing.class);
  }

  @Test
  void only_whoever_sends_a_paper_sees_it_before_it_is_filed_and_nobody_afterwards() {
    UUID paper = intake.begin(keeper, file.number(), List.of(pdf("mine")), now());
    var other = another(io.jinzhi.staff.Role.ARCHIVE_KEEPER, "另一位");
    assertThat(intake.page(keeper, paper, 1)).isNotEmpty();
    assertThatThrownBy(() -> intake.page(other, paper, 1)).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> intake.discard(other, paper)).isInstanceOf(Missing.class);
    intake.discard(keeper, paper);
    assertThatThrownBy(() -> intake.page(keeper, paper, 1)).isInstanceOf(Missing.class);
    UUID forgotten = intake.begin(keeper, file.number(), List.of(pdf("late")), now());
    pass(Duration.ofHours(23));
    intake.forget(now());
    assertThat(intake.page(keeper, forgotten, 1)).isNotEmpty();
    pass(Duration.ofHours(2));
    intake.forget(now());
    assertThatThrownBy(() -> intake.page(keeper, forgotten, 1)).isInstanceOf(Missing.class);
  }

  @Test
  void what_cannot_be_kept_is_refused_in_words_and_nothing_of_it_stays() {
    refused("FILE_KIND", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    refused("FILE_KIND", zipBomb());
    refused("FILE_BROKEN", new byte[0]);
    refused("FILE_BROKEN", Arrays.copyOf(pdf("cut"), 300));
    refused("FILE_BROKEN", "%PDF-1.7\nrubbish\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    byte[] photo = jpeg(sheet(1200, 900));
    refused("FILE_BROKEN", Arrays.copyOf(photo, photo.length / 2));
    refused("FILE_ENCRYPTED", locked());
    refused("TOO_MANY_PIXELS", hugePng());
    refused("UNPACKS_TOO_BIG", bombInPdf());
    refused("TOO_MANY_PAGES", manyPages());
    refused("FILE_TOO_BIG", new byte[20 * 1024 * 1024 + 1]);
    assertThat(
            jdbc.sql("select count(*) from archive_paper where estate_id = :estate")
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isZero();
    assertThatThrownBy(
            () ->
                intake.begin(keeper, file.number(), List.of(pdf("a"), jpeg(sheet(90, 90))), now()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> intake.begin(keeper, file.number(), List.of(), now()))
        .isInstanceOf(Invalid.class);
  }

  private void refused(String code, byte[] sent) {
    assertThatThrownBy(() -> intake.begin(keeper, file.number(), List.of(sent), now()))
        .isInstanceOfSatisfying(
            NotAccepted.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void a_document_loses_what_would_do_something_when_it_is_opened() throws IOException {
    byte[] armed;
    try (PDDocument document = Loader.loadPDF(pdf("harmless words"));
        var out = new ByteArrayOutputStream()) {
      document
          .getDocumentCatalog()
          .setOpenAction(
              new org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript("app.alert(1)"));
      document.save(out);
      armed = out.toByteArray();
    }
    try (Document document = Document.open(armed);
        PDDocument clean = Loader.loadPDF(document.harmless(armed))) {
      assertThat(clean.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION))
          .isFalse();
    }
    byte[] plain = pdf("x");
    try (Document document = Document.open(plain)) {
      assertThat(document.harmless(plain)).isSameAs(plain);
    }
  }

  @Test
  void nothing_of_a_paper_lies_in_plain_in_the_home_or_in_the_temporary_folder()
      throws IOException {
    String canary = "CANARY" + UUID.randomUUID().toString().replace("-", "");
    filed(pdf(canary), details(PaperKind.ITEMS_RECEIPT, "2019-03-05"));
    assertThat(shelf.search(home.estate, file.id(), canary)).containsExactly(1);
    byte[] wanted = canary.getBytes(StandardCharsets.US_ASCII);
    for (Path root : List.of(folders.path(), Path.of(System.getProperty("java.io.tmpdir")))) {
      try (var all = Files.walk(root, 6)) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          if (Files.isReadable(each) && Files.size(each) < 40_000_000) {
            assertThat(contains(bytes(each), wanted)).as(each.toString()).isFalse();
          }
        }
      } catch (UncheckedIOException vanished) {
        // Others work in the temporary folder too.
        assertThat(root).isNotEqualTo(folders.path());
      }
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException gone) {
      return new byte[0];
    }
  }

  private static boolean contains(byte[] all, byte[] wanted) {
    return new String(all, StandardCharsets.ISO_8859_1)
        .contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  @Test
  void typed_words_are_found_page_by_page_and_only_in_the_file_that_is_open() {
    filed(pdf("The balcony leaks", "nothing"), details(PaperKind.DEFECTS_LIST, "2019-03-05"));
    assertThat(shelf.search(home.estate, file.id(), "BALCONY leaks")).containsExactly(1);
    assertThat(shelf.search(home.estate, file.id(), "elevator")).isEmpty();
    assertThat(shelf.search(home.estate, file.id(), " x ")).isEmpty();
  }

  @Test
  void a_former_owners_file_takes_nothing_more() {
    sells("赵新", "2026-11-20");
    sweep.settle();
    assertThatThrownBy(() -> intake.begin(keeper, file.number(), List.of(pdf("x")), now()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("NOT_PRESENT"));
  }

  @Test
  void a_paper_says_what_it_is_and_when() {
    assertThatThrownBy(
            () ->
                new Details.Form(
                        "TENANT_REGISTER", null, "2026-01-01", null, null, null, null, null, 1)
                    .checked(java.time.LocalDate.of(2026, 11, 23)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("leaseUntil"));
    assertThatThrownBy(
            () ->
                new Details.Form("LATER_PAPER", null, "2026-02-30", null, null, null, null, null, 0)
                    .checked(java.time.LocalDate.of(2026, 11, 23)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("name", "pages"));
    assertThatThrownBy(
            () ->
                new Details.Form("LATER_PAPER", "证明", "2026-02-30", null, null, null, null, null, 1)
                    .checked(java.time.LocalDate.of(2026, 11, 23)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("dated"));
    assertThatThrownBy(
            () ->
                new Details.Form("LATER_PAPER", "证明", "2026-12-30", null, null, null, null, null, 1)
                    .checked(java.time.LocalDate.of(2026, 11, 23)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("dated"));
  }

  private static BufferedImage picture(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipBomb() {
    try (var out = new ByteArrayOutputStream()) {
      try (var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(new byte[10_000_000]);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] locked() {
    try (PDDocument document = Loader.loadPDF(pdf("secret"));
        var out = new ByteArrayOutputStream()) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A stream of four hundred megabytes of nothing, packed.
  private static byte[] bombInPdf() {
    try (PDDocument document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      var stream = document.getDocument().createCOSStream();
      try (var packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] blank = new byte[1024 * 1024];
        Arrays.fill(blank, (byte) ' ');
        for (int i = 0; i < 400; i++) {
          packed.write(blank);
        }
      }
      page.getCOSObject().setItem(COSName.CONTENTS, stream);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] manyPages() {
    String[] pages = new String[Document.MOST_PAGES + 1];
    Arrays.fill(pages, "x");
    return pdf(pages);
  }

  /// Says of itself that it is 30,000 pixels square.
  private static byte[] hugePng() {
    byte[] png;
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_3BYTE_BGR), "png", out);
      png = out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var buffer = java.nio.ByteBuffer.wrap(png);
    buffer.putInt(16, 30_000).putInt(20, 30_000);
    var crc = new java.util.zip.CRC32();
    crc.update(png, 12, 17);
    buffer.putInt(29, (int) crc.getValue());
    return png;
  }
}
