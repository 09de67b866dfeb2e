package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Invalid;
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

/// 紧急突发事件报告 as PDF, and the emergencies of a period as a workbook.
@Controller
@Allowed.Staff
class EmergencyPaperPages {
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final EmergencyPapers papers;
  private final Printing printing;
  private final InstantSource clock;

  EmergencyPaperPages(EmergencyPapers papers, Printing printing, InstantSource clock) {
    this.papers = papers;
    this.printing = printing;
    this.clock = clock;
  }

  @GetMapping({"/emergencies/{key}/report.pdf", "/api/v1/emergencies/{key}/report.pdf"})
  ResponseEntity<byte[]> report(@PathVariable String key, Actor actor) {
    var paper = papers.report(actor, key);
    return printing.answer(
        actor.estate(),
        paper,
        paper.number(),
        EmergencySubject.EMERGENCY.link(paper.number()),
        actor.name(),
        clock.instant());
  }

  @GetMapping({"/emergencies/register.xlsx", "/api/v1/emergencies/register.xlsx"})
  ResponseEntity<byte[]> register(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "ALL") EmergencyList.Show show,
      Actor actor) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(366))) {
      throw new Invalid("to", Phrase.of("起止日期不对，最长一年", "A period of at most a year"));
    }
    String name = "紧急事件-" + from + "—" + to + ".xlsx";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, EXCEL)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(papers.register(actor, show, from, to));
  }
}
