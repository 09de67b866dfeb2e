package io.jinzhi.consultation;

import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Moments;
import io.jinzhi.web.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What controllers of this module share: now, what was typed, and what they answer.
@Component
class ConsultationAnswers {
  private final ConsultationBoard board;
  private final Estates estates;
  private final InstantSource clock;

  ConsultationAnswers(ConsultationBoard board, Estates estates, InstantSource clock) {
    this.board = board;
    this.estates = estates;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Outcome<ConsultationJson> outcome(Actor actor, String number) {
    return new Outcome<>(
        page(actor, number), () -> ConsultationJson.of(board.view(actor, number, now())));
  }

  static String page(Actor actor, String number) {
    return (actor.is(Role.RESIDENT) ? "/my-archive/" : "/consultations/") + number;
  }

  Instant moment(Actor actor, String field, @Nullable String typed) {
    return Moments.required(field, typed, estates.estate(actor.estate()).zone(), now());
  }

  static UUID id(String field, @Nullable String typed) {
    try {
      return UUID.fromString(typed == null ? "" : typed.strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, Phrase.of("请选择一项", "Please choose one"));
    }
  }
}
