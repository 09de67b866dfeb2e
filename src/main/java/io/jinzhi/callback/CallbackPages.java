package io.jinzhi.callback;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The list of callbacks and the form of one.
@Controller
class CallbackPages {
  private static final int PAGE = 30;

  private final Callbacks callbacks;
  private final CallbackDesk desk;
  private final InstantSource clock;

  CallbackPages(Callbacks callbacks, CallbackDesk desk, InstantSource clock) {
    this.callbacks = callbacks;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/callbacks")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
  String index(
      @RequestParam(defaultValue = "false") boolean made,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<Callback> rows = callbacks.page(actor.estate(), made, PAGE + 1, shown * PAGE);
    model.addAttribute("rows", rows.stream().limit(PAGE).toList());
    model.addAttribute("more", rows.size() > PAGE);
    model.addAttribute("made", made);
    model.addAttribute("page", shown);
    return "callback/index";
  }

  @GetMapping("/callbacks/{number}")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("callback", find(actor, number));
    model.addAttribute("now", clock.instant());
    return "callback/show";
  }

  @PostMapping("/callbacks/{number}/record")
  @Allowed({Role.AMBASSADOR, Role.CS_MANAGER})
  String record(@PathVariable String number, Form form, Actor actor) {
    desk.record(actor, number, form.checked(), clock.instant());
    return "redirect:/callbacks/" + number;
  }

  @GetMapping("/api/v1/callbacks")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
  @ResponseBody
  List<Callback> list(@RequestParam(defaultValue = "false") boolean made, Actor actor) {
    return callbacks.page(actor.estate(), made, 200, 0);
  }

  @PostMapping("/api/v1/callbacks/{number}/record")
  @Allowed({Role.AMBASSADOR, Role.CS_MANAGER})
  @ResponseBody
  Callback recordJson(@PathVariable String number, @RequestBody Form form, Actor actor) {
    desk.record(actor, number, form.checked(), clock.instant());
    return find(actor, number);
  }

  private Callback find(Actor actor, String number) {
    return callbacks
        .find(actor.estate(), number)
        .orElseThrow(() -> new Missing("callback " + number));
  }

  /// The five points as they are typed (CBK-16).
  record Form(
      @Nullable String method,
      @Nullable String quality,
      @Nullable String effect,
      @Nullable String satisfaction,
      @Nullable String shortcomings,
      @Nullable String suggestions,
      @Nullable String detail) {

    CallbackRecord checked() {
      Checks checks = new Checks();
      var how = checks.one("method", method, CallbackRecord.Method.class);
      String good = checks.required("quality", quality, 1000);
      String came = checks.required("effect", effect, 1000);
      var found = checks.one("satisfaction", satisfaction, CallbackRecord.Satisfaction.class);
      String faults = checks.required("shortcomings", shortcomings, 1000);
      String ideas = checks.required("suggestions", suggestions, 1000);
      String more = checks.optional("detail", detail, 500);
      checks.that(
          how != CallbackRecord.Method.PHONE || more != null,
          "detail",
          Phrase.of("请写明电话号码和时间", "Give the number called and the time"));
      checks.done();
      return new CallbackRecord(
          Objects.requireNonNull(how),
          good,
          came,
          Objects.requireNonNull(found),
          faults,
          ideas,
          more == null ? "" : more);
    }
  }
}
