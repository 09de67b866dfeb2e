package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The posts, their shifts over time, and what is counted there.
@Controller
@Allowed({
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.AUDITOR
})
public class PostPages {
  private final Posts posts;
  private final Things things;
  private final RosterBoard board;
  private final InstantSource clock;

  PostPages(Posts posts, Things things, RosterBoard board, InstantSource clock) {
    this.posts = posts;
    this.things = things;
    this.board = board;
    this.clock = clock;
  }

  /// @param now the shifts in force; null before the first plan
  /// @param later plans that begin after today
  /// @param sets whether the reader sets them
  public record Shown(
      Post post,
      @Nullable ShiftPlan now,
      List<ShiftPlan> later,
      List<Thing> things,
      boolean sets) {}

  @GetMapping("/roster/posts")
  String index(Actor actor, Model model) {
    model.addAttribute("posts", all(actor));
    model.addAttribute("today", board.today(actor, clock.instant()));
    model.addAttribute("sets", actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR));
    return "roster/posts";
  }

  @GetMapping("/api/v1/roster/posts")
  @ResponseBody
  List<Shown> all(Actor actor) {
    LocalDate today = board.today(actor, clock.instant());
    List<ShiftPlan> plans = posts.plans(actor.estate());
    return posts.all(actor.estate()).stream()
        .map(
            post ->
                new Shown(
                    post,
                    Posts.on(plans, post, today).orElse(null),
                    plans.stream()
                        .filter(each -> each.post().equals(post.id()) && each.from().isAfter(today))
                        .toList(),
                    things.of(actor.estate(), post.id()),
                    actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)))
        .toList();
  }
}
