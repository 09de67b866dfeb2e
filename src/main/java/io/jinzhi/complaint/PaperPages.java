package io.jinzhi.complaint;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.paper.FilledForm;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Sheet;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The case's two forms as PDF. Customer service prints names and numbers in clear, which is
/// written into the story; everybody else gets them masked.
@Controller
class PaperPages {
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

  @GetMapping({"/complaints/{number}/form.pdf", "/api/v1/complaints/{number}/form.pdf"})
  @Allowed({
    Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER,
    Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR
  })
  ResponseEntity<byte[]> form(
      @PathVariable String number, Actor actor, HttpServletRequest request) {
    CaseView view = view(number, actor);
    return print(papers.handling(actor.estate(), view), view, actor, request);
  }

  @GetMapping({
    "/complaints/{number}/opinion-form.pdf",
    "/api/v1/complaints/{number}/opinion-form.pdf"
  })
  @Allowed({
    Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER,
    Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR
  })
  ResponseEntity<byte[]> opinion(
      @PathVariable String number, Actor actor, HttpServletRequest request) {
    CaseView view = view(number, actor);
    var zone = answering.zone(actor);
    return print(papers.opinion(actor.estate(), view, zone), view, actor, request);
  }

  private CaseView view(String number, Actor actor) {
    Instant now = answering.now();
    if (!actor.is(Role.FRONT_DESK, Role.CS_MANAGER)) {
      return board.view(actor, number, now);
    }
    CaseView clear = board.clear(actor, number, now);
    desk.looked(actor, number, "打印表单 / printed a form", now);
    return clear;
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
