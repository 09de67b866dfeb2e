package io.jinzhi.vacancy;

import io.jinzhi.paper.FilledForm;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.YearMonth;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 空置房动态表 and 空置房统计表 of a month as PDF, the second one as Excel too.
@VacancyController
@Allowed({
  Role.FRONT_DESK,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.AUDITOR
})
class VacancyPaperPages {
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final VacancyMonthDesk months;
  private final VacancyPapers papers;
  private final Printing printing;
  private final InstantSource clock;

  VacancyPaperPages(
      VacancyMonthDesk months, VacancyPapers papers, Printing printing, InstantSource clock) {
    this.months = months;
    this.papers = papers;
    this.printing = printing;
    this.clock = clock;
  }

  @GetMapping("/months/{month}/movement.pdf")
  ResponseEntity<byte[]> movement(@PathVariable YearMonth month, Actor actor) {
    return print(papers.movement(months.find(actor, month, clock.instant())), month, actor);
  }

  @GetMapping("/months/{month}/statistics.pdf")
  ResponseEntity<byte[]> statistics(@PathVariable YearMonth month, Actor actor) {
    return print(papers.statistics(months.find(actor, month, clock.instant())), month, actor);
  }

  @GetMapping("/months/{month}/statistics.xlsx")
  ResponseEntity<byte[]> excel(@PathVariable YearMonth month, Actor actor) {
    byte[] book =
        VacancyBook.of(papers.statistics(months.find(actor, month, clock.instant())), actor.name());
    ContentDisposition saved =
        ContentDisposition.attachment()
            .filename("空置房统计表-" + month + ".xlsx", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, EXCEL)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(book);
  }

  private ResponseEntity<byte[]> print(FilledForm form, YearMonth month, Actor actor) {
    return printing.answer(
        actor.estate(),
        form,
        month.toString(),
        "/vacancies/months/" + month,
        actor.name(),
        clock.instant());
  }
}
