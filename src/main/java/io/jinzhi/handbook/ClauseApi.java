package io.jinzhi.handbook;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The clauses as programs read them.
@RestController
@Allowed.Staff
class ClauseApi {

  private final Handbook handbook;
  private final HandbookBoard board;
  private final InstantSource clock;

  ClauseApi(Handbook handbook, HandbookBoard board, InstantSource clock) {
    this.handbook = handbook;
    this.board = board;
    this.clock = clock;
  }

  @GetMapping("/api/v1/clauses")
  List<ClauseAnswer> all(Actor actor) {
    Instant now = clock.instant();
    return ClauseText.all().stream().map(each -> answer(actor, each, now)).toList();
  }

  @GetMapping("/api/v1/clauses/{id}")
  ClauseAnswer one(Actor actor, @PathVariable String id) {
    return answer(actor, handbook.text(id), clock.instant());
  }

  private ClauseAnswer answer(Actor actor, ClauseText text, Instant now) {
    return ClauseAnswer.of(
        text,
        board.version(actor.estate(), text, now),
        board.figures(actor.estate(), text, now),
        board.versions(actor.estate(), text));
  }
}
