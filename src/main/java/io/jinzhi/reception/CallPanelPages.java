package io.jinzhi.reception;

import io.jinzhi.contact.CallDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The telephone on the console: asked for every two seconds, and worked by hand.
@Controller
@RequestMapping("/reception/calls")
@Allowed.CustomerService
class CallPanelPages {
  private final CallDesk desk;
  private final CallPanel panel;
  private final InstantSource clock;

  CallPanelPages(CallDesk desk, CallPanel panel, InstantSource clock) {
    this.desk = desk;
    this.panel = panel;
    this.clock = clock;
  }

  /// @param seen what the page shows; while that is still so, nothing is sent
  @GetMapping
  ModelAndView live(@RequestParam(defaultValue = "") String seen, Actor actor) {
    Telephone shown = panel.shown(actor, clock.instant());
    ModelAndView answer = new ModelAndView("reception/calls");
    if (shown.state().equals(seen)) {
      answer = new ModelAndView();
      answer.setView((model, request, response) -> {});
      answer.setStatus(HttpStatus.NO_CONTENT);
      return answer;
    }
    return answer.addObject("shown", shown);
  }

  @PostMapping
  String ring(@RequestParam @Nullable String number, Actor actor, Model model) {
    Instant now = clock.instant();
    desk.ring(actor, number, now);
    return show(actor, now, model);
  }

  @PostMapping("/{id}/answer")
  String answer(@PathVariable UUID id, Actor actor, Model model) {
    Instant now = clock.instant();
    desk.answer(actor, id, now);
    return show(actor, now, model);
  }

  @PostMapping("/{id}/hold")
  String hold(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "true") boolean waits,
      Actor actor,
      Model model) {
    Instant now = clock.instant();
    desk.hold(actor, id, waits, now);
    return show(actor, now, model);
  }

  @PostMapping("/{id}/transfer")
  String transfer(
      @PathVariable UUID id, @RequestParam @Nullable String to, Actor actor, Model model) {
    Instant now = clock.instant();
    desk.transfer(actor, id, to, now);
    return show(actor, now, model);
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable UUID id, Actor actor, Model model) {
    Instant now = clock.instant();
    desk.end(actor, id, now);
    return show(actor, now, model);
  }

  private String show(Actor actor, Instant now, Model model) {
    model.addAttribute("shown", panel.shown(actor, now));
    return "reception/calls";
  }
}
