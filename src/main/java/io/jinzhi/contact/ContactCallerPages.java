package io.jinzhi.contact;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Checks;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Who it was, in clear: the look and its reason are logged (PII-08).
@Controller
@Allowed.CustomerService
class ContactCallerPages {
  private final ContactDesk desk;
  private final InstantSource clock;

  ContactCallerPages(ContactDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @PostMapping("/contacts/{number}/caller")
  String show(
      @PathVariable String number,
      @RequestParam @Nullable String reason,
      Actor actor,
      Model model) {
    Clear who = caller(number, reason, actor);
    model.addAttribute("name", who.name() == null ? "" : who.name());
    model.addAttribute("phone", who.phone() == null ? "" : who.phone());
    return "contact/caller";
  }

  @PostMapping("/api/v1/contacts/{number}/caller")
  @ResponseBody
  Clear read(@PathVariable String number, @RequestBody Reason why, Actor actor) {
    return caller(number, why.reason(), actor);
  }

  private Clear caller(String number, @Nullable String reason, Actor actor) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    var who = desk.caller(actor, number, why, clock.instant());
    return new Clear(who.name(), who.phone());
  }

  record Reason(@Nullable String reason) {}

  /// Name and telephone as they were said; null where nothing was.
  record Clear(@Nullable String name, @Nullable String phone) {}
}
