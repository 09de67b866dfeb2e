package io.jinzhi.complaint;

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

/// The complainant's name and contact in clear, for those who have to reach them; each look is
/// written into the case's own story with its reason.
@Controller
class ContactPages {
  private final ComplaintBoard board;
  private final ComplaintDesk desk;
  private final Answering answering;

  ContactPages(ComplaintBoard board, ComplaintDesk desk, Answering answering) {
    this.board = board;
    this.desk = desk;
    this.answering = answering;
  }

  /// @param complainant in clear
  record Contact(String complainant, String contact) {}

  @PostMapping("/complaints/{number}/contact")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_MANAGER, Role.CS_MANAGER})
  String show(
      @PathVariable String number,
      @RequestParam @Nullable String reason,
      Actor actor,
      Model model) {
    Contact shown = reveal(number, reason, actor);
    model.addAttribute("complainant", shown.complainant());
    model.addAttribute("contact", shown.contact());
    return "complaint/contact";
  }

  @PostMapping("/api/v1/complaints/{number}/contact")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_MANAGER, Role.CS_MANAGER})
  @ResponseBody
  Contact json(@PathVariable String number, @RequestParam @Nullable String reason, Actor actor) {
    return reveal(number, reason, actor);
  }

  private Contact reveal(String number, @Nullable String reason, Actor actor) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    var facts = board.clear(actor, number, answering.now()).facts();
    desk.looked(actor, number, why, answering.now());
    return new Contact(facts.complainant(), facts.contact());
  }
}
