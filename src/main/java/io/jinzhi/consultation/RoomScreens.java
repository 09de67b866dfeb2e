package io.jinzhi.consultation;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.SecondFactor;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The reading room as a page: one page of the file at a time, the time that is left, and what to
/// do when it is over or open elsewhere.
@Controller
class RoomScreens {
  private final ConsultationBoard board;
  private final ReadingRoom room;
  private final ConsultationAnswers answers;
  private final SecondFactor factor;

  RoomScreens(
      ConsultationBoard board, ReadingRoom room, ConsultationAnswers answers, SecondFactor factor) {
    this.board = board;
    this.room = room;
    this.answers = answers;
    this.factor = factor;
  }

  @GetMapping({"/consultations/{number}/room", "/my-archive/{number}/room"})
  @May.Read
  String show(
      @PathVariable String number,
      @RequestParam @Nullable UUID window,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    Instant now = answers.now();
    Consultation it = board.find(actor, number, now);
    if (!it.asker().by().equals(actor.staff()) || it.standing().room() == null) {
      throw new Missing("room of " + number);
    }
    Refusal shut = room.shut(it, now);
    boolean here = it.visit().room().window().equals(window);
    var pages = it.visit().opinion().pages().pages();
    model.addAttribute("view", board.view(actor, number, now));
    model.addAttribute("shut", shut == null ? null : shut.words());
    model.addAttribute("here", here);
    model.addAttribute("window", window);
    model.addAttribute("pages", pages);
    model.addAttribute("at", Math.max(0, pages.indexOf(page)));
    model.addAttribute("factor", factor.needed());
    model.addAttribute("own", actor.is(Role.RESIDENT));
    return "consultation/room";
  }
}
