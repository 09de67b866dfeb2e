package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// To whom keys are not lent, and what was turned down (KEY-10).
@Controller
@Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
class BanPages {
  private final BanDesk desk;
  private final InstantSource clock;

  BanPages(BanDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  record Lifting(@Nullable String words) {}

  @GetMapping("/keys/refusals")
  String index(Actor actor, Model model) {
    model.addAttribute("bans", desk.list(actor, clock.instant()));
    model.addAttribute("refusals", desk.refusals(actor));
    model.addAttribute("manages", KeySight.approves(actor.role()));
    return "keyring/refusals";
  }

  @GetMapping("/api/v1/keys/refusals")
  @ResponseBody
  List<Ban> list(Actor actor) {
    return desk.list(actor, clock.instant());
  }

  @PostMapping({"/keys/refusals", "/api/v1/keys/refusals"})
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<Map<String, String>> add(@Sent BanDesk.Form form, Actor actor) {
    UUID id = desk.add(actor, form, clock.instant());
    return new Outcome<>("/keys/refusals", () -> Map.of("id", id.toString()));
  }

  @PostMapping({"/keys/refusals/{id}/lifting", "/api/v1/keys/refusals/{id}/lifting"})
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<Map<String, String>> lift(@PathVariable UUID id, @Sent Lifting form, Actor actor) {
    desk.lift(actor, id, form.words(), clock.instant());
    return new Outcome<>("/keys/refusals", () -> Map.of("id", id.toString()));
  }
}
