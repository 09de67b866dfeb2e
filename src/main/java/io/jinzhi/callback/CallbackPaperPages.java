package io.jinzhi.callback;

import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 回访记录表 as PDF: empty for the pen once it is drawn, filled in as far as it has got.
@Controller
class CallbackPaperPages {
  private final CallbackBoard board;
  private final CallbackPapers papers;
  private final Printing printing;
  private final Answering answering;

  CallbackPaperPages(
      CallbackBoard board, CallbackPapers papers, Printing printing, Answering answering) {
    this.board = board;
    this.papers = papers;
    this.printing = printing;
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
  ResponseEntity<byte[]> form(@PathVariable String number, Actor actor) {
    CallbackView view = board.view(actor, number, answering.now());
    return printing.answer(
        actor.estate(),
        papers.of(actor.estate(), view),
        number,
        "/callbacks/" + number,
        actor.name(),
        answering.now());
  }
}
