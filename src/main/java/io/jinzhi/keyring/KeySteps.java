package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be done with a key now, so that the page offers nothing that would be refused.
final class KeySteps {
  private KeySteps() {}

  static List<String> open(Actor actor, Key key, @Nullable Loan loan, Instant now) {
    List<String> steps = new ArrayList<>();
    boolean counter = KeySight.atTheCounter(actor);
    boolean leads = KeySight.approves(actor.role());
    if (counter && key.state() == KeyState.IN && !key.neverLent()) {
      steps.add("loan");
    }
    if (counter && loan != null) {
      steps.add("return");
      if (now.isAfter(loan.due())) {
        steps.add("call");
      }
    }
    if (counter && (key.state() == KeyState.IN || key.state() == KeyState.OUT)) {
      steps.add("loss");
    }
    if (key.owned() && key.state() == KeyState.IN && key.approvalAt(now) == null) {
      if (leads) {
        steps.add("approval");
      } else if (counter) {
        steps.add("approval-request");
      }
    }
    boolean here = key.state() == KeyState.IN || key.state() == KeyState.LOST;
    if (counter && key.kind().ofUnit() && here) {
      steps.add("release");
    }
    if (KeySight.knows(actor) && key.unit() != null) {
      steps.add("look");
    }
    return steps;
  }
}
