package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Sets the posts: their shifts, and the list of what is counted.
@RosterController
@Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
class PostSteps {
  private final PostDesk desk;
  private final Posts posts;
  private final Things things;
  private final InstantSource clock;

  PostSteps(PostDesk desk, Posts posts, Things things, InstantSource clock) {
    this.desk = desk;
    this.posts = posts;
    this.things = things;
    this.clock = clock;
  }

  @PostMapping("/posts/defaults")
  Outcome<Map<String, Integer>> defaults(Actor actor) {
    desk.openDefaults(actor, clock.instant(), clock.instant());
    return outcome(actor);
  }

  @PostMapping("/posts/{code}/plans")
  Outcome<Map<String, Integer>> plans(@PathVariable String code, @Sent PlanForm form, Actor actor) {
    desk.revise(
        actor,
        code,
        Typed.date("from", form.from(), desk.today(actor, clock.instant())),
        form.checked(),
        clock.instant());
    return outcome(actor);
  }

  record NewThing(@Nullable String name, @Nullable String nameEn, @Nullable Integer expected) {}

  @PostMapping("/posts/{code}/things")
  Outcome<Map<String, Integer>> things(
      @PathVariable String code, @Sent NewThing form, Actor actor) {
    Checks checks = new Checks();
    String name = checks.required("name", form.name(), 40);
    String english = checks.optional("nameEn", form.nameEn(), 60);
    Integer expected = form.expected();
    checks.that(
        expected != null && expected >= 0 && expected <= 9999,
        "expected",
        Phrase.of("请填 0 到 9999", "From 0 to 9999"));
    checks.done();
    Post post = posts.of(actor.estate(), code);
    things.add(
        actor.estate(),
        post.id(),
        Phrase.of(name, english == null ? name : english),
        expected == null ? 0 : expected);
    return outcome(actor);
  }

  @PostMapping("/posts/{code}/things/{thing}/retirement")
  Outcome<Map<String, Integer>> retirement(
      @PathVariable String code, @PathVariable UUID thing, Actor actor) {
    Post post = posts.of(actor.estate(), code);
    if (!things.retire(actor.estate(), post.id(), thing, clock.instant())) {
      throw new Missing("thing");
    }
    return outcome(actor);
  }

  private Outcome<Map<String, Integer>> outcome(Actor actor) {
    return new Outcome<>("/roster/posts", () -> Map.of("posts", posts.all(actor.estate()).size()));
  }
}
