package io.jinzhi.callback;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What every module reports that completes services: from here on they may be called back on.
@Service
public class CompletedServices {
  private static final Phrase REOPENED =
      Phrase.of("事项重新打开，办结后再抽", "It was reopened; it is drawn again once it is completed");

  private final Plan plan;
  private final Quotas quotas;
  private final Callbacks callbacks;
  private final Drawing drawing;
  private final Ending ending;

  CompletedServices(Plan plan, Quotas quotas, Callbacks callbacks, Drawing drawing, Ending ending) {
    this.plan = plan;
    this.quotas = quotas;
    this.callbacks = callbacks;
    this.drawing = drawing;
    this.ending = ending;
  }

  /// Takes them into the plan of the month in which each was completed, and draws what is missing.
  /// All of one estate.
  @Transactional
  public void report(List<Completed> completed, Instant now) {
    if (!completed.isEmpty()) {
      plan.take(completed.getFirst().estate(), completed, now);
    }
  }

  /// It was not completed after all. A callback that has not been made is withdrawn; one that was
  /// made stays as it is.
  @Transactional
  public void reopened(EstateId estate, String kind, UUID source, Instant now) {
    List<Callback> open = callbacks.holdOf(estate, source);
    for (Quotas.Item item : quotas.ofSource(estate, kind, source)) {
      Quota quota = quotas.hold(estate, item.month(), item.what().kind());
      Callback callback =
          open.stream().filter(each -> each.item().equals(item.id())).findFirst().orElse(null);
      boolean running =
          callback != null
              && (callback.state() == CallbackState.DRAWN
                  || callback.state() == CallbackState.COLLECTED);
      if (item.state() == Draw.State.WITHDRAWN || (callback != null && !running)) {
        continue;
      }
      quotas.mark(estate, List.of(item.id()), Draw.State.WITHDRAWN, 0);
      quotas.count(estate, quota, 0, -1, item.state() == Draw.State.LOT ? -1 : 0);
      if (callback != null) {
        ending.end(estate, callback, CallbackState.WITHDRAWN, REOPENED, null, now);
      }
      plan.grow(estate, item.what().kind(), item.month(), now);
    }
  }

  /// The resident was not satisfied, and said so later: it is called back on besides the lot.
  @Transactional
  public void notSatisfied(EstateId estate, String kind, UUID source, Instant now) {
    for (Quotas.Item item : quotas.ofSource(estate, kind, source)) {
      Quota quota = quotas.hold(estate, item.month(), item.what().kind());
      switch (quotas.item(estate, item.id()).state()) {
        case OPEN -> drawing.must(estate, List.of(item), Callback.Why.BAD_EVALUATION, now);
        case LOT -> {
          // It is called back on anyway; the lot gives another in its place.
          quotas.mark(estate, List.of(item.id()), Draw.State.MUST, 0);
          quotas.count(estate, quota, 0, 0, -1);
          plan.grow(estate, item.what().kind(), item.month(), now);
        }
        case MUST, EXCUSED, WITHDRAWN -> {}
      }
    }
  }
}
