package io.jinzhi.today;

import io.jinzhi.estate.Estates;
import io.jinzhi.roster.OnDutyNow;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that everybody starts from.
@Controller
class TodayPages {
  private final TodayList list;
  private final Standing standing;
  private final Estates estates;
  private final OnDutyNow onDuty;
  private final InstantSource clock;

  TodayPages(
      TodayList list, Standing standing, Estates estates, OnDutyNow onDuty, InstantSource clock) {
    this.list = list;
    this.standing = standing;
    this.estates = estates;
    this.onDuty = onDuty;
    this.clock = clock;
  }

  @GetMapping("/today")
  @Allowed(everyone = true)
  String index(Actor actor, Model model) {
    if (actor.is(Role.RESIDENT)) {
      model.addAttribute("estate", estates.estate(actor.estate()));
      return "today/resident";
    }
    Instant now = clock.instant();
    model.addAttribute("owed", list.of(actor, now));
    model.addAttribute("role", actor.role());
    model.addAttribute("standing", standing.of(actor.estate(), now));
    model.addAttribute("onDuty", onDuty.standing(actor.estate(), now));
    return "today/index";
  }

  /// The list alone, asked for again and again while the page is open.
  @GetMapping("/today/list")
  @Allowed.Staff
  String list(Actor actor, Model model) {
    model.addAttribute("owed", list.of(actor, clock.instant()));
    model.addAttribute("role", actor.role());
    return "today/list";
  }
}
