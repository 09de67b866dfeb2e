package io.jinzhi.contact;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The centre's own answers, for programs.
@RestController
@RequestMapping("/api/v1/articles")
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
class ArticleApi {
  private final ArticleDesk desk;
  private final InstantSource clock;

  ArticleApi(ArticleDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping
  List<Article> list(@RequestParam @Nullable String q, Actor actor) {
    return q == null ? desk.all(actor.estate()) : desk.find(actor.estate(), q, clock.instant());
  }

  @PostMapping
  @Allowed(Role.CS_MANAGER)
  ResponseEntity<Created> register(@RequestBody ArticleForm form, Actor actor) {
    UUID id = desk.write(actor, form, clock.instant());
    return ResponseEntity.created(URI.create("/api/v1/articles/" + id)).body(new Created(id));
  }

  record Created(UUID id) {}

  @PostMapping("/{id}/texts")
  @Allowed(Role.CS_MANAGER)
  void change(@PathVariable UUID id, @RequestBody ArticleForm form, Actor actor) {
    desk.change(actor, id, form, clock.instant());
  }

  @PostMapping("/{id}/withdrawal")
  @Allowed(Role.CS_MANAGER)
  void withdraw(@PathVariable UUID id, Actor actor) {
    desk.withdraw(actor, id, clock.instant());
  }

  @PostMapping("/{id}/doubts")
  @Allowed.CustomerService
  void doubt(@PathVariable UUID id, @RequestBody Doubt doubt, Actor actor) {
    desk.doubt(actor, id, doubt.words(), clock.instant());
  }

  record Doubt(@Nullable String words) {}
}
