package io.jinzhi.patrol;

import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 巡查记录 of a round, and the labels of an area's points, as PDF.
@Controller
@PatrolSight.Readers
class PatrolPaperPages {
  private final PatrolPapers papers;
  private final Printing printing;
  private final InstantSource clock;

  PatrolPaperPages(PatrolPapers papers, Printing printing, InstantSource clock) {
    this.papers = papers;
    this.printing = printing;
    this.clock = clock;
  }

  @GetMapping({"/patrol/rounds/{number}/record.pdf", "/api/v1/patrol/rounds/{number}/record.pdf"})
  ResponseEntity<byte[]> record(@PathVariable String number, Actor actor) {
    return printing.answer(
        actor.estate(),
        papers.record(actor, number),
        number,
        "/patrol/rounds/" + number,
        actor.name(),
        clock.instant());
  }

  @GetMapping({"/patrol/areas/{area}/labels.pdf", "/api/v1/patrol/areas/{area}/labels.pdf"})
  @PatrolSight.Leaders
  ResponseEntity<byte[]> labels(@PathVariable UUID area, Actor actor) {
    var sheet = papers.labels(actor, area);
    return printing.answer(
        actor.estate(), sheet, sheet.area(), "/patrol/areas", actor.name(), clock.instant());
  }
}
