package io.jinzhi.workorder;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.paper.Paper;
import io.jinzhi.paper.Sheet;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/// The 派工单 as PDF, masked; who goes there or keeps the papers also prints it with name and number
/// in clear, for a reason that is written into the story.
@Controller
class OrderPaperPages {
  private static final String FORM = "/work-orders/{number}/form.pdf";

  private final WorkOrderBoard board;
  private final WorkOrderDesk desk;
  private final OrderPapers papers;
  private final Paper paper;
  private final Estates estates;
  private final OrderAnswers answers;

  OrderPaperPages(
      WorkOrderBoard board,
      WorkOrderDesk desk,
      OrderPapers papers,
      Paper paper,
      Estates estates,
      OrderAnswers answers) {
    this.board = board;
    this.desk = desk;
    this.papers = papers;
    this.paper = paper;
    this.estates = estates;
    this.answers = answers;
  }

  @GetMapping({FORM, "/api/v1" + FORM})
  @Allowed.CaseReaders
  ResponseEntity<byte[]> form(
      @PathVariable String number, Actor actor, HttpServletRequest request) {
    return print(board.view(actor, number, answers.now()), actor, request);
  }

  @PostMapping({FORM, "/api/v1" + FORM})
  @Allowed({Role.FRONT_DESK, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  ResponseEntity<byte[]> formInClear(
      @PathVariable String number,
      @RequestParam @Nullable String reason,
      Actor actor,
      HttpServletRequest request) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    Instant now = answers.now();
    OrderView clear = board.clear(actor, number, now);
    desk.looked(actor, number, why, now);
    return print(clear, actor, request);
  }

  private ResponseEntity<byte[]> print(OrderView view, Actor actor, HttpServletRequest request) {
    String number = view.facts().number();
    Estate estate = estates.estate(actor.estate());
    String link =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path("/work-orders/" + number)
            .toUriString();
    Sheet sheet =
        new Sheet(
            estate.company(),
            estate.name().zh(),
            number,
            link,
            answers.now(),
            actor.name(),
            estate.zone());
    ContentDisposition name =
        ContentDisposition.inline()
            .filename("派工单-" + number + ".pdf", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(paper.print(papers.fill(actor.estate(), view, estate.zone()), sheet));
  }
}
