package io.jinzhi.practice;

import io.jinzhi.roster.ChangeBoard;
import io.jinzhi.roster.ChangeDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Requests for a substitute: one that was agreed to, one that was not, one taken back, and one
/// that waits for the director.
@Component
@Profile("practice")
class Swaps {
  /// So far ahead that the director has time to agree.
  private static final int SHIFTS_AHEAD = 3;

  private final ChangeDesk changes;
  private final ChangeBoard board;

  Swaps(ChangeDesk changes, ChangeBoard board) {
    this.changes = changes;
    this.board = board;
  }

  void plan(Cast cast, Instant end) {
    Actor director = cast.crew().one(Role.CENTRE_DIRECTOR);
    List<Actor> desk = cast.crew().at(Role.FRONT_DESK);
    Actor first = desk.getFirst();
    Actor last = desk.getLast();
    asks(
        cast,
        first,
        end.minus(Duration.ofDays(9)),
        "孩子开家长会",
        (number, now) -> changes.approve(director, number, now));
    asks(
        cast,
        last,
        end.minus(Duration.ofDays(6)),
        "想和家人出游",
        (number, now) -> changes.refuse(director, number, "月末盘点人手不够，请改期", now));
    asks(
        cast,
        last,
        end.minus(Duration.ofDays(4)),
        "体检",
        (number, now) -> changes.withdraw(last, number, now));
    asks(cast, first, end.minus(Duration.ofHours(3)), "老家有事", null);
  }

  private void asks(
      Cast cast,
      Actor actor,
      Instant at,
      String reason,
      @Nullable BiConsumer<String, Instant> then) {
    cast.agenda()
        .at(
            at,
            now -> {
              String number = asked(cast, actor, reason, now);
              if (number != null && then != null) {
                cast.then(now.plus(Duration.ofMinutes(50)), t -> then.accept(number, t));
              }
            });
  }

  /// The first colleague who can stand one of the next shifts.
  private @Nullable String asked(Cast cast, Actor actor, String reason, Instant now) {
    ChangeBoard.Asking may = board.asking(actor, now);
    for (Choice duty : may.own().stream().skip(SHIFTS_AHEAD).toList()) {
      for (Choice colleague : may.substitutes()) {
        AtomicReference<@Nullable String> number = new AtomicReference<>();
        try {
          cast.transactions()
              .execute(
                  () ->
                      number.set(
                          changes.ask(
                              actor,
                              UUID.fromString(duty.value()),
                              UUID.fromString(colleague.value()),
                              null,
                              reason,
                              now)));
          return number.get();
        } catch (Refused | Invalid no) {
          // Stands elsewhere then: the next one is asked.
          continue;
        }
      }
    }
    return null;
  }
}
