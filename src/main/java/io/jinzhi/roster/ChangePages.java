package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Swaps and leaves: one's own, and for those who lead all of them.
@Controller
@Allowed.Staff
class ChangePages {
  private final ChangeBoard board;
  private final InstantSource clock;

  ChangePages(ChangeBoard board, InstantSource clock) {
    this.board = board;
    this.clock = clock;
  }

  @GetMapping("/roster/changes")
  String index(Actor actor, Model model) {
    model.addAttribute("asking", board.asking(actor, clock.instant()));
    model.addAttribute("lines", board.lines(actor));
    model.addAttribute("decides", actor.is(Role.CENTRE_DIRECTOR));
    return "roster/changes";
  }

  @GetMapping("/api/v1/roster/changes")
  @ResponseBody
  List<ChangeBoard.Line> lines(Actor actor) {
    return board.lines(actor);
  }
}
