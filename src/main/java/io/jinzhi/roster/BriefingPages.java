package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Briefings to be read: an ambassador's own, for those who lead all.
@Controller
@Allowed({Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.AUDITOR})
class BriefingPages {
  private static final int MOST = 40;

  private final BriefingDesk desk;
  private final Briefings briefings;
  private final InstantSource clock;

  BriefingPages(BriefingDesk desk, Briefings briefings, InstantSource clock) {
    this.desk = desk;
    this.briefings = briefings;
    this.clock = clock;
  }

  /// @param number of a problem or a task: goes to its briefing
  @GetMapping("/roster/briefings")
  String index(@RequestParam(required = false) @Nullable String number, Actor actor, Model model) {
    if (number != null && !number.isBlank()) {
      return "redirect:/roster/briefings/" + desk.seen(actor, desk.holding(actor, number)).number();
    }
    model.addAttribute("briefings", list(actor));
    return "roster/briefings";
  }

  @GetMapping("/roster/briefings/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    Briefing briefing = json(number, actor);
    boolean own = briefing.person().equals(actor.staff());
    model.addAttribute("briefing", briefing);
    model.addAttribute("own", own);
    model.addAttribute("leads", actor.is(Role.CS_MANAGER));
    model.addAttribute("draft", own ? desk.draft(actor, briefing, clock.instant()) : null);
    return "roster/briefing";
  }

  @GetMapping("/api/v1/roster/briefings")
  @ResponseBody
  List<Briefing> list(Actor actor) {
    return briefings.list(actor.estate(), actor.is(Role.AMBASSADOR) ? actor.staff() : null, MOST);
  }

  @GetMapping("/api/v1/roster/briefings/{number}")
  @ResponseBody
  Briefing json(@PathVariable String number, Actor actor) {
    return desk.seen(actor, desk.find(actor, number));
  }
}
