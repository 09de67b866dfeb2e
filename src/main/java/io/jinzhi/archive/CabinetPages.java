package io.jinzhi.archive;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The register of the cabinets (ARC-31).
@Controller
class CabinetPages {
  private static final int PAGE = 50;

  private final Cabinets cabinets;
  private final ArchiveAnswers answers;

  CabinetPages(Cabinets cabinets, ArchiveAnswers answers) {
    this.cabinets = cabinets;
    this.answers = answers;
  }

  @GetMapping("/archive/cabinets")
  @Catalogue
  String show(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
    int from = Math.clamp(page - 1L, 0, 10_000) * PAGE;
    model.addAttribute("rows", cabinets.page(actor.estate(), from, PAGE + 1));
    model.addAttribute("open", cabinets.open(actor.estate()));
    model.addAttribute("from", from);
    model.addAttribute("names", cabinets.names(actor.estate()));
    model.addAttribute(
        "whys",
        Arrays.stream(Cabinets.Why.values())
            .map(each -> new Choice(each.name(), each.label()))
            .toList());
    model.addAttribute("writes", actor.is(Role.ARCHIVE_KEEPER));
    return "archive/cabinets";
  }

  @GetMapping("/api/v1/archive/cabinets/unlockings")
  @Catalogue
  @ResponseBody
  List<Cabinets.Unlocking> unlockings(@RequestParam(defaultValue = "1") int page, Actor actor) {
    return cabinets.page(actor.estate(), Math.clamp(page - 1L, 0, 10_000) * PAGE, PAGE);
  }

  record UnlockForm(@Nullable String cabinet, @Nullable String why, @Nullable String what) {}

  @PostMapping({"/archive/cabinets/unlockings", "/api/v1/archive/cabinets/unlockings"})
  @Allowed(Role.ARCHIVE_KEEPER)
  Outcome<List<Cabinets.Unlocking>> unlock(@Sent UnlockForm form, Actor actor) {
    Checks checks = new Checks();
    String cabinet = checks.required("cabinet", form.cabinet(), 20);
    Cabinets.Why why = checks.one("why", form.why(), Cabinets.Why.class);
    String what = checks.required("what", form.what(), 200);
    checks.done();
    cabinets.unlock(actor, cabinet, Objects.requireNonNull(why), what, answers.now());
    return done(actor);
  }

  @PostMapping({
    "/archive/cabinets/unlockings/{id}/locking",
    "/api/v1/archive/cabinets/unlockings/{id}/locking"
  })
  @Allowed(Role.ARCHIVE_KEEPER)
  Outcome<List<Cabinets.Unlocking>> lock(@PathVariable UUID id, Actor actor) {
    cabinets.lock(actor, id, answers.now());
    return done(actor);
  }

  private Outcome<List<Cabinets.Unlocking>> done(Actor actor) {
    return new Outcome<>("/archive/cabinets", () -> cabinets.open(actor.estate()));
  }
}
