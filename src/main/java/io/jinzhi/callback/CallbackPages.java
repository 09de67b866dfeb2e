package io.jinzhi.callback;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of callbacks, by building for those who walk it, and the page of one.
@Controller
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.AUDITOR
})
class CallbackPages {
  private final CallbackList list;
  private final CallbackBoard board;
  private final Answering answering;
  private final Signing signing;

  CallbackPages(CallbackList list, CallbackBoard board, Answering answering, Signing signing) {
    this.list = list;
    this.board = board;
    this.answering = answering;
    this.signing = signing;
  }

  @GetMapping("/callbacks")
  String index(ListForm form, Actor actor, Model model) {
    CallbackList.Filter filter = form.filter(actor);
    List<Callback> rows = list.page(actor, filter);
    model.addAttribute("rows", rows.stream().limit(CallbackList.PAGE).toList());
    model.addAttribute("more", rows.size() > CallbackList.PAGE);
    model.addAttribute("filter", form.shown(filter));
    return "callback/index";
  }

  @GetMapping("/callbacks/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("view", board.view(actor, number, answering.now()));
    model.addAttribute("now", answering.now());
    model.addAttribute("confirm", signing.needed());
    return "callback/show";
  }
}
