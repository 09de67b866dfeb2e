package io.jinzhi.reception;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Saves the form every few seconds while it is typed, and hands over what somebody left.
@Controller
@RequestMapping("/reception/drafts")
@Allowed.CustomerService
class DraftPages {
  private final Drafts drafts;
  private final InstantSource clock;

  DraftPages(Drafts drafts, InstantSource clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @PostMapping
  String save(@RequestParam Map<String, String> sent, Actor actor, Model model) {
    Typed typed = new Typed(sent);
    UUID draft = typed.draft();
    UUID window = typed.window();
    Map<String, String> fields = typed.fields();
    Drafts.Saved saved = null;
    if (draft != null && window != null) {
      if (Typed.empty(fields)) {
        drafts.forget(actor, draft, window);
      } else {
        var from = new Drafts.Window(window, draft, typed.version());
        saved = drafts.save(actor, from, typed.kind(), fields, clock.instant());
      }
    }
    boolean kept = saved != null && !saved.sent();
    model.addAttribute("saved", kept);
    model.addAttribute("apart", saved != null && saved.apart());
    model.addAttribute("draft", saved == null ? "" : saved.draft().toString());
    model.addAttribute("version", saved == null ? 0 : saved.version());
    return "reception/saved";
  }

  @PostMapping("/{id}/removal")
  String remove(@PathVariable UUID id, Actor actor) {
    drafts.drop(actor, id, clock.instant());
    return "redirect:/reception";
  }

  /// @param version as it was listed
  @PostMapping("/{id}/holder")
  String take(@PathVariable UUID id, @RequestParam int version, Actor actor) {
    Instant now = clock.instant();
    drafts.take(actor, id, version, now);
    return "redirect:/reception?draft=" + id;
  }
}
