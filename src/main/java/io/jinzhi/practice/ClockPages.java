package io.jinzhi.practice;

import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The clock bar, and the same for programs. Everybody may: it is practice.
@Controller
@Profile("practice")
@Allowed(everyone = true)
class ClockPages {
  private final PracticeTime time;
  private final Estates estates;

  ClockPages(PracticeTime time, Estates estates) {
    this.time = time;
    this.estates = estates;
  }

  record Now(Instant now) {}

  @GetMapping("/api/v1/practice/clock")
  @ResponseBody
  Now read(Actor actor) {
    return new Now(time.now());
  }

  @PostMapping("/api/v1/practice/clock")
  @ResponseBody
  Now moveByProgram(@RequestBody Move move, Actor actor) {
    return new Now(move(move, actor));
  }

  @PostMapping("/practice/clock")
  String move(Move move, @RequestParam(defaultValue = "/") String back, Actor actor) {
    move(move, actor);
    return "redirect:" + local(back);
  }

  private Instant move(Move move, Actor actor) {
    Instant now = time.now();
    return time.moveTo(move.from(now, estates.estate(actor.estate()).zone()));
  }

  /// Only a place in this program.
  static String local(@Nullable String back) {
    return back != null && back.matches("/(?![/\\\\])[^\\\\\\s]*") ? back : "/";
  }
}
