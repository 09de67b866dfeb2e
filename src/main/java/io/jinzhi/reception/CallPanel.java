package io.jinzhi.reception;

import io.jinzhi.contact.Call;
import io.jinzhi.contact.CallDesk;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.Masked;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the telephone panel shows.
@Component
class CallPanel {
  private static final int MOST = 3;

  private final CallDesk desk;
  private final Households households;

  CallPanel(CallDesk desk, Households households) {
    this.desk = desk;
    this.households = households;
  }

  Telephone shown(Actor actor, Instant now) {
    CallDesk.Measure measure = desk.measure(actor.estate(), now);
    List<Telephone.Line> lines =
        desk.live(actor.estate(), now).stream()
            .map(each -> line(actor, each, measure, now))
            .toList();
    StringBuilder state = new StringBuilder("calls");
    String current = "";
    for (Telephone.Line each : lines) {
      Call call = each.call();
      state
          .append('.')
          .append(call.id().toString().substring(24))
          .append(call.state().ordinal())
          .append(each.ring())
          .append(each.mine() ? 'm' : 'o')
          .append(call.held() == null ? '-' : 'h')
          .append(call.transferred() == null ? 0 : call.transferred().hashCode());
      current = each.mine() ? call.id().toString() : current;
    }
    return new Telephone(lines, state.toString(), current);
  }

  private Telephone.Line line(Actor actor, Call call, CallDesk.Measure measure, Instant now) {
    int ring = call.ring(now, measure.ringSeconds());
    boolean late = ring > measure.apologise();
    boolean mine = actor.name().equals(call.by());
    boolean ringing = call.state() == Call.State.RINGING;
    String moment =
        ringing || mine
            ? call.held() != null
                ? "TRANSFER"
                : ringing ? (late ? "CALL_LATE" : "CALL_IN") : "TALKING"
            : null;
    return new Telephone.Line(
        call,
        call.number().isEmpty() ? "" : Masked.phone(call.number()),
        ring,
        late,
        mine,
        moment,
        call.number().length() < 7
            ? List.of()
            : households.find(actor.estate(), call.number(), MOST));
  }
}
