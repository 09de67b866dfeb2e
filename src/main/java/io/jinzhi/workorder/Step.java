package io.jinzhi.workorder;

import static io.jinzhi.staff.Role.*;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The steps of an order, each with the roles that take it. Whether one may be taken now is asked
/// of the order itself, so the page cannot promise what the use case refuses.
public enum Step {
  DISPATCH(
      "派单",
      "Dispatch",
      "dispatch",
      List.of(FRONT_DESK, CS_MANAGER),
      (o, a) -> o.dispatch(Probe.DEPARTMENT, Probe.NAME, null)),
  SIGN("签收", "Sign for it", "receipt", List.of(DEPT_MANAGER), (o, a) -> o.sign(a, Probe.NAME)),
  ASSIGN(
      "接单",
      "Accept",
      "assignment",
      List.of(DEPT_MANAGER, DEPT_STAFF),
      (o, a) -> o.assign(a, a.staff(), "-", null)),
  NOTICE(
      "发保修通知",
      "Send the warranty notice",
      "warranty-notice",
      List.of(DEPT_MANAGER, FRONT_DESK),
      (o, a) -> o.terms().tell(Warranty.Firm.DEVELOPER, "-", "-")),
  ARRIVE(
      "到场",
      "On site",
      "arrival",
      List.of(DEPT_STAFF, DEPT_MANAGER),
      (o, a) -> o.arrive(a, "-", false, List.of())),
  QUOTE(
      "报价",
      "Quote",
      "quote",
      List.of(DEPT_STAFF, DEPT_MANAGER),
      (o, a) -> o.terms().quote(a, List.of())),
  CONSENT(
      "住户签报价",
      "The resident signs the quote",
      "quote-consent",
      List.of(DEPT_STAFF, DEPT_MANAGER, FRONT_DESK),
      (o, a) ->
          o.terms()
              .answerQuote(new OrderEvent.QuoteAnswered(1, true, Confirmation.SIGNED, "", null))),
  START("开工", "Begin work", "start", List.of(DEPT_STAFF, DEPT_MANAGER), (o, a) -> o.start(a)),
  FINISH(
      "完工",
      "Finish",
      "completion",
      List.of(DEPT_STAFF, DEPT_MANAGER),
      (o, a) -> o.finish(a, new OrderEvent.Finished("-", List.of(), List.of()))),
  CONFIRM(
      "住户确认结果",
      "The resident confirms",
      "confirmation",
      List.of(DEPT_STAFF, DEPT_MANAGER, FRONT_DESK, AMBASSADOR),
      (o, a) ->
          o.ends()
              .confirm(new OrderEvent.Confirmed(true, true, "", Confirmation.SIGNED, "", null))),
  CLOSE(
      "跟进关单",
      "Follow up and close",
      "closure",
      List.of(FRONT_DESK, CS_MANAGER),
      (o, a) -> o.ends().close("")),
  REPORT_DANGER(
      "上报结构隐患",
      "Report the danger",
      "structural-report",
      List.of(CENTRE_DIRECTOR),
      (o, a) -> o.terms().reportDanger("-")),
  PAY(
      "登记收款",
      "Record the payment",
      "payment",
      List.of(FRONT_DESK),
      (o, a) -> o.terms().pay("-", Payment.COUNTER)),
  APPOINT(
      "约定上门",
      "Agree on a visit",
      "appointment",
      List.of(FRONT_DESK, DEPT_MANAGER, DEPT_STAFF),
      (o, a) -> o.appoint(Instant.EPOCH, null)),
  DELAY(
      "说明延期",
      "It takes longer",
      "delay",
      List.of(DEPT_STAFF, DEPT_MANAGER, FRONT_DESK),
      (o, a) -> o.terms().delay(new OrderEvent.Delayed(Instant.EPOCH, Delay.OTHER, "-"))),
  PAUSE(
      "等住户，暂停计时",
      "Pause: waiting for resident",
      "pause",
      List.of(FRONT_DESK, DEPT_STAFF, DEPT_MANAGER, CS_MANAGER),
      (o, a) -> o.terms().pause(Instant.EPOCH, "-")),
  RESUME(
      "恢复计时",
      "Let the clock run",
      "resumption",
      List.of(FRONT_DESK, DEPT_STAFF, DEPT_MANAGER, CS_MANAGER),
      (o, a) -> o.terms().resume()),
  NOTE(
      "记录进展",
      "Note progress",
      "progress",
      List.of(DEPT_STAFF, DEPT_MANAGER, FRONT_DESK, AMBASSADOR, CS_MANAGER),
      (o, a) -> o.terms().progress(new OrderEvent.Progressed("-", List.of()))),
  SPECIALIST(
      "请专业单位",
      "Call in a specialist",
      "specialist",
      List.of(DEPT_MANAGER),
      (o, a) -> o.terms().callSpecialist(a, new OrderEvent.SpecialistCalled("-", "-", false))),
  EXCLUDE(
      "认定不属保修",
      "Not covered",
      "exclusion",
      List.of(DEPT_STAFF, DEPT_MANAGER),
      (o, a) -> o.terms().exclude(a, new OrderEvent.Excluded(Exclusion.MISUSE, "-", List.of()))),
  RECHARGE(
      "裁定类别",
      "Decide the class",
      "charge",
      List.of(CS_MANAGER, CENTRE_DIRECTOR),
      (o, a) ->
          o.terms()
              .recharge(o.standing().charge() == Charge.PAID ? Charge.COMMON : Charge.PAID, "-")),
  REOPEN(
      "没有解决，重新办理",
      "Not solved: do it again",
      "reopening",
      List.of(FRONT_DESK, AMBASSADOR, CS_MANAGER),
      (o, a) -> o.ends().reopen("-", true)),
  CANCEL(
      "撤单", "Withdraw", "cancellation", List.of(FRONT_DESK, CS_MANAGER), (o, a) -> o.cancel("-"));

  private final Phrase label;
  private final String noun;
  private final Set<Role> roles;
  private final BiFunction<WorkOrder, Actor, Decision> tried;

  Step(
      String zh,
      String en,
      String noun,
      List<Role> roles,
      BiFunction<WorkOrder, Actor, Decision> tried) {
    this.label = Phrase.of(zh, en);
    this.noun = noun;
    this.roles = Set.copyOf(roles);
    this.tried = tried;
  }

  /// A step for this actor: open, or closed with the reason.
  public record Choice(Step step, @Nullable Phrase whyNot) {
    public boolean open() {
      return whyNot == null;
    }
  }

  public Phrase label() {
    return label;
  }

  /// The last part of its address.
  public String noun() {
    return noun;
  }

  /// Whether it carries the order forward, rather than adding to it or judging it.
  public boolean leads() {
    return compareTo(PAY) <= 0;
  }

  /// What a step is tried with; nothing of it is kept.
  private static final class Probe {
    static final DepartmentId DEPARTMENT = new DepartmentId(new UUID(0, 0));
    static final Phrase NAME = Phrase.of("-", "-");
  }

  Set<Role> roles() {
    return roles;
  }

  static List<Choice> of(WorkOrder order, Actor actor) {
    return Arrays.stream(values())
        .filter(step -> step.roles.contains(actor.role()))
        .map(
            step ->
                switch (step.tried.apply(order, actor)) {
                  case Decision.Taken _ -> new Choice(step, null);
                  case Decision.No(var reason) -> new Choice(step, reason.words());
                })
        .toList();
  }
}
