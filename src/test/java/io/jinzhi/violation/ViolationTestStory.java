package io.jinzhi.violation;

import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood, and what goes wrong in it, in short words.
abstract class ViolationTestStory extends Story {
  @Autowired ViolationDesk desk;
  @Autowired NoticeDesk noticeDesk;
  @Autowired ViolationBoard board;
  @Autowired ViolationList list;

  NewViolation said(ViolationType type, Offender who, boolean danger, @Nullable Talk talk) {
    return new NewViolation(
        null,
        type,
        new NewViolation.Who(who, home.flat, "3-2-1201", "王秀梅"),
        "3栋2单元12层过道",
        type.rule(),
        "过道里堆满纸箱和旧家具",
        false,
        danger,
        now(),
        talk,
        null);
  }

  /// Boxes in the corridor; nobody has talked to them yet.
  String boxes() {
    return desk.record(
        ambassador, said(ViolationType.COMMON_PART, Offender.OWNER, false, null), now());
  }

  String boxes(Offender who) {
    return desk.record(ambassador, said(ViolationType.COMMON_PART, who, false, null), now());
  }

  static Talk talk(Talk.Result result) {
    return new Talk(Talk.How.FACE, result, "说了道理", null, List.of());
  }

  Talk promised(Instant until) {
    return new Talk(Talk.How.FACE, Talk.Result.PROMISED, "周末搬走", until, List.of());
  }

  void refuses(String number) {
    desk.talk(ambassador, number, talk(Talk.Result.REFUSED), now());
  }

  void general(String number) {
    desk.judge(manager, number, ViolationGrade.GENERAL, null, now());
  }

  void notice(Actor signer, String number) {
    noticeDesk.issue(signer, number, "搬离过道杂物", null, Neighbourhood.signature(signer, now()), now());
  }

  void signed(String number) {
    noticeDesk.serve(
        ambassador, number, new Serving(Serving.How.SIGNED, "王秀梅", null, List.of(), null), now());
  }

  /// Talked to in vain, classified, noticed and served.
  String served(Offender who) {
    String number = boxes(who);
    refuses(number);
    general(number);
    notice(manager, number);
    signed(number);
    return number;
  }

  void looked(String number, boolean right) {
    desk.recheck(ambassador, number, right, right ? "已清空" : "还在", List.of(), now());
  }

  void reportBoth(String number) {
    desk.report(director, number, ReportTo.COMMITTEE, "业主委员会", "李主任签收", "", now());
    desk.report(director, number, ReportTo.AUTHORITY, "区房管局", "收文 2026-118", "", now());
  }

  ViolationView view(String number) {
    return board.view(manager, number, now());
  }

  String stage(String number) {
    return view(number).state().stage();
  }

  List<ViolationStep> open(Actor actor, String number) {
    return board.view(actor, number, now()).steps().stream()
        .filter(ViolationStep.Choice::open)
        .map(ViolationStep.Choice::step)
        .toList();
  }

  boolean owes(String number, String clause, Role role) {
    return promises(number).stream()
        .anyMatch(
            each -> each.open() && each.clause().equals(clause) && each.holder().role() == role);
  }
}
