package io.jinzhi.contact;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The list of what was lost and found, and its handing over.
@Controller
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
class LostPages {
  private final LostDesk desk;
  private final InstantSource clock;

  LostPages(LostDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/lost-items")
  String index(
      @RequestParam(defaultValue = "false") boolean claimed,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<LostItem> rows = desk.page(actor, claimed, shown);
    model.addAttribute("rows", rows.stream().limit(LostItems.PAGE).toList());
    model.addAttribute("more", rows.size() > LostItems.PAGE);
    model.addAttribute("claimed", claimed);
    model.addAttribute("page", shown);
    model.addAttribute("hands", actor.is(Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER));
    return "contact/lost";
  }

  /// On the screen it is always signed.
  @PostMapping("/lost-items/{number}/claim")
  @Allowed.CustomerService
  String claim(@PathVariable String number, LostDesk.Form form, Actor actor) {
    String drawn = form.signature();
    if (drawn == null || drawn.isBlank()) {
      throw new Invalid("signature", Phrase.of("请领取人在框内签名", "Let the claimant sign in the box"));
    }
    desk.claim(actor, number, form, clock.instant());
    return "redirect:/lost-items?claimed=true";
  }

  @GetMapping("/api/v1/lost-items")
  @ResponseBody
  List<LostItem> list(
      @RequestParam(defaultValue = "false") boolean claimed,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    return desk.page(actor, claimed, Math.clamp(page, 0, 10_000));
  }

  @PostMapping("/api/v1/lost-items/{number}/claim")
  @Allowed.CustomerService
  @ResponseBody
  void claimed(@PathVariable String number, @RequestBody LostDesk.Form form, Actor actor) {
    desk.claim(actor, number, form, clock.instant());
  }
}
