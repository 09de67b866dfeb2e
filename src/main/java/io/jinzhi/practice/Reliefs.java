package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.signature;

import io.jinzhi.commitment.Sweep;
import io.jinzhi.roster.Handover;
import io.jinzhi.roster.HandoverBoard;
import io.jinzhi.roster.HandoverDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Shift gives over to shift, a few minutes before the hour.
@Component
@Profile("practice")
class Reliefs {
  private static final List<LocalTime> ENDS =
      List.of(
          LocalTime.of(0, 0),
          LocalTime.of(7, 0),
          LocalTime.of(7, 30),
          LocalTime.of(16, 0),
          LocalTime.of(19, 0));
  private static final List<String> WEATHER = List.of("晴", "多云", "阴", "小雨");

  private final HandoverDesk desk;
  private final HandoverBoard board;
  private final Sweep sweep;

  Reliefs(HandoverDesk desk, HandoverBoard board, Sweep sweep) {
    this.desk = desk;
    this.board = board;
    this.sweep = sweep;
  }

  /// What comes round by the hour is opened now.
  void settle() {
    sweep.settle();
  }

  void plan(Cast cast, LocalDate first, Instant end) {
    LocalDate last = LocalDate.ofInstant(end, cast.hours().zone());
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (LocalTime time : ENDS) {
        Instant ends = day.atTime(time).atZone(cast.hours().zone()).toInstant();
        cast.agenda().at(ends.minusSeconds(12 * 60), now -> settle());
        cast.then(ends.minusSeconds(11 * 60), now -> each(cast, Handover.State.OPEN, now));
        cast.then(ends.minusSeconds(3 * 60), now -> each(cast, Handover.State.SIGNED, now));
      }
    }
  }

  private void each(Cast cast, Handover.State state, Instant now) {
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    board.lines(manager, 0).stream()
        .map(HandoverBoard.Line::handover)
        .filter(each -> each.state() == state && each.endsAt().isAfter(now))
        .forEach(each -> move(cast, manager, each, now));
  }

  private void move(Cast cast, Actor manager, Handover handover, Instant now) {
    HandoverBoard.View view = board.view(manager, handover.number());
    boolean gives = handover.state() == Handover.State.OPEN;
    List<HandoverBoard.Person> people = gives ? view.outgoing() : view.incoming();
    if (people.isEmpty()) {
      return;
    }
    Actor actor = actor(cast, people.getFirst().id());
    if (gives) {
      String weather = WEATHER.get((int) (now.getEpochSecond() / 86_400 % WEATHER.size()));
      desk.sign(
          actor,
          handover.number(),
          new HandoverDesk.Statement(
              weather,
              "正常",
              view.things().stream()
                  .map(each -> new HandoverDesk.Counted(each.id(), each.expected(), null))
                  .toList()),
          signature(actor, now),
          now);
    } else {
      desk.take(actor, handover.number(), signature(actor, now), now);
    }
  }

  private static Actor actor(Cast cast, StaffId person) {
    return cast.crew().everybody().stream()
        .filter(each -> each.staff().equals(person))
        .findFirst()
        .orElseThrow();
  }
}
