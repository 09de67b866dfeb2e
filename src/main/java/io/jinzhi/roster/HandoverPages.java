package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Signing;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Hand-overs and what is open, to be read.
@Controller
@Allowed.CaseReaders
class HandoverPages {
  private final HandoverBoard board;
  private final Signing signing;
  private final InstantSource clock;

  HandoverPages(HandoverBoard board, Signing signing, InstantSource clock) {
    this.board = board;
    this.signing = signing;
    this.clock = clock;
  }

  @GetMapping("/roster/handovers")
  String index(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<HandoverBoard.Line> lines = board.lines(actor, shown);
    model.addAttribute("lines", lines.stream().limit(HandoverBoard.PAGE).toList());
    model.addAttribute("more", lines.size() > HandoverBoard.PAGE);
    model.addAttribute("page", shown);
    model.addAttribute("items", board.items(actor, clock.instant()));
    model.addAttribute("posts", board.own(actor));
    return "roster/handovers";
  }

  @GetMapping("/roster/handovers/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("view", board.view(actor, number));
    model.addAttribute("signature", signing.needed());
    return "roster/handover";
  }

  @GetMapping("/api/v1/roster/handovers")
  @ResponseBody
  List<HandoverBoard.Line> lines(@RequestParam(defaultValue = "0") int page, Actor actor) {
    return board.lines(actor, Math.clamp(page, 0, 10_000));
  }

  @GetMapping("/api/v1/roster/handovers/{number}")
  @ResponseBody
  HandoverBoard.View json(@PathVariable String number, Actor actor) {
    return board.view(actor, number);
  }

  @GetMapping("/api/v1/roster/items")
  @ResponseBody
  List<HandoverBoard.Open> items(Actor actor) {
    return board.items(actor, clock.instant());
  }
}
