package io.jinzhi.workorder;

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

/// The 派工单 as PDF, masked; who goes there or keeps the papers also prints it with name and number
/// in clear, for a reason that is written into the story.
@Controller
class OrderPaperPages {
  private static final String FORM = "/work-orders/{number}/form.pdf";

  private static final String NOTICE = "/work-orders/{number}/warranty-notice.pdf";

  private final WorkOrderBoard board;
  private final WorkOrderDesk desk;
  private final OrderPapers papers;
  private final WarrantyNotices notices;
  private final Printing printing;
  private final OrderAnswers answers;

  OrderPaperPages(
      WorkOrderBoard board,
      WorkOrderDesk desk,
      OrderPapers papers,
      WarrantyNotices notices,
      Printing printing,
      OrderAnswers answers) {
    this.board = board;
    this.desk = desk;
    this.papers = papers;
    this.notices = notices;
    this.printing = printing;
    this.answers = answers;
  }

  @GetMapping({FORM, "/api/v1" + FORM})
  @Allowed.CaseReaders
  ResponseEntity<byte[]> form(@PathVariable String number, Actor actor) {
    return print(board.view(actor, number, answers.now()), actor);
  }

  @PostMapping({FORM, "/api/v1" + FORM})
  @Allowed({Role.FRONT_DESK, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  ResponseEntity<byte[]> formInClear(
      @PathVariable String number, @RequestParam @Nullable String reason, Actor actor) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    Instant now = answers.now();
    OrderView clear = board.clear(actor, number, now);
    desk.looked(actor, number, why, now);
    return print(clear, actor);
  }

  @GetMapping({NOTICE, "/api/v1" + NOTICE})
  @Allowed.CaseReaders
  ResponseEntity<byte[]> notice(@PathVariable String number, Actor actor) {
    OrderView view = board.view(actor, number, answers.now());
    return print(notices.fill(actor.estate(), view), view, actor);
  }

  private ResponseEntity<byte[]> print(OrderView view, Actor actor) {
    return print(papers.fill(actor.estate(), view, answers.zone(actor)), view, actor);
  }

  private ResponseEntity<byte[]> print(FilledForm filled, OrderView view, Actor actor) {
    String number = view.facts().number();
    return printing.answer(
        actor.estate(), filled, number, "/work-orders/" + number, actor.name(), answers.now());
  }
}
