package io.jinzhi.contact;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The administrator connects a telephone system.
@Controller
@RequestMapping("/call-keys")
@Allowed(Role.ADMIN)
class CallKeyPages {
  private final CallKeys keys;
  private final InstantSource clock;

  CallKeyPages(CallKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @GetMapping
  String index(Actor actor, Model model) {
    model.addAttribute("keys", keys.list(actor.estate()));
    return "contact/keys";
  }

  /// Answers with the secret, which no page shows again.
  @PostMapping
  String make(Actor actor, Model model) {
    model.addAttribute("fresh", keys.make(actor, clock.instant()));
    return "contact/key";
  }

  @PostMapping("/{id}/revocation")
  String revoke(@PathVariable UUID id, Actor actor) {
    keys.revoke(actor, id, clock.instant());
    return "redirect:/call-keys";
  }
}
