package io.jinzhi.violation;

import static io.jinzhi.staff.Role.*;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that can be done with a violation, each with the roles that do it. Whether one may be taken
/// now is asked of the violation itself, so the page cannot promise what the use case refuses.
/// Fining, seizing, cutting off, barring and publishing are not among them (VIO-09).
public enum ViolationStep {
  TALK("劝阻", "Talk to them", "talk", field()),
  CLASSIFY("定级", "Classify", "class", List.of(CS_MANAGER, CENTRE_DIRECTOR)),
  ISSUE("签发违章处理通知单", "Sign the notice", "notice", List.of(CS_MANAGER, CENTRE_DIRECTOR)),
  SERVE("送达通知单", "Serve the notice", "service", field()),
  TELL_OWNER(
      "告知业主", "Tell the owner", "owner-telling", List.of(FRONT_DESK, AMBASSADOR, CS_MANAGER)),
  REVIEW("复核异议", "Decide on the objection", "review", List.of(CENTRE_DIRECTOR)),
  CLOSE("结案", "Close", "closure", List.of(CS_MANAGER)),
  REPORT("报告业委会、主管部门", "Report to committee and authority", "reports", List.of(CENTRE_DIRECTOR)),
  SUE("走民事途径", "The civil route", "civil-route", List.of(GENERAL_MANAGER)),
  RECHECK("复查", "Look again", "recheck", field()),
  OBJECT("登记住户异议", "Note an objection", "objection", List.of(FRONT_DESK, AMBASSADOR, CS_MANAGER)),
  PASS_UP("转主任定级", "To the director", "director", List.of(CS_MANAGER)),
  CLEAR(
      "按约定搬离通道",
      "Move it out of the lane",
      "clearing",
      List.of(AMBASSADOR, DEPT_STAFF, DEPT_MANAGER, CS_MANAGER)),
  IDENTIFY("查明当事人、更正种类", "Found out who or what", "person", field()),
  NOTE(
      "记录情况",
      "Note",
      "notes",
      List.of(
          FRONT_DESK,
          AMBASSADOR,
          DEPT_STAFF,
          DEPT_MANAGER,
          CS_MANAGER,
          CENTRE_DIRECTOR,
          GENERAL_MANAGER)),
  WITHDRAW("撤销（记错）", "Withdraw: an error", "withdrawal", List.of(CS_MANAGER));

  private final Phrase label;
  private final String noun;
  private final Set<Role> roles;

  ViolationStep(String zh, String en, String noun, List<Role> roles) {
    this.label = Phrase.of(zh, en);
    this.noun = noun;
    this.roles = Set.copyOf(roles);
  }

  private static List<Role> field() {
    return List.of(FRONT_DESK, AMBASSADOR, DEPT_STAFF, DEPT_MANAGER, CS_MANAGER);
  }

  /// A step for this actor: open, or closed with the reason.
  public record Choice(ViolationStep step, @Nullable Phrase whyNot) {
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

  /// Whether it carries the case forward.
  public boolean leads() {
    return compareTo(RECHECK) <= 0;
  }

  Set<Role> roles() {
    return roles;
  }

  static List<Choice> of(
      Violation violation, Actor actor, int appealDays, Instant now, Deadlines rules) {
    return Arrays.stream(values())
        .filter(step -> step.roles.contains(actor.role()))
        .map(
            step ->
                switch (step.tried(violation, actor, appealDays, now, rules)) {
                  case Decision.Taken _ -> new Choice(step, null);
                  case Decision.No(var reason) -> new Choice(step, reason.words());
                })
        .toList();
  }

  /// What the step would answer; nothing of it is kept.
  private Decision tried(
      Violation violation, Actor actor, int appealDays, Instant now, Deadlines rules) {
    return switch (this) {
      case TALK ->
          violation.talk(new Talk(Talk.How.FACE, Talk.Result.REFUSED, "-", null, List.of()), now);
      case CLASSIFY ->
          violation.judge(
              actor,
              violation.standing().up() ? ViolationGrade.SERIOUS : ViolationGrade.GENERAL,
              null);
      case PASS_UP -> violation.passUp("-");
      case ISSUE -> violation.notices().issue(actor, "-", 0);
      case SERVE ->
          violation
              .notices()
              .serve(new Serving(Serving.How.SIGNED, "-", null, List.of(), null), now, rules);
      case TELL_OWNER -> violation.notices().tellOwner("-");
      case OBJECT -> violation.notices().object("-", "-", appealDays, now, rules);
      case REVIEW -> violation.notices().review(false, "-", now, rules);
      case RECHECK -> violation.endings().recheck(true, "-", List.of(), now);
      case REPORT -> report(violation);
      case SUE -> violation.endings().sue("-");
      case CLEAR -> violation.endings().clear("-", "-", List.of());
      case IDENTIFY -> violation.identify(null, Offender.UNKNOWN, null, null);
      case NOTE -> violation.note(new ViolationEvent.Noted("-", List.of()));
      case CLOSE -> violation.endings().close("-");
      case WITHDRAW -> violation.endings().withdraw("-");
    };
  }

  private static Decision report(Violation violation) {
    Decision committee = violation.endings().report(ReportTo.COMMITTEE, "-", "-", "-");
    return committee instanceof Decision.Taken
        ? committee
        : violation.endings().report(ReportTo.AUTHORITY, "-", "-", "-");
  }
}
