package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
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

/// Which home a key opens and who has it, in clear: the look and its reason are logged (KEY-03).
@Controller
@KeySight.Knowing
class LookPages {
  private final Looks looks;
  private final InstantSource clock;

  LookPages(Looks looks, InstantSource clock) {
    this.looks = looks;
    this.clock = clock;
  }

  record Reason(@Nullable String reason) {}

  @PostMapping("/keys/{code}/look")
  String show(
      @PathVariable String code, @RequestParam @Nullable String reason, Actor actor, Model model) {
    model.addAttribute("behind", look(actor, code, reason));
    return "keyring/behind";
  }

  @PostMapping("/api/v1/keys/{code}/look")
  @ResponseBody
  Looks.Behind read(@PathVariable String code, @RequestBody Reason why, Actor actor) {
    return look(actor, code, why.reason());
  }

  private Looks.Behind look(Actor actor, String code, @Nullable String reason) {
    Checks checks = new Checks();
    String why = checks.required("reason", reason, 200);
    checks.done();
    return looks.look(actor, code, why, clock.instant());
  }
}
