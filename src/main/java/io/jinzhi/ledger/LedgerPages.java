package io.jinzhi.ledger;

import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The ledger on the screen, on paper and as a table.
@Controller
@LedgerReaders
class LedgerPages {
  private final Ledger ledger;
  private final LedgerCopies copies;
  private final ReadingAlerts alerts;
  private final Estates estates;
  private final InstantSource clock;

  LedgerPages(
      Ledger ledger,
      LedgerCopies copies,
      ReadingAlerts alerts,
      Estates estates,
      InstantSource clock) {
    this.ledger = ledger;
    this.copies = copies;
    this.alerts = alerts;
    this.estates = estates;
    this.clock = clock;
  }

  @GetMapping("/ledger")
  ModelAndView index(LedgerQuery query, @RequestParam(defaultValue = "1") int page, Actor actor) {
    LedgerFilter filter = query.filter(actor, estates.estate(actor.estate()).zone());
    LedgerPage lines = ledger.read(actor.estate(), filter, page);
    int open = AlertPages.mayRead(actor) ? alerts.open(actor) : 0;
    return new ModelAndView(
        "ledger/index", Map.of("view", new LedgerView(lines, query, actor.role(), open)));
  }

  @GetMapping({"/ledger/print", "/api/v1/ledger/print"})
  ResponseEntity<byte[]> print(LedgerQuery query, Actor actor) {
    byte[] pdf = copies.pdf(actor, query, clock.instant());
    return file(ContentDisposition.inline(), actor, ".pdf", MediaType.APPLICATION_PDF, pdf);
  }

  @GetMapping({"/ledger/export", "/api/v1/ledger/export"})
  ResponseEntity<byte[]> export(LedgerQuery query, Actor actor) {
    byte[] csv = copies.csv(actor, query, clock.instant());
    MediaType type = MediaType.parseMediaType("text/csv;charset=UTF-8");
    return file(ContentDisposition.attachment(), actor, ".csv", type, csv);
  }

  private ResponseEntity<byte[]> file(
      ContentDisposition.Builder how, Actor actor, String end, MediaType type, byte[] body) {
    LocalDate today = estates.estate(actor.estate()).day(clock.instant());
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename("archive-ledger-" + today + end).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(body);
  }
}
