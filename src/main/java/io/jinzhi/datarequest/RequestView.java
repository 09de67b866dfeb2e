package io.jinzhi.datarequest;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.datarequest.DataRequests.Line;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.OwnData;
import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Data requests as they are shown: the person masked, and the corrected values too, but to the
/// person themselves.
@Component
class RequestView {
  static final int PAGE = 50;

  private final DataRequests requests;
  private final DataRequestDesk desk;
  private final RequestClock clock;
  private final Doing doing;
  private final OwnData register;
  private final InstantSource now;

  RequestView(
      DataRequests requests,
      DataRequestDesk desk,
      RequestClock clock,
      Doing doing,
      OwnData register,
      InstantSource now) {
    this.requests = requests;
    this.desk = desk;
    this.clock = clock;
    this.doing = doing;
    this.register = register;
    this.now = now;
  }

  List<RequestJson> page(Actor actor, int page) {
    int shown = Math.clamp(page, 0, 10_000);
    return requests.page(actor.estate(), PAGE, shown * PAGE).stream()
        .map(each -> json(actor, each, false))
        .toList();
  }

  List<RequestJson> own(Actor actor) {
    return requests.of(actor.estate(), new PersonId(actor.staff().value())).stream()
        .map(each -> json(actor, each, false))
        .toList();
  }

  RequestJson one(Actor actor, String number) {
    return json(actor, desk.find(actor, number), true);
  }

  private RequestJson json(Actor actor, DataRequest each, boolean whole) {
    Commitment promise = clock.of(actor, each).stream().findFirst().orElse(null);
    boolean open = each.state() == RequestState.OPEN;
    boolean erasure = whole && open && each.kind() == RequestKind.ERASE;
    return new RequestJson(
        each.number(),
        each.kind(),
        each.state(),
        each.unitCode(),
        name(actor, each),
        each.wish(),
        each.field(),
        masked(each.field(), each.wanted()),
        each.byResident(),
        each.receivedAt(),
        each.receivedBy(),
        each.identity(),
        open && promise != null ? promise.target() : null,
        open && promise != null ? promise.due() : null,
        each.answer(),
        each.answeredAt(),
        each.answeredBy(),
        erasure ? kept(actor, each) : List.of(),
        whole ? story(actor, each) : List.of());
  }

  private List<Phrase> kept(Actor actor, DataRequest each) {
    Instant at = now.instant();
    return doing.retention(actor.estate(), each.person(), at).kept();
  }

  private List<Line> story(Actor actor, DataRequest request) {
    return requests.story(actor.estate(), request).stream()
        .map(
            each ->
                new Line(
                    each.at(),
                    each.by(),
                    each.words(),
                    masked(request.field(), each.before()),
                    masked(request.field(), each.after())))
        .toList();
  }

  private String name(Actor actor, DataRequest each) {
    return register
        .of(actor.estate(), each.person())
        .map(entry -> Masked.name(entry.person().name()))
        .orElse("");
  }

  private static @Nullable String masked(@Nullable String field, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return value;
    }
    return "PHONE".equals(field) ? Masked.phone(value) : Masked.name(value);
  }
}
