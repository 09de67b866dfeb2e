package io.jinzhi.complaint;

import io.jinzhi.paper.FilledForm;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The case's two forms as PDF, masked; customer service also prints them with name and number in
/// clear, for a reason that is written into the story.
@Controller
class PaperPages {
  private static final String FORM = "/complaints/{number}/form.pdf";
  private static final String OPINION_FORM = "/complaints/{number}/opinion-form.pdf";

  private final ComplaintBoard board;
  private final ComplaintDesk desk;
  private final ComplaintPapers papers;
  private final Printing printing;
  private final Answering answering;

  PaperPages(
      ComplaintBoard board,
      ComplaintDesk desk,
      ComplaintPapers papers,
      Printing printing,
      Answering answering) {
    this.board = board;
    this.desk = desk;
    this.papers = papers;
    this.printing = printing;
    this.answering = answering;
  }

  @GetMapping({FORM, "/api/v1" + FORM})
  @Allowed.CaseReaders
  ResponseEntity<byte[]> form(@PathVariable String number, Actor actor) {
    return form(board.view(actor, number, answering.now()), actor);
  }

  @PostMapping({FORM, "/api/v1" + FORM})
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  ResponseEntity<byte[]> formInClear(
      @PathVariable String number, @RequestParam @Nullable String reason, Actor actor) {
    return form(clear(number, reason, actor), actor);
  }

  @GetMapping({OPINION_FORM, "/api/v1" + OPINION_FORM})
  @Allowed.CaseReaders
  ResponseEntity<byte[]> opinion(@PathVariable String number, Actor actor) {
    return opinion(board.view(actor, number, answering.now()), actor);
  }

  @PostMapping({OPINION_FORM, "/api/v1" + OPINION_FORM})
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  ResponseEntity<byte[]> opinionInClear(
      @PathVariable String number, @RequestParam @Nullable String reason, Actor actor) {
    return opinion(clear(number, reason, actor), actor);
  }

  private CaseView clear(String number, @Nullable String reason, Actor actor) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    CaseView clear = board.clear(actor, number, answering.now());
    desk.looked(actor, number, why, answering.now());
    return clear;
  }

  private ResponseEntity<byte[]> form(CaseView view, Actor actor) {
    return print(papers.handling(actor.estate(), view), view, actor);
  }

  private ResponseEntity<byte[]> opinion(CaseView view, Actor actor) {
    return print(papers.opinion(actor.estate(), view, answering.zone(actor)), view, actor);
  }

  private ResponseEntity<byte[]> print(FilledForm form, CaseView view, Actor actor) {
    String number = view.facts().number();
    return printing.answer(
        actor.estate(), form, number, "/complaints/" + number, actor.name(), answering.now());
  }
}
