package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 钥匙借用登记表 of a period as PDF and Excel, and 业主托管钥匙委托书: for those who may know which home.
@Controller
@KeySight.Knowing
class KeyPaperPages {
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final KeyPapers papers;
  private final Custodies custodies;
  private final Printing printing;
  private final InstantSource clock;

  KeyPaperPages(KeyPapers papers, Custodies custodies, Printing printing, InstantSource clock) {
    this.papers = papers;
    this.custodies = custodies;
    this.printing = printing;
    this.clock = clock;
  }

  @GetMapping({"/keys/register.pdf", "/api/v1/keys/register.pdf"})
  ResponseEntity<byte[]> pdf(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      Actor actor) {
    period(from, to);
    return printing.answer(
        actor.estate(),
        papers.register(actor, from, to, clock.instant()),
        from + "—" + to,
        "/keys/loans",
        actor.name(),
        clock.instant());
  }

  @GetMapping({"/keys/register.xlsx", "/api/v1/keys/register.xlsx"})
  ResponseEntity<byte[]> excel(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      Actor actor) {
    period(from, to);
    byte[] book = KeyBook.of(papers.register(actor, from, to, clock.instant()), actor.name());
    String name = "钥匙借用登记表-" + from + "—" + to + ".xlsx";
    ContentDisposition saved =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, EXCEL)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(book);
  }

  @GetMapping({"/keys/custodies/{number}.pdf", "/api/v1/keys/custodies/{number}.pdf"})
  ResponseEntity<byte[]> custody(@PathVariable String number, Actor actor) {
    Custody form =
        custodies.find(actor.estate(), number).orElseThrow(() -> new Missing("custody " + number));
    return printing.answer(
        actor.estate(),
        papers.custody(actor.estate(), form),
        number,
        "/keys/custodies/" + number + ".pdf",
        actor.name(),
        clock.instant());
  }

  private static void period(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(366))) {
      throw new Invalid("to", Phrase.of("起止日期不对，最长一年", "A period of at most a year"));
    }
  }
}
