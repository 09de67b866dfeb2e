package io.jinzhi.vacancy;

import io.jinzhi.attachment.Uploads;
import io.jinzhi.estate.Estates;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.VisitId;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// One look at a vacant unit is kept, and printed as 空置房巡查记录.
@VacancyController
class VacancyVisitPages {
  private final VisitDesk desk;
  private final VacancyBoard board;
  private final VacancyPapers papers;
  private final Printing printing;
  private final Around around;
  private final InstantSource clock;

  VacancyVisitPages(
      VisitDesk desk,
      VacancyBoard board,
      VacancyPapers papers,
      Printing printing,
      Around around,
      InstantSource clock) {
    this.desk = desk;
    this.board = board;
    this.papers = papers;
    this.printing = printing;
    this.around = around;
    this.clock = clock;
  }

  @Component("vacancyVisitAround")
  record Around(Findings findings, Estates estates, VacancyNumbers numbers, Uploads uploads) {}

  @PostMapping("/{number}/visits")
  @VacancyController.Field
  Outcome<VacancyView> record(
      @PathVariable String number,
      @Sent VisitForm form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
      Actor actor) {
    var zone = around.estates().estate(actor.estate()).zone();
    UUID fresh = around.numbers().id();
    desk.record(
        actor,
        number,
        form.checked(actor.estate(), around.findings(), fresh, zone, clock.instant()),
        clock.instant());
    around
        .uploads()
        .photos(actor, VacancySubject.VACANCY.subject(), board.find(actor, number).id(), photos);
    return new Outcome<>(VacancySubject.VACANCY.link(number), () -> board.view(actor, number));
  }

  @GetMapping("/{number}/visits/{visit}/record.pdf")
  @Allowed.CaseReaders
  ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable UUID visit, Actor actor) {
    Vacancy vacancy = board.find(actor, number);
    return printing.answer(
        actor.estate(),
        papers.visit(vacancy, board.taken(vacancy, new VisitId(visit))),
        number,
        VacancySubject.VACANCY.link(number),
        actor.name(),
        clock.instant());
  }
}
