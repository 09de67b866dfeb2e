package io.jinzhi.datarequest;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// One data request, and what is done with it.
@Controller
@Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
class DataRequestPage {
  private static final String PAGE = "/data-requests/{number}";
  private static final String API = "/api/v1" + PAGE;

  private final RequestView view;
  private final RequestForms forms;
  private final Answering answering;
  private final Signing signing;

  DataRequestPage(RequestView view, RequestForms forms, Answering answering, Signing signing) {
    this.view = view;
    this.forms = forms;
    this.answering = answering;
    this.signing = signing;
  }

  @GetMapping(PAGE)
  @RequestReaders
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("request", view.one(actor, number));
    model.addAttribute("signature", signing.needed());
    return "datarequest/show";
  }

  @GetMapping(API)
  @ResponseBody
  @RequestReaders
  RequestJson json(@PathVariable String number, Actor actor) {
    return view.one(actor, number);
  }

  @PostMapping({PAGE + "/identity", API + "/identity"})
  Outcome<RequestJson> identify(
      @PathVariable String number, @Sent RequestForms.Words form, Actor actor) {
    forms.identify(actor, number, form);
    return outcome(actor, number);
  }

  @PostMapping({PAGE + "/answer", API + "/answer"})
  @Allowed({Role.CS_MANAGER})
  Outcome<RequestJson> answer(
      @PathVariable String number, @Sent RequestForms.Words form, Actor actor) {
    signing.confirm(actor, form.signature());
    forms.answer(actor, number, form);
    return outcome(actor, number);
  }

  @PostMapping({PAGE + "/refusal", API + "/refusal"})
  @Allowed({Role.CS_MANAGER})
  Outcome<RequestJson> refuse(
      @PathVariable String number, @Sent RequestForms.Words form, Actor actor) {
    signing.confirm(actor, form.signature());
    forms.refuse(actor, number, form);
    return outcome(actor, number);
  }

  @GetMapping({PAGE + "/answer.pdf", API + "/answer.pdf"})
  ResponseEntity<byte[]> paper(@PathVariable String number, Actor actor) {
    return answering.paper(actor, number);
  }

  @GetMapping({PAGE + "/data.json", API + "/data.json"})
  ResponseEntity<Answering.Everything> data(@PathVariable String number, Actor actor) {
    return answering.data(actor, number);
  }

  private Outcome<RequestJson> outcome(Actor actor, String number) {
    return new Outcome<>("/data-requests/" + number, () -> view.one(actor, number));
  }
}
