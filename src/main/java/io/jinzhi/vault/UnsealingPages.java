package io.jinzhi.vault;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Opening the vault (开启档案库), by those who hold its key.
@Controller
@Allowed({Role.ARCHIVE_KEEPER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
class UnsealingPages {
  private static final String PAGE = "/vault/unsealing";

  private final Unsealing unsealing;
  private final Keyring ring;
  private final Splitting splitting;

  UnsealingPages(Unsealing unsealing, Keyring ring, Splitting splitting) {
    this.unsealing = unsealing;
    this.ring = ring;
    this.splitting = splitting;
  }

  @GetMapping(PAGE)
  String show(Actor actor, Model model) {
    model.addAttribute("view", view(actor));
    return "vault/unsealing";
  }

  @GetMapping("/api/v1/vault/unsealing")
  @ResponseBody
  UnsealingView json(Actor actor) {
    return view(actor).withoutShare();
  }

  record Given(@Nullable String words, @Nullable String share) {}

  @PostMapping({PAGE, "/api/v1/vault/unsealing"})
  Outcome<UnsealingView> unseal(@Sent Given form, Actor actor) {
    Checks checks = new Checks();
    if (unsealing.asksShares()) {
      String share = checks.required("share", form.share(), 200);
      checks.done();
      unsealing.byShare(actor.staff(), share);
    } else {
      String words = checks.required("words", form.words(), 200);
      checks.done();
      unsealing.byPassphrase(words);
    }
    return new Outcome<>(PAGE, () -> json(actor));
  }

  @PostMapping({"/vault/shares", "/api/v1/vault/shares"})
  Outcome<UnsealingView> split(Actor actor) {
    splitting.begin();
    return new Outcome<>(PAGE, () -> json(actor));
  }

  record Typed(@Nullable String share) {}

  @PostMapping({"/vault/shares/confirmation", "/api/v1/vault/shares/confirmation"})
  Outcome<UnsealingView> confirm(@Sent Typed form, Actor actor) {
    Checks checks = new Checks();
    String share = checks.required("share", form.share(), 200);
    checks.done();
    splitting.confirm(actor, share);
    return new Outcome<>(PAGE, () -> json(actor));
  }

  private UnsealingView view(Actor actor) {
    return new UnsealingView(
        ring.unlocked(),
        unsealing.way(),
        unsealing.asksShares(),
        unsealing.shares(),
        unsealing.splittable(),
        splitting.running(),
        splitting.of(actor).orElse(null),
        splitting.done().stream().map(Role::label).toList());
  }
}
