package io.jinzhi.datarequest;

import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Unit;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes data requests in and answers them.
@Service
public class DataRequestDesk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  /// What somebody asks.
  ///
  /// @param field of a correction: `NAME` or `PHONE`; `wanted` is what it should say
  public record Asked(
      RequestKind kind,
      PersonId person,
      Unit unit,
      String wish,
      @Nullable String field,
      @Nullable String wanted) {}

  private final DataRequests requests;
  private final RequestClock clock;
  private final Doing doing;
  private final Estates estates;
  private final NumberSeries numbers;
  private final Writing writing;

  DataRequestDesk(
      DataRequests requests,
      RequestClock clock,
      Doing doing,
      Estates estates,
      NumberSeries numbers,
      Writing writing) {
    this.requests = requests;
    this.clock = clock;
    this.doing = doing;
    this.estates = estates;
    this.numbers = numbers;
    this.writing = writing;
  }

  /// @return its number
  @Transactional
  public String register(Actor actor, Asked asked, Instant now) {
    var today = estates.estate(actor.estate()).day(now);
    String number =
        "GX-%s-%03d"
            .formatted(DAY.format(today), numbers.next(actor.estate().value(), "GX", today));
    boolean resident = actor.is(Role.RESIDENT);
    var request =
        new DataRequest(
            writing.newId(),
            number,
            asked.kind(),
            asked.person(),
            asked.unit().code(),
            asked.wish(),
            asked.field(),
            asked.wanted(),
            resident,
            now,
            actor.name(),
            null,
            RequestState.OPEN,
            null,
            null,
            null,
            0);
    requests.add(actor.estate(), request, asked.unit().id());
    clock.start(actor, request);
    writing.write(
        actor,
        request,
        Phrase.of("登记请求：{0}", "Registered: {1}")
            .with(asked.kind().label().zh(), asked.kind().label().en()),
        now);
    if (resident) {
      identify(actor, number, "住户本人账号登录", now);
    }
    return number;
  }

  /// It is sure who asks.
  ///
  /// @throws Refused when it was answered, or is sure already
  @Transactional
  public void identify(Actor actor, String number, String how, Instant now) {
    DataRequest request = open(actor, number);
    if (request.identity() != null) {
      throw new Refused("IDENTIFIED", Phrase.of("身份已核实", "It is sure already who asks"));
    }
    if (!requests.identified(actor.estate(), request, how, actor, now)) {
      throw meanwhile();
    }
    writing.write(actor, request, Phrase.of("核实身份：{0}", "Identity checked: {0}").with(how), now);
  }

  /// Answers it, and does what was asked.
  ///
  /// @throws Refused before it is sure who asks
  @Transactional
  public void answer(Actor actor, String number, String words, Instant now) {
    DataRequest request = open(actor, number);
    if (request.identity() == null) {
      throw new Refused("IDENTITY_FIRST", Phrase.of("请先核实请求人身份", "Make sure first who asks"));
    }
    doing.carryOut(actor, request, now);
    end(actor, request, RequestState.ANSWERED, words, now);
  }

  /// @param reason told to the resident (PIPL 44 to 50)
  @Transactional
  public void refuse(Actor actor, String number, String reason, Instant now) {
    end(actor, open(actor, number), RequestState.REFUSED, reason, now);
  }

  private void end(
      Actor actor, DataRequest request, RequestState state, String words, Instant now) {
    if (!requests.end(actor.estate(), request, state, words, actor, now)) {
      throw meanwhile();
    }
    Phrase said =
        Phrase.of("{0}：{1}", "{2}: {1}").with(state.label().zh(), words, state.label().en());
    clock.answered(actor, request, said, now);
    writing.write(actor, request, said, now);
  }

  /// @throws Missing where the estate has no such request
  DataRequest find(Actor actor, String number) {
    return requests
        .find(actor.estate(), number)
        .filter(
            each -> !actor.is(Role.RESIDENT) || each.person().value().equals(actor.staff().value()))
        .orElseThrow(() -> new Missing("data request " + number));
  }

  private DataRequest open(Actor actor, String number) {
    DataRequest request = find(actor, number);
    if (request.state() != RequestState.OPEN) {
      throw new Refused(
          "ANSWERED", Phrase.of("这一请求{0}", "It is: {0}").with(request.state().label()));
    }
    return request;
  }

  private static Refused meanwhile() {
    return new Refused(
        "CHANGED_MEANWHILE", Phrase.of("刚被别人处理过，请刷新", "Somebody was faster; reload"));
  }
}
