package io.jinzhi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.database.Home;
import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Problems;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AttachmentsTest {

  private static final String KIND = "complaint";

  @Autowired Attachments attachments;
  @Autowired OrphanSweep sweep;
  @Autowired FileStore files;
  @Autowired TransactionTemplate transaction;
  @Autowired Home home;
  @Autowired Problems problems;

  final EstateId estate = new EstateId(UUID.randomUUID());
  final UUID subject = UUID.randomUUID();

  @Test
  void a_photo_is_kept_smaller_with_a_thumbnail() throws IOException {
    Attachment kept = store(Samples.jpeg(4_000, 3_000), "电梯.jpg");
    assertThat(kept.mediaType()).isEqualTo("image/jpeg");
    assertThat(kept.name()).isEqualTo("电梯.jpg");
    assertThat(kept.width()).isEqualTo(1_600);
    assertThat(kept.height()).isEqualTo(1_200);
    BufferedImage thumb = ImageIO.read(attachments.open(estate, kept, FileStore.Version.THUMB));
    assertThat(thumb.getWidth()).isEqualTo(320);
    assertThat(thumb.getHeight()).isEqualTo(240);
    assertThat(attachments.list(estate, KIND, subject)).containsExactly(kept);
  }

  @Test
  void where_a_photo_was_taken_is_gone() throws IOException {
    byte[] photo = Samples.withExif(Samples.jpeg(640, 480), 1, "GPS 31.2304N 121.4737E");
    assertThat(text(photo)).contains("121.4737E");
    Attachment kept = store(photo, "a.jpg");
    byte[] bytes = attachments.open(estate, kept.id()).readAllBytes();
    assertThat(text(bytes)).doesNotContain("121.4737E").doesNotContain("Exif");
  }

  @ParameterizedTest
  @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
  void a_photo_stands_upright_however_the_camera_was_held(int orientation, int right, int low)
      throws IOException {
    BufferedImage stored = new BufferedImage(80, 40, BufferedImage.TYPE_3BYTE_BGR);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 20; y++) {
        stored.setRGB(x, y, Color.RED.getRGB());
      }
    }
    Attachment kept = store(Samples.withExif(Samples.jpeg(stored), orientation, ""), "a.jpg");
    BufferedImage seen = ImageIO.read(attachments.open(estate, kept.id()));
    assertThat(seen.getWidth()).isEqualTo(orientation < 5 ? 80 : 40);
    int x = seen.getWidth() / 4 + right * seen.getWidth() / 2;
    int y = seen.getHeight() / 4 + low * seen.getHeight() / 2;
    assertThat(new Color(seen.getRGB(x, y)).getRed()).isGreaterThan(200);
    assertThat(new Color(seen.getRGB(seen.getWidth() - 1 - x, y)).getRed()).isLessThan(60);
  }

  @Test
  void a_signature_stays_transparent() throws IOException {
    Attachment kept = store(Samples.png(600, 200), "sign.png");
    assertThat(kept.mediaType()).isEqualTo("image/png");
    BufferedImage seen = ImageIO.read(attachments.open(estate, kept.id()));
    assertThat(seen.getRGB(5, 5) >>> 24).isZero();
  }

  @Test
  void a_pdf_is_kept_as_it_is() throws IOException {
    byte[] pdf = "%PDF-1.4\n…\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    Attachment kept = store(pdf, "来函.pdf");
    assertThat(kept.picture()).isFalse();
    assertThat(attachments.open(estate, kept.id()).readAllBytes()).isEqualTo(pdf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><script>alert(1)</script>",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<?xml version='1.0'?><svg/>",
        "GIF89a",
        "PK\u0003\u0004",
        "MZ",
        "just text"
      })
  void what_is_no_picture_and_no_pdf_is_refused_whatever_its_name(String content) {
    refused(content.getBytes(StandardCharsets.UTF_8), 415, "FILE_KIND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\0\u0018ftypheic\0\0\0\0", "RIFF\1\1\1\1WEBPVP8 "})
  void a_phones_own_format_is_refused_with_advice(String content) {
    assertThatThrownBy(() -> store(content.getBytes(StandardCharsets.ISO_8859_1), "a.jpg"))
        .isInstanceOfSatisfying(
            NotAccepted.class, e -> assertThat(e.reason().zh()).contains("兼容性最佳"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_500, 131_070})
  void a_test_virus_goes_into_quarantine(int before) throws IOException {
    byte[] virus = new byte[before + 68];
    System.arraycopy(
        ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII),
        0,
        virus,
        before,
        68);
    refused(virus, 422, "FILE_QUARANTINED");
    try (var kept = Files.list(home.resolve("files/quarantine"))) {
      assertThat(kept).isNotEmpty();
    }
  }

  @Test
  void an_image_bomb_is_refused_before_it_is_drawn() throws IOException {
    byte[] bomb = Samples.png(10, 10);
    bomb[18] = 0x75;
    bomb[19] = 0x30;
    bomb[22] = 0x75;
    bomb[23] = 0x30;
    CRC32 crc = new CRC32();
    crc.update(bomb, 12, 17);
    for (int i = 0; i < 4; i++) {
      bomb[29 + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
    }
    refused(bomb, 422, "TOO_MANY_PIXELS");
  }

  @Test
  void a_refusal_reaches_the_sender_in_words() throws IOException {
    var request = new MockHttpServletRequest("POST", "/api/v1/anything");
    var response = new MockHttpServletResponse();
    problems.answer(request, response, NotAccepted.infected());
    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .contains("FILE_QUARANTINED", "已隔离", "quarantine");
  }

  @Test
  void more_than_20_megabytes_are_refused() {
    refused(new byte[20 * 1024 * 1024 + 1], 413, "FILE_TOO_BIG");
  }

  @Test
  void a_picture_that_is_cut_off_is_refused() throws IOException {
    byte[] jpeg = Samples.jpeg(400, 300);
    refused(java.util.Arrays.copyOf(jpeg, jpeg.length / 2), 422, "FILE_BROKEN");
    byte[] png = Samples.png(400, 300);
    refused(java.util.Arrays.copyOf(png, png.length / 2), 422, "FILE_BROKEN");
    refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), 422, "FILE_BROKEN");
    refused(new byte[0], 422, "FILE_BROKEN");
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws IOException {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(Samples.jpeg(400, 300))) {
          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, Math.min(length, 500));
            if (available() < 600) {
              throw new IOException("connection reset");
            }
            return read;
          }
        };
    assertThatThrownBy(
            () -> attachments.store(estate, null, KIND, subject, broken, "a", Purpose.PHOTO))
        .isInstanceOf(UncheckedIOException.class);
    nothingIsThere();
  }

  @Test
  void a_file_of_a_transaction_that_fails_is_gone() throws IOException {
    transaction.executeWithoutResult(
        status -> {
          store(Samples.jpeg(40, 30), "a.jpg");
          status.setRollbackOnly();
        });
    nothingIsThere();
    assertThat(files.estates()).contains(estate);
    files.each(estate, id -> assertThat(id).isNull());
  }

  @Test
  void the_sweep_takes_what_nothing_refers_to_at_its_second_visit() throws IOException {
    Attachment kept = store(Samples.jpeg(40, 30), "a.jpg");
    UUID orphan = UUID.randomUUID();
    files.keep(estate, orphan, FileStore.Version.KEPT, files.draft());
    sweep.sweep();
    files.open(estate, orphan, FileStore.Version.KEPT).close();
    sweep.sweep();
    assertThatThrownBy(() -> files.open(estate, orphan, FileStore.Version.KEPT))
        .isInstanceOf(IOException.class);
    attachments.open(estate, kept.id()).close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../../x|x.jpg",
        "..\\..\\windows\\win.ini|win.jpg",
        "照片 1.JPEG|照片 1.jpg",
        ".bashrc|bashrc.jpg",
        "a\u202Egpj.exe|agpj.jpg",
        "..|附件.jpg",
        "𠮷.png|𠮷.jpg"
      })
  void a_name_is_made_safe(String claimed, String kept) {
    assertThat(SafeName.of(claimed, ".jpg")).isEqualTo(kept);
  }

  @Test
  void a_name_cannot_break_a_header() {
    assertThat(SafeName.of("a\r\nSet-Cookie: x=1\u0000.jpg", ".jpg"))
        .isEqualTo("aSet-Cookie x=1.jpg");
    assertThat(SafeName.of("长".repeat(500), ".jpg")).hasSize(104);
  }

  private void nothingIsThere() throws IOException {
    assertThat(attachments.list(estate, KIND, subject)).isEmpty();
    try (var drafts = Files.list(home.resolve("files/incoming"))) {
      assertThat(drafts).isEmpty();
    }
  }

  private void refused(byte[] content, int status, String code) {
    assertThatThrownBy(() -> store(content, "photo.jpg"))
        .isInstanceOfSatisfying(
            NotAccepted.class,
            e -> {
              assertThat(e.getStatusCode().value()).isEqualTo(status);
              assertThat(e.code()).isEqualTo(code);
            });
    assertThat(attachments.list(estate, KIND, subject)).isEmpty();
  }

  private Attachment store(byte[] content, String name) {
    var in = new ByteArrayInputStream(content);
    return attachments.get(
        estate, attachments.store(estate, null, KIND, subject, in, name, Purpose.PHOTO));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
