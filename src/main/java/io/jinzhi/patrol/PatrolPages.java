package io.jinzhi.patrol;

import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Prompts;
import io.jinzhi.staff.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The rounds of a day, and one round with its points and findings.
@Controller
@PatrolSight.Readers
class PatrolPages {
  private final PatrolBoard board;
  private final Estates estates;
  private final InstantSource clock;

  PatrolPages(PatrolBoard board, Estates estates, InstantSource clock) {
    this.board = board;
    this.estates = estates;
    this.clock = clock;
  }

  /// Whoever reads rounds sees the signatures under them.
  @Component("roundSignatures")
  static class Signatures implements AttachmentGate {
    @Override
    public String subjectKind() {
      return Round.KIND;
    }

    @Override
    public boolean open(Actor actor, UUID subject) {
      return PatrolSight.reads(actor);
    }
  }

  @GetMapping("/patrol")
  String index(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Actor actor,
      Model model) {
    LocalDate today = estates.estate(actor.estate()).day(clock.instant());
    LocalDate shown = day == null ? today : day;
    model.addAttribute("day", shown);
    model.addAttribute("today", shown.equals(today));
    model.addAttribute("rows", board.day(actor.estate(), shown, shown, clock.instant()));
    model.addAttribute("prompts", Prompts.forScreen(Prompts.PATROL));
    return "patrol/index";
  }

  @GetMapping("/patrol/rounds/{number}")
  String round(@PathVariable String number, Actor actor, Model model) {
    PatrolBoard.View view = board.view(actor, number);
    model.addAttribute("view", view);
    model.addAttribute("missed", view.round().missed(clock.instant()));
    return "patrol/round";
  }

  @GetMapping("/api/v1/patrol/rounds")
  @ResponseBody
  List<PatrolBoard.Row> programs(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Actor actor) {
    return board.day(actor.estate(), day, day, clock.instant());
  }
}
