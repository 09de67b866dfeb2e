package io.jinzhi.contact;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Calls by hand, for programs.
@RestController
@RequestMapping("/api/v1/call-log")
@Allowed.CustomerService
class CallStepApi {
  private final CallDesk desk;
  private final InstantSource clock;

  CallStepApi(CallDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// @param number of the caller, if it is shown
  /// @param to who is going to answer
  record Said(@Nullable String number, @Nullable String to) {}

  record Rung(UUID id) {}

  @PostMapping
  Rung ring(@RequestBody Said said, Actor actor) {
    return new Rung(desk.ring(actor, said.number(), clock.instant()));
  }

  @PostMapping("/{id}/answer")
  void answer(@PathVariable UUID id, Actor actor) {
    desk.answer(actor, id, clock.instant());
  }

  @PostMapping("/{id}/hold")
  void hold(@PathVariable UUID id, Actor actor) {
    desk.hold(actor, id, true, clock.instant());
  }

  @PostMapping("/{id}/resumption")
  void resume(@PathVariable UUID id, Actor actor) {
    desk.hold(actor, id, false, clock.instant());
  }

  @PostMapping("/{id}/transfer")
  void transfer(@PathVariable UUID id, @RequestBody Said said, Actor actor) {
    desk.transfer(actor, id, said.to(), clock.instant());
  }

  @PostMapping("/{id}/end")
  void end(@PathVariable UUID id, Actor actor) {
    desk.end(actor, id, clock.instant());
  }
}
