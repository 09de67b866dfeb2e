package io.jinzhi.violation;

import io.jinzhi.paper.FilledForm;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 违章处理通知单 and the letter to the committee or the authority as PDF. The notice that is handed
/// over bears the name; printing it is written into the story, with the reason.
@Controller
class ViolationPaperPages {
  private static final String NOTICE = "/violations/{number}/notice.pdf";
  private static final String REPORT = "/violations/{number}/report.pdf";

  private final ViolationBoard board;
  private final ViolationDesk desk;
  private final ViolationPapers papers;
  private final Printing printing;
  private final ViolationAnswers answers;

  ViolationPaperPages(
      ViolationBoard board,
      ViolationDesk desk,
      ViolationPapers papers,
      Printing printing,
      ViolationAnswers answers) {
    this.board = board;
    this.desk = desk;
    this.papers = papers;
    this.printing = printing;
    this.answers = answers;
  }

  @GetMapping({NOTICE, "/api/v1" + NOTICE})
  @Allowed.CaseReaders
  ResponseEntity<byte[]> notice(@PathVariable String number, Actor actor) {
    return print(
        papers.notice(actor, board.view(actor, number, answers.now()), false), number, actor);
  }

  @PostMapping({NOTICE, "/api/v1" + NOTICE})
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  ResponseEntity<byte[]> noticeInClear(
      @PathVariable String number, @RequestParam @Nullable String reason, Actor actor) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    Instant now = answers.now();
    ViolationView clear = board.clear(actor, number, now);
    desk.looked(actor, number, why, now);
    return print(papers.notice(actor, clear, true), number, actor);
  }

  /// @param recipient none: as the kind of violation has it
  @GetMapping({REPORT, "/api/v1" + REPORT})
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  ResponseEntity<byte[]> report(
      @PathVariable String number,
      @RequestParam(defaultValue = "AUTHORITY") ReportTo to,
      @RequestParam(defaultValue = "") String recipient,
      Actor actor) {
    ViolationView view = board.view(actor, number, answers.now());
    return print(papers.report(actor, view, to, recipient.strip()), number, actor);
  }

  private ResponseEntity<byte[]> print(FilledForm form, String number, Actor actor) {
    return printing.answer(
        actor.estate(),
        form,
        number,
        ViolationSubject.VIOLATION.link(number),
        actor.name(),
        answers.now());
  }
}
