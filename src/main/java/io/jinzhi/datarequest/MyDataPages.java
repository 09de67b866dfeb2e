package io.jinzhi.datarequest;

import io.jinzhi.estate.PersonId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// A resident's own requests.
@Controller
@Allowed({Role.RESIDENT})
class MyDataPages {
  static final String PAGE = "/my-data";
  private static final String API = "/api/v1" + PAGE;

  private final RequestView view;
  private final RequestForms forms;
  private final Answering answering;
  private final Notices notices;

  MyDataPages(RequestView view, RequestForms forms, Answering answering, Notices notices) {
    this.view = view;
    this.forms = forms;
    this.answering = answering;
    this.notices = notices;
  }

  @GetMapping(PAGE)
  String index(Actor actor, Model model) {
    var person = new PersonId(actor.staff().value());
    model.addAttribute("rows", view.own(actor));
    model.addAttribute("notice", notices.of(actor.estate(), person).orElse(""));
    return "datarequest/mine";
  }

  @GetMapping(API)
  @ResponseBody
  List<RequestJson> list(Actor actor) {
    return view.own(actor);
  }

  @PostMapping({PAGE, API})
  Outcome<RequestJson> register(@Sent RequestForms.Registered form, Actor actor) {
    String number = forms.own(actor, form);
    return new Outcome<>(PAGE, () -> view.one(actor, number));
  }

  @GetMapping({PAGE + "/{number}/answer.pdf", API + "/{number}/answer.pdf"})
  ResponseEntity<byte[]> paper(@PathVariable String number, Actor actor) {
    return answering.paper(actor, number);
  }

  @GetMapping({PAGE + "/{number}/data.json", API + "/{number}/data.json"})
  ResponseEntity<Answering.Everything> data(@PathVariable String number, Actor actor) {
    return answering.data(actor, number);
  }
}
