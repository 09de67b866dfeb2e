package io.jinzhi.notice;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The inbox for programs.
@RestController
@RequestMapping("/api/v1/messages")
@Allowed.Staff
class InboxApi {
  private final Inbox inbox;
  private final InstantSource clock;

  InboxApi(Inbox inbox, InstantSource clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /// @param size 1 to 100
  @GetMapping
  List<Inbox.Line> lines(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "30") int size,
      Actor actor) {
    return inbox.lines(actor, unread, Math.clamp(page, 0, 10_000), Math.clamp(size, 1, 100));
  }

  @PostMapping("/{id}/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable UUID id, Actor actor) {
    inbox.read(actor, id, clock.instant());
  }

  @PostMapping("/readings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(Actor actor) {
    inbox.readAll(actor, clock.instant());
  }
}
