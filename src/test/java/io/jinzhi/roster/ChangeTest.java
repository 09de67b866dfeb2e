package io.jinzhi.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChangeTest extends RosterStory {
  @Autowired ChangeDesk changes;
  @Autowired ChangeBoard changeBoard;

  Duty mine;
  Actor asker;
  Actor free;

  @BeforeEach
  void december() {
    posted(DECEMBER);
    mine = duty("2026-12-10", "b");
    asker = actor(mine);
    free =
        receptionists.stream()
            .filter(
                each ->
                    duties.between(home.estate, mine.day(), mine.day()).stream()
                        .noneMatch(duty -> duty.person().equals(each.staff())))
            .findFirst()
            .orElseThrow();
  }

  private String asked() {
    return asked(free, null);
  }

  private String asked(Actor substitute, @Nullable UUID exchange) {
    return changes.ask(asker, mine.id(), substitute.staff().value(), exchange, "家里有事", now());
  }

  @Test
  @Clause("DUT-03")
  void the_director_agrees_and_the_roster_is_changed() {
    String number = asked();
    var promise = promise(number, "DUT-03");
    assertThat(promise.holder().role()).isEqualTo(Role.CENTRE_DIRECTOR);
    assertThat(promise.due()).isEqualTo(mine.from());
    assertThat(promise.target()).isEqualTo(mine.from().minus(Duration.ofDays(1)));
    assertThat(told(Role.CENTRE_DIRECTOR, number)).containsExactly("TASK DUT-03");
    changes.approve(director, number, now());
    assertThat(duty("2026-12-10", "b").person()).isEqualTo(free.staff());
    assertThat(promise(number, "DUT-03").kept()).isNotNull();
    assertThat(told(Role.FRONT_DESK, number)).hasSize(3);
    assertThat(log.forSubject(home.estate, number)).hasSize(1);
    assertThat(changeBoard.lines(asker).getFirst().state()).isEqualTo(Change.State.APPROVED);
  }

  @Test
  @Clause("DUT-03")
  void two_shifts_are_exchanged_in_one_breath() {
    Duty theirs =
        frontDesk(DECEMBER).stream()
            .filter(each -> each.person().equals(free.staff()))
            .filter(each -> each.day().getDayOfMonth() > 11)
            .findFirst()
            .orElseThrow();
    changes.approve(director, asked(free, theirs.id()), now());
    assertThat(duties.find(home.estate, theirs.id()).orElseThrow().person())
        .isEqualTo(asker.staff());
    assertThat(duty("2026-12-10", "b").person()).isEqualTo(free.staff());
  }

  @Test
  @Clause("DUT-03")
  void less_than_a_day_ahead_is_too_late_and_exactly_a_day_is_not() {
    clock.hold(mine.from().minus(Duration.ofDays(1)).plusSeconds(1));
    assertThatThrownBy(this::asked).hasMessageContaining("TOO_LATE");
    clock.hold(mine.from().minus(Duration.ofDays(1)));
    assertThat(asked()).startsWith("HB-");
  }

  @Test
  void approved_twice_is_answered_with_what_was_decided() {
    String number = asked();
    changes.approve(director, number, now());
    refused("ALREADY_APPROVED", () -> changes.approve(director, number, now()));
    refused("ALREADY_APPROVED", () -> changes.refuse(director, number, "不行", now()));
    refused("ALREADY_APPROVED", () -> changes.withdraw(asker, number, now()));
  }

  @Test
  void of_two_who_approve_at_once_one_does_and_the_other_is_told() throws Exception {
    String number = asked();
    Callable<String> approve =
        () -> {
          try {
            changes.approve(director, number, now());
            return "done";
          } catch (io.jinzhi.web.Refused no) {
            return no.code();
          }
        };
    try (var pool = Executors.newFixedThreadPool(2)) {
      var answers =
          pool.invokeAll(Stream.generate(() -> approve).limit(2).toList()).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(answers).containsExactlyInAnyOrder("done", "ALREADY_APPROVED");
    }
    assertThat(frontDesk(DECEMBER)).hasSize(93);
    assertThat(log.forSubject(home.estate, number)).hasSize(1);
  }

  @Test
  void withdrawn_meanwhile_cannot_be_agreed_to() {
    String number = asked();
    changes.withdraw(asker, number, now());
    assertThatThrownBy(() -> changes.approve(director, number, now()))
        .hasMessageContaining("WITHDRAWN");
    assertThat(duty("2026-12-10", "b").person()).isEqualTo(asker.staff());
    assertThat(promise(number, "DUT-03").released()).isNotNull();
    assertThat(asked()).isNotEqualTo(number);
  }

  @Test
  void a_substitute_who_stands_elsewhere_is_found_when_asked_and_again_when_agreed() {
    Actor busy = actor(duty("2026-12-10", "c"));
    desk.put(manager, "front-desk", mine.day(), "b", busy.staff().value(), now());
    refused("ALREADY_ON_SHIFT", () -> asked(busy, null));
    String number = asked();
    desk.put(manager, "front-desk", mine.day(), "b", free.staff().value(), now());
    refused("ALREADY_ON_SHIFT", () -> changes.approve(director, number, now()));
  }

  @Test
  void a_shift_given_to_another_meanwhile_is_not_given_away_again() {
    String number = asked();
    desk.remove(manager, mine.id(), now());
    refused("ROSTER_CHANGED", () -> changes.approve(director, number, now()));
    changes.refuse(director, number, "班已撤", now());
    refused("ALREADY_REFUSED", () -> changes.approve(director, number, now()));
  }

  @Test
  void only_ones_own_shift_once_at_a_time_and_with_a_colleague_of_the_post() {
    asked();
    assertThatThrownBy(this::asked).hasMessageContaining("ALREADY_ASKED");
    assertThatThrownBy(() -> changes.ask(free, mine.id(), asker.staff().value(), null, "", now()))
        .isInstanceOf(Missing.class);
    assertThatThrownBy(() -> asked(home.securityHead, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> asked(asker, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> changes.withdraw(free, "HB-261123-001", now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  @Clause("DUT-03")
  void a_request_that_the_director_leaves_lying_goes_up() {
    String number = asked();
    clock.hold(mine.from().plusSeconds(60));
    sweep.settle();
    assertThat(told(Role.GENERAL_MANAGER, number)).contains("ESCALATED DUT-03");
    assertThatThrownBy(() -> changes.approve(director, number, now())).hasMessageContaining("PAST");
  }
}
