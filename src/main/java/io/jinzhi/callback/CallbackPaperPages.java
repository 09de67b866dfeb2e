package io.jinzhi.callback;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Sheet;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 回访记录表 as PDF: empty for the pen once it is drawn, filled in as far as it has got.
@Controller
class CallbackPaperPages {
  private final CallbackBoard board;
  private final CallbackPapers papers;
  private final Paper paper;
  private final Estates estates;
  private final Answering answering;

  CallbackPaperPages(
      CallbackBoard board,
      CallbackPapers papers,
      Paper paper,
      Estates estates,
      Answering answering) {
    this.board = board;
    this.papers = papers;
    this.paper = paper;
    this.estates = estates;
    this.answering = answering;
  }

  @GetMapping({"/callbacks/{number}/form.pdf", "/api/v1/callbacks/{number}/form.pdf"})
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.AUDITOR
  })
  ResponseEntity<byte[]> form(
      @PathVariable String number, Actor actor, HttpServletRequest request) {
    CallbackView view = board.view(actor, number, answering.now());
    Estate estate = estates.estate(actor.estate());
    String link =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path("/callbacks/" + number)
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
    var form = papers.of(actor.estate(), view);
    ContentDisposition name =
        ContentDisposition.inline()
            .filename(form.form().label().zh() + "-" + number + ".pdf", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(paper.print(form, sheet));
  }
}
