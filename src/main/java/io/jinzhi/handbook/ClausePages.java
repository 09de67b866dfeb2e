package io.jinzhi.handbook;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// All clauses, and each one.
@Controller
@Allowed.Staff
class ClausePages {

  private final HandbookBoard board;
  private final ReadersZone zone;
  private final InstantSource clock;

  ClausePages(HandbookBoard board, ReadersZone zone, InstantSource clock) {
    this.board = board;
    this.zone = zone;
    this.clock = clock;
  }

  @GetMapping("/handbook")
  String all(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String role,
      Model model) {
    var filter = new ClauseList.Filter(q, state, role);
    model.addAttribute("list", board.list(actor.estate(), filter, clock.instant()));
    return "handbook/list";
  }

  @GetMapping("/handbook/{id}")
  String one(Actor actor, @PathVariable String id, Model model) {
    Instant now = clock.instant();
    model.addAttribute("page", board.page(actor.estate(), id, now, zone.here()));
    model.addAttribute("decides", actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR));
    return "handbook/clause";
  }
}
