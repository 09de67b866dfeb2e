package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Looks at the posts by night (DUT-12).
@Controller
@Allowed({Role.DEPT_MANAGER, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
class NightPages {
  private final NightDesk desk;
  private final Posts posts;
  private final InstantSource clock;

  NightPages(NightDesk desk, Posts posts, InstantSource clock) {
    this.desk = desk;
    this.posts = posts;
    this.clock = clock;
  }

  @GetMapping("/roster/night-checks")
  String index(Actor actor, Model model) {
    model.addAttribute("checks", desk.list(actor));
    model.addAttribute(
        "posts",
        posts.all(actor.estate()).stream()
            .filter(Post::roundTheClock)
            .map(each -> new Choice(each.code(), each.name()))
            .toList());
    return "roster/night-checks";
  }

  @GetMapping("/api/v1/roster/night-checks")
  @ResponseBody
  List<NightChecks.Check> list(Actor actor) {
    return desk.list(actor);
  }

  record Look(@Nullable String post, @Nullable Boolean attended, @Nullable String finding) {}

  @PostMapping({"/roster/night-checks", "/api/v1/roster/night-checks"})
  Outcome<Map<String, Integer>> look(@Sent Look form, Actor actor) {
    Checks checks = new Checks();
    String post = checks.required("post", form.post(), 40);
    String finding = checks.optional("finding", form.finding(), 1000);
    checks.done();
    desk.record(
        actor,
        post,
        Boolean.TRUE.equals(form.attended()),
        finding == null ? "" : finding,
        clock.instant());
    return new Outcome<>("/roster/night-checks", () -> Map.of("checks", desk.list(actor).size()));
  }
}
