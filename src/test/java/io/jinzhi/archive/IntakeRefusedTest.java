package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.attachment.NotAccepted;
import io.jinzhi.web.Invalid;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
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

/// What is sent to the archive and cannot be kept.
class IntakeRefusedTest extends ArchiveStory {
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
    var buffer = ByteBuffer.wrap(png);
    buffer.putInt(16, 30_000).putInt(20, 30_000);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    buffer.putInt(29, (int) crc.getValue());
    return png;
  }
}
