package io.jinzhi.reception;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Saves the form every few seconds while it is typed.
@Controller
@RequestMapping("/reception/draft")
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
class DraftPages {
  private static final int LONGEST = 20_000;

  /// Those that say nothing by themselves.
  private static final Set<String> SETTINGS = Set.of("_csrf", "_key", "channel", "caller", "unit");

  private static final Set<String> KEPT =
      Set.of(
          "channel",
          "unit",
          "caller",
          "complainant",
          "contact",
          "when",
          "where",
          "department",
          "about",
          "course",
          "demand",
          "toldAt",
          "toldWhy",
          "wantedBy",
          "laterAgreed",
          "serious",
          "repeated",
          "fault",
          "grade",
          "gradeReason",
          "harm",
          "sameMatterAs",
          "sender",
          "senderNumber",
          "letterTitle",
          "pages",
          "externalNumber");

  private final Drafts drafts;
  private final InstantSource clock;

  DraftPages(Drafts drafts, InstantSource clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @PostMapping
  String save(@RequestParam Map<String, String> typed, Actor actor, Model model) {
    Map<String, String> fields = new TreeMap<>();
    typed.forEach(
        (name, value) -> {
          if (KEPT.contains(name) && !value.isBlank() && value.length() <= LONGEST) {
            fields.put(name, value.replace("\0", ""));
          }
        });
    Instant now = clock.instant();
    if (SETTINGS.containsAll(fields.keySet())) {
      drafts.drop(actor, Drafts.COMPLAINT);
      model.addAttribute("saved", false);
    } else {
      drafts.save(actor, Drafts.COMPLAINT, fields, now);
      model.addAttribute("saved", true);
    }
    return "reception/saved";
  }

  @PostMapping("/removal")
  String remove(Actor actor) {
    drafts.drop(actor, Drafts.COMPLAINT);
    return "redirect:/reception";
  }
}
