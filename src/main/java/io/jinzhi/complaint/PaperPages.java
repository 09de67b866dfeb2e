package io.jinzhi.complaint;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.paper.FilledForm;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Sheet;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The case's two forms as PDF, masked; customer service also prints them with name and number in
/// clear, for a reason that is written into the story.
@Controller
class PaperPages {
  private static final String FORM = "/complaints/{number}/form.pdf";
  private static final String OPINION_FORM = "/complaints/{number}/opinion-form.pdf";

  private final ComplaintBoard board;
  private final ComplaintDesk desk;
  private final ComplaintPapers papers;
  private final Paper paper;
  private final Estates estates;
  private final Answering answering;

  PaperPages(
      ComplaintBoard board,
      ComplaintDesk desk,
      ComplaintPapers papers,
      Paper paper,
      Estates estates,
      Answering answering) {
    this.board = board;
    this.desk = desk;
    this.papers = papers;
    this.paper = paper;
    this.estates = estates;
    this.answering = answering;
  }

  @GetMapping({FORM, "/api/v1" + FORM})
  @Allowed.CaseReaders
  ResponseEntity<byte[]> form(
      @PathVariable String number, Actor actor, HttpServletRequest request) {
    return form(board.view(actor, number, answering.now()), actor, request);
  }

  @PostMapping({FORM, "/api/v1" + FORM})
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  ResponseEntity<byte[]> formInClear(
      @PathVariable String number,
      @RequestParam @Nullable String reason,
      Actor actor,
      HttpServletRequest request) {
    return form(clear(number, reason, actor), actor, request);
  }

  @GetMapping({OPINION_FORM, "/api/v1" + OPINION_FORM})
  @Allowed.CaseReaders
  ResponseEntity<byte[]> opinion(
      @PathVariable String number, Actor actor, HttpServletRequest request) {
    return opinion(board.view(actor, number, answering.now()), actor, request);
  }

  @PostMapping({OPINION_FORM, "/api/v1" + OPINION_FORM})
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  ResponseEntity<byte[]> opinionInClear(
      @PathVariable String number,
      @RequestParam @Nullable String reason,
      Actor actor,
      HttpServletRequest request) {
    return opinion(clear(number, reason, actor), actor, request);
  }

  private CaseView clear(String number, @Nullable String reason, Actor actor) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    CaseView clear = board.clear(actor, number, answering.now());
    desk.looked(actor, number, why, answering.now());
    return clear;
  }

  private ResponseEntity<byte[]> form(CaseView view, Actor actor, HttpServletRequest request) {
    return print(papers.handling(actor.estate(), view), view, actor, request);
  }

  private ResponseEntity<byte[]> opinion(CaseView view, Actor actor, HttpServletRequest request) {
    return print(papers.opinion(actor.estate(), view, answering.zone(actor)), view, actor, request);
  }

  private ResponseEntity<byte[]> print(
      FilledForm form, CaseView view, Actor actor, HttpServletRequest request) {
    Estate estate = estates.estate(actor.estate());
    String number = view.facts().number();
    String link =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path("/complaints/" + number)
            .toUriString();
    Sheet sheet =
        new Sheet(
            estate.company(),
            estate.name().zh(),
            number,
            link,
            answering.now(),
            actor.name(),
            estate.zone());
    ContentDisposition name =
        ContentDisposition.inline()
            .filename(
                form.form().label().zh() + "-" + number + ".pdf",
                java.nio.charset.StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(paper.print(form, sheet));
  }
}
