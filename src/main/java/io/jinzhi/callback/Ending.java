package io.jinzhi.callback;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ends a callback that will not be made: the original is noted, its promises bind nobody any more,
/// and the lot gives another one where there is any (T-19).
@Component
class Ending {
  private static final String PROGRAM = "系统";

  private final Callbacks callbacks;
  private final Quotas quotas;
  private final Plan plan;
  private final Commitments commitments;
  private final Telling telling;

  Ending(Callbacks callbacks, Quotas quotas, Plan plan, Commitments commitments, Telling telling) {
    this.callbacks = callbacks;
    this.quotas = quotas;
    this.plan = plan;
    this.commitments = commitments;
    this.telling = telling;
  }

  void end(
      EstateId estate,
      Callback callback,
      CallbackState state,
      Phrase why,
      @Nullable String replacedBy,
      Instant now) {
    callbacks.end(callback, estate, state, why, replacedBy, now);
    commitments.release(estate, callback.subject(), List.of(), why, PROGRAM, now);
    telling.ended(estate, callback, why, replacedBy, now);
  }

  /// The resident cannot be reached.
  void replace(EstateId estate, Callback callback, Phrase why, Instant now) {
    Quota quota = quotas.hold(estate, callback.month(), callback.kind());
    boolean byLot = quotas.item(estate, callback.item()).state() == Draw.State.LOT;
    quotas.mark(estate, List.of(callback.item()), Draw.State.EXCUSED, 0);
    quotas.count(estate, quota, 0, 0, byLot ? -1 : 0);
    List<Callback> next =
        byLot ? plan.grow(estate, callback.kind(), callback.month(), now) : List.of();
    String replacedBy = next.isEmpty() ? null : next.getFirst().number();
    CallbackState state = next.isEmpty() ? CallbackState.UNREACHABLE : CallbackState.REPLACED;
    end(estate, callback, state, why, replacedBy, now);
  }
}
