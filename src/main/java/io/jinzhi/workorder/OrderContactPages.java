package io.jinzhi.workorder;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The reporter's name and telephone in clear, for those who have to reach them; each look is
/// written into the order's own story with its reason (PII-08).
@Controller
class OrderContactPages {
  private final WorkOrderBoard board;
  private final WorkOrderDesk desk;
  private final OrderAnswers answers;

  OrderContactPages(WorkOrderBoard board, WorkOrderDesk desk, OrderAnswers answers) {
    this.board = board;
    this.desk = desk;
    this.answers = answers;
  }

  /// @param reporter in clear
  record OrderContact(String reporter, String phone) {}

  @PostMapping("/work-orders/{number}/contact")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  String show(
      @PathVariable String number,
      @RequestParam @Nullable String reason,
      Actor actor,
      Model model) {
    OrderContact shown = reveal(number, reason, actor);
    model.addAttribute("reporter", shown.reporter());
    model.addAttribute("phone", shown.phone());
    return "workorder/contact";
  }

  @PostMapping("/api/v1/work-orders/{number}/contact")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  @ResponseBody
  OrderContact json(
      @PathVariable String number, @RequestParam @Nullable String reason, Actor actor) {
    return reveal(number, reason, actor);
  }

  private OrderContact reveal(String number, @Nullable String reason, Actor actor) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    OrderView.Facts facts = board.clear(actor, number, answers.now()).facts();
    desk.looked(actor, number, why, answers.now());
    return new OrderContact(facts.reporter(), facts.phone());
  }
}
