package io.jinzhi.complaint;

import static io.jinzhi.staff.Role.AMBASSADOR;
import static io.jinzhi.staff.Role.CENTRE_DIRECTOR;
import static io.jinzhi.staff.Role.CS_MANAGER;
import static io.jinzhi.staff.Role.DEPT_MANAGER;
import static io.jinzhi.staff.Role.DEPT_STAFF;
import static io.jinzhi.staff.Role.FRONT_DESK;
import static io.jinzhi.staff.Role.GENERAL_MANAGER;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The steps of a case, each with the roles that take it. Whether one may be taken now is asked of
/// the case itself, so the page cannot promise what the use case refuses.
public enum Step {
  STOP_HARM(
      "登记止损",
      "Harm stopped",
      "harm-stop",
      List.of(FRONT_DESK, AMBASSADOR, DEPT_STAFF, DEPT_MANAGER, CS_MANAGER),
      (c, a) -> c.stopHarm("-")),
  DISPATCH(
      "派单",
      "Dispatch",
      "dispatch",
      List.of(FRONT_DESK, CS_MANAGER),
      (c, a) -> c.dispatch(Probe.DEPARTMENT, Probe.NAME, null)),
  SIGN("签收", "Sign for it", "receipt", List.of(DEPT_MANAGER), (c, a) -> c.sign(a, Probe.NAME, "-")),
  ASSIGN(
      "指派", "Assign", "assignment", List.of(DEPT_MANAGER), (c, a) -> c.assign(a, Probe.STAFF, "-")),
  HANDLE(
      "登记处理结果",
      "Record the handling",
      "handling",
      List.of(DEPT_MANAGER, DEPT_STAFF),
      (c, a) -> c.handle(a, "-", "-", Instant.EPOCH)),
  GIVE_BACK(
      "交回处理表", "Return the form", "return", List.of(DEPT_MANAGER), (c, a) -> c.giveBack(a, "-")),
  LOG_RETURN(
      "登记收回",
      "Log the return",
      "return-receipt",
      List.of(FRONT_DESK, CS_MANAGER),
      (c, a) -> c.logReturn()),
  REPORT_UP(
      "报告客服部长",
      "Report to the manager",
      "report",
      List.of(AMBASSADOR, FRONT_DESK),
      (c, a) -> c.reportUp("-")),
  REPLY(
      "告知住户",
      "Tell the resident",
      "reply",
      List.of(AMBASSADOR, FRONT_DESK, CS_MANAGER),
      (c, a) -> c.reply(ReplyMethod.LETTER, "-", "-", true)),
  OPINION(
      "住户意见",
      "The resident's opinion",
      "opinion",
      List.of(FRONT_DESK, AMBASSADOR, CS_MANAGER),
      (c, a) ->
          c.opinion(new ComplaintEvent.OpinionGiven(true, "-", Confirmation.SIGNED, "", null))),
  SUBMIT(
      "呈报",
      "Submit upward",
      "submission",
      List.of(FRONT_DESK, AMBASSADOR, CS_MANAGER, CENTRE_DIRECTOR),
      (c, a) -> c.judging().submit(CENTRE_DIRECTOR)),
  ACKNOWLEDGE(
      "接收呈报",
      "Acknowledge",
      "acknowledgement",
      List.of(CENTRE_DIRECTOR, GENERAL_MANAGER),
      (c, a) -> c.judging().acknowledge(a)),
  RULE(
      "批示",
      "Rule",
      "ruling",
      List.of(CS_MANAGER, CENTRE_DIRECTOR, GENERAL_MANAGER),
      (c, a) -> c.judging().rule(a, "-", null, null)),
  NOTE(
      "记录进展",
      "Note progress",
      "progress",
      List.of(DEPT_STAFF, DEPT_MANAGER, FRONT_DESK, AMBASSADOR, CS_MANAGER),
      (c, a) -> c.progress("-", 0)),
  NEXT_REPLY(
      "约定下次答复",
      "Fix the next reply",
      "next-reply",
      List.of(FRONT_DESK, AMBASSADOR, CS_MANAGER),
      (c, a) -> c.fixNextReply(Instant.EPOCH, "-")),
  PAUSE(
      "等待住户，暂停计时",
      "Pause: waiting for resident",
      "pause",
      List.of(FRONT_DESK, DEPT_MANAGER, CS_MANAGER),
      (c, a) -> c.pause(Instant.EPOCH, "-")),
  RESUME(
      "恢复计时",
      "Let the clock run",
      "resumption",
      List.of(FRONT_DESK, DEPT_MANAGER, CS_MANAGER),
      (c, a) -> c.resume()),
  REGRADE(
      "改定等级",
      "Change the grade",
      "grade",
      List.of(FRONT_DESK, CS_MANAGER, CENTRE_DIRECTOR, GENERAL_MANAGER),
      (c, a) ->
          c.judging().regrade(a, c.grade() == Grade.MAJOR ? Grade.IMPORTANT : Grade.MAJOR, "-")),
  INVALID(
      "认定无效",
      "Find invalid",
      "invalidity",
      List.of(CS_MANAGER, CENTRE_DIRECTOR),
      (c, a) -> c.judging().findInvalid("-", "-", "-")),
  CLOSE(
      "归档",
      "File and close",
      "closure",
      List.of(FRONT_DESK, CS_MANAGER, CENTRE_DIRECTOR, GENERAL_MANAGER),
      (c, a) -> c.close("-"));

  private final Phrase label;
  private final String noun;
  private final Set<Role> roles;
  private final BiFunction<Complaint, Actor, Decision> tried;

  Step(
      String zh,
      String en,
      String noun,
      List<Role> roles,
      BiFunction<Complaint, Actor, Decision> tried) {
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

  /// Whether it carries the case forward, rather than adding to it or judging it.
  public boolean leads() {
    return switch (this) {
      case STOP_HARM,
          DISPATCH,
          SIGN,
          HANDLE,
          GIVE_BACK,
          LOG_RETURN,
          REPLY,
          OPINION,
          ACKNOWLEDGE,
          RULE,
          CLOSE ->
          true;
      case ASSIGN, REPORT_UP, SUBMIT, NOTE, NEXT_REPLY, PAUSE, RESUME, REGRADE, INVALID -> false;
    };
  }

  /// The last part of its address.
  public String noun() {
    return noun;
  }

  /// What a step is tried with; nothing of it is kept.
  private static final class Probe {
    static final DepartmentId DEPARTMENT = new DepartmentId(new UUID(0, 0));
    static final Phrase NAME = Phrase.of("-", "-");
    static final StaffId STAFF = new StaffId(new UUID(0, 0));
  }

  Set<Role> roles() {
    return roles;
  }

  static List<Choice> of(Complaint complaint, Actor actor) {
    return Arrays.stream(values())
        .filter(step -> step.roles.contains(actor.role()))
        .filter(step -> step != STOP_HARM || complaint.harm() == Harm.GOING_ON)
        .map(
            step ->
                switch (step.tried.apply(complaint, actor)) {
                  case Decision.Taken _ -> new Choice(step, null);
                  case Decision.No(var reason) -> new Choice(step, reason.words());
                })
        .toList();
  }
}
