package io.jinzhi.callback;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.CommitmentsBroken;
import io.jinzhi.commitment.Promise;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A callback whose window has closed: some days later the manager owes a visit (CBK-22, T-21).
@Component
class Overdue {
  private static final Set<String> WINDOWS =
      Arrays.stream(CallbackKind.values())
          .map(each -> each.window().id())
          .collect(Collectors.toUnmodifiableSet());

  private final Callbacks callbacks;
  private final Commitments commitments;
  private final Handbook handbook;
  private final Windows windows;
  private final Telling telling;

  Overdue(
      Callbacks callbacks,
      Commitments commitments,
      Handbook handbook,
      Windows windows,
      Telling telling) {
    this.callbacks = callbacks;
    this.commitments = commitments;
    this.handbook = handbook;
    this.windows = windows;
    this.telling = telling;
  }

  @EventListener
  void on(CommitmentsBroken event) {
    event.commitments().stream()
        .filter(each -> each.subject().kind().equals(Callback.KIND))
        .filter(each -> WINDOWS.contains(each.clause()))
        .forEach(each -> visit(each, event.found()));
  }

  private void visit(Commitment broken, Instant now) {
    Callback callback =
        callbacks.byId(broken.estate(), List.of(broken.subject().id())).stream()
            .findFirst()
            .filter(each -> each.state().open())
            .orElse(null);
    if (callback == null) {
      return;
    }
    Deadlines days = windows.days(broken.estate());
    var rule = handbook.rule(broken.estate(), Clause.CBK_22, now);
    Instant from =
        days.days(broken.due().minusSeconds(1), rule.number("callback.overdue.days")).limit();
    Deadline limit = days.days(from.minusSeconds(1), rule.number("callback.visit.days"));
    commitments.promise(
        broken.estate(),
        broken.subject(),
        List.of(new Promise(rule, Desk.of(Role.CS_MANAGER), 1, from, limit)));
    telling.overdue(broken.estate(), callback, from, now);
  }
}
