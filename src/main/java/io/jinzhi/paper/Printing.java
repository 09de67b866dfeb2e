package io.jinzhi.paper;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A form as the answer to whoever asks to print it. Nobody on the way keeps a copy.
@Component
public class Printing {
  private final Paper paper;
  private final Estates estates;

  Printing(Paper paper, Estates estates) {
    this.paper = paper;
    this.estates = estates;
  }

  /// @param page the path behind the QR code
  /// @param by who prints it
  public ResponseEntity<byte[]> answer(
      EstateId estate, FilledForm form, String number, String page, String by, Instant now) {
    String link = ServletUriComponentsBuilder.fromCurrentContextPath().path(page).toUriString();
    byte[] pdf = paper.print(form, sheet(estate, number, link, by, now));
    return answer(form.form().label().zh() + "-" + number + ".pdf", pdf);
  }

  public Sheet sheet(
      EstateId estate, String number, @Nullable String link, String by, Instant now) {
    Estate whose = estates.estate(estate);
    return new Sheet(whose.company(), whose.name().zh(), number, link, now, by, whose.zone());
  }

  /// Shown in the browser under its name.
  public ResponseEntity<byte[]> answer(String name, byte[] pdf) {
    ContentDisposition shown =
        ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(pdf);
  }
}
