package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A month's roster on its way from empty to posted.
@RosterController
class MonthSteps {
  private final RosterDesk desk;
  private final RosterBoard board;
  private final InstantSource clock;

  MonthSteps(RosterDesk desk, RosterBoard board, InstantSource clock) {
    this.desk = desk;
    this.board = board;
    this.clock = clock;
  }

  /// @param people ids in the order of their turns; none: everybody of the post
  record Filling(@Nullable String post, @Nullable List<UUID> people, @Nullable Boolean again) {}

  @PostMapping("/months/{month}/filling")
  @Allowed({Role.DEPT_MANAGER, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<RosterView.Json> filling(
      @PathVariable("month") String written, @Sent Filling form, Actor actor) {
    YearMonth month = Typed.month(written);
    desk.fill(
        actor,
        month,
        Typed.text("post", form.post(), 40),
        form.people() == null ? List.of() : form.people(),
        Boolean.TRUE.equals(form.again()),
        clock.instant());
    return outcome(actor, month);
  }

  @PostMapping("/months/{month}/submission")
  @Allowed(Role.CS_MANAGER)
  Outcome<RosterView.Json> submission(@PathVariable("month") String written, Actor actor) {
    YearMonth month = Typed.month(written);
    desk.submit(actor, month, clock.instant());
    return outcome(actor, month);
  }

  @PostMapping("/months/{month}/posting")
  @Allowed(Role.CENTRE_DIRECTOR)
  Outcome<RosterView.Json> posting(@PathVariable("month") String written, Actor actor) {
    YearMonth month = Typed.month(written);
    desk.post(actor, month, clock.instant());
    return outcome(actor, month);
  }

  private Outcome<RosterView.Json> outcome(Actor actor, YearMonth month) {
    return new Outcome<>(
        "/roster?month=" + month, () -> board.month(actor, month, clock.instant()).json());
  }
}
