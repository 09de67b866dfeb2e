package io.jinzhi.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Photos that are none, or that would do harm, sent with a note on a case.
class BadInputPhotoTest extends RealDoor {
  private static final String EDGE = "----edge";
  private String number;

  @BeforeAll
  void registerOne() throws Exception {
    number = registered();
  }

  private static byte[] picture(String format) throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR), format, out);
    return out.toByteArray();
  }

  private byte[] body(String disposition, byte[] content) throws Exception {
    var out = new ByteArrayOutputStream();
    for (String[] field :
        new String[][] {
          {"_csrf", session(desk()).csrf()}, {"_key", UUID.randomUUID().toString()}, {"words", "照片"}
        }) {
      out.write(
          ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n"
                  .formatted(EDGE, field[0], field[1]))
              .getBytes(StandardCharsets.UTF_8));
    }
    out.write(
        ("--%s\r\nContent-Disposition: form-data; name=\"photos\"; %s\r\nContent-Type: image/jpeg\r\n\r\n"
                .formatted(EDGE, disposition))
            .getBytes(StandardCharsets.UTF_8));
    out.write(content);
    out.write(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private HttpResponse<String> send(String disposition, byte[] content) throws Exception {
    return send(
        session(desk()).http(),
        HttpRequest.newBuilder(at("/complaints/" + number + "/progress"))
            .header("HX-Request", "true")
            .POST(BodyPublishers.ofByteArray(body(disposition, content))),
        "multipart/form-data; boundary=" + EDGE);
  }

  private void refusedPhoto(byte[] content, int status, String words) throws Exception {
    int photos = count("attachment");
    int events = count("complaint_event");
    var answer = send("filename=\"a.jpg\"", content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
    quiet(answer);
    assertThat(count("attachment")).isEqualTo(photos);
    assertThat(count("complaint_event")).isEqualTo(events);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filename=\"a%0D%0AX-Evil: 1.jpg\"",
        "filename=\"a.jpg\"; filename*=UTF-8''a%0D%0AX-Evil%3A%201.jpg",
        "filename=\"../../../etc/passwd.jpg\"",
        "filename=\"..\\\\..\\\\boot.jpg\"",
        "filename=\"/etc/cron.d/x\"",
        "filename=\"电梯 \u202egpj.exe\"",
      })
  void a_name_that_would_break_out_is_made_harmless(String disposition) throws Exception {
    int before = count("attachment");
    var answer = send(disposition, picture("jpeg"));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
    assertThat(count("attachment")).isEqualTo(before + 1);
    UUID id =
        jdbc.sql("select id from attachment where estate_id = :e order by id desc limit 1")
            .param("e", home.estate.value())
            .query(UUID.class)
            .single();
    var file = page(desk(), "/attachments/" + id);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().map()).doesNotContainKey("x-evil");
    String name = file.headers().firstValue("Content-Disposition").orElseThrow();
    assertThat(name).startsWith("inline;").doesNotContain("..", "/", "\\", "\u202e");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(file.headers().allValues("Content-Security-Policy").toString()).contains("sandbox");
  }

  @Test
  void a_page_called_a_photo_is_not_taken() throws Exception {
    refusedPhoto(
        "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 415, "JPEG");
  }

  @Test
  void a_drawing_with_a_script_is_not_taken() throws Exception {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    refusedPhoto(svg.getBytes(StandardCharsets.UTF_8), 415, "JPEG");
  }

  @Test
  void an_archive_is_not_taken() throws Exception {
    refusedPhoto("PK\u0003\u0004 and so on".getBytes(StandardCharsets.ISO_8859_1), 415, "JPEG");
  }

  @Test
  void a_picture_of_huge_dimensions_is_refused_before_it_is_unfolded() throws Exception {
    byte[] png = picture("png");
    ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    refusedPhoto(png, 422, "6,400");
  }

  @Test
  void half_a_photo_is_refused() throws Exception {
    byte[] whole = picture("jpeg");
    refusedPhoto(java.util.Arrays.copyOf(whole, whole.length / 3), 422, "损坏");
  }

  @Test
  void the_test_virus_goes_into_quarantine() throws Exception {
    String virus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    refusedPhoto(virus.getBytes(StandardCharsets.US_ASCII), 422, "隔离");
  }

  @Test
  void a_file_over_twenty_megabytes_is_too_large() throws Exception {
    int before = count("attachment");
    var answer = send("filename=\"a.jpg\"", new byte[21 * 1024 * 1024]);
    assertThat(answer.statusCode()).isEqualTo(413);
    quiet(answer);
    assertThat(count("attachment")).isEqualTo(before);
  }

  @Test
  void an_upload_that_breaks_off_leaves_no_record() throws Exception {
    int photos = count("attachment");
    int events = count("complaint_event");
    byte[] whole = body("filename=\"a.jpg\"", picture("jpeg"));
    String cookies =
        session(desk())
            .http()
            .cookieHandler()
            .orElseThrow()
            .get(at("/complaints"), java.util.Map.of())
            .getOrDefault("Cookie", List.of())
            .stream()
            .reduce("", (all, each) -> all.isEmpty() ? each : all + "; " + each);
    try (Socket socket = new Socket("localhost", port)) {
      var out = socket.getOutputStream();
      out.write(
          ("POST /complaints/%s/progress HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n"
                  .formatted(number, cookies, EDGE, whole.length))
              .getBytes(StandardCharsets.UTF_8));
      out.write(whole, 0, whole.length - 100);
      out.flush();
    }
    Thread.sleep(500);
    assertThat(count("attachment")).isEqualTo(photos);
    assertThat(count("complaint_event")).isEqualTo(events);
  }

  @Test
  void a_photo_of_a_case_that_is_filed_is_not_kept() throws Exception {
    String filed = registered();
    String path = "/api/v1/complaints/" + filed;
    var manager = home.at(io.jinzhi.staff.Role.CS_MANAGER);
    var invalid = "{\"reason\":\"市政\",\"help\":\"代问\",\"explanation\":\"已说明\"}";
    assertThat(post(manager, path + "/invalidity", invalid).statusCode()).isEqualTo(200);
    int before = count("attachment");
    String first = number;
    number = filed;
    try {
      var answer = send("filename=\"a.jpg\"", picture("jpeg"));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    } finally {
      number = first;
    }
    assertThat(count("attachment")).isEqualTo(before);
  }
}
