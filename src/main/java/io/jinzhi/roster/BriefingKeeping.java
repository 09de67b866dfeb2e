package io.jinzhi.roster;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Subject;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// What follows from a briefing: promises made and kept, and who is told.
@Component
class BriefingKeeping {
  private final Commitments commitments;
  private final Handbook handbook;
  private final Notices notices;
  private final StaffRoll staff;
  private final DutyLog log;
  private final Numbers numbers;

  BriefingKeeping(
      Commitments commitments,
      Handbook handbook,
      Notices notices,
      StaffRoll staff,
      DutyLog log,
      Numbers numbers) {
    this.commitments = commitments;
    this.handbook = handbook;
    this.notices = notices;
    this.staff = staff;
    this.log = log;
    this.numbers = numbers;
  }

  void reported(Actor actor, Briefing briefing, Instant now) {
    Phrase words = Phrase.of("晨会已汇报前日工作", "Reported on yesterday at the briefing");
    kept(actor, briefing.subject(), Clause.AMB_01, words, now);
    log.write(
        actor.estate(),
        Entry.by(actor, now, Kind.NOTE, words)
            .about(DutyKind.BRIEFING.subject(), briefing.number()));
  }

  void raised(Actor actor, Briefing.Problem problem, Instant now) {
    sameDay(actor, problem.subject(), Clause.AMB_02, Desk.of(Role.CS_MANAGER), now);
    tell(
        actor,
        Desk.of(Role.CS_MANAGER),
        Notice.Kind.TASK,
        problem.subject(),
        DutyKind.PROBLEM,
        Clause.AMB_02,
        Phrase.of("{0}请求协助：{1}", "{0} asks for help: {1}").with(actor.name(), problem.text()),
        now);
  }

  void answered(
      Actor actor, Briefing briefing, Briefing.Problem problem, String answer, Instant now) {
    kept(
        actor,
        problem.subject(),
        Clause.AMB_02,
        Phrase.of("已协助：{0}", "Helped: {0}").with(answer),
        now);
    tell(
        actor,
        desk(actor, briefing.person()),
        Notice.Kind.NEWS,
        problem.subject(),
        DutyKind.PROBLEM,
        Clause.AMB_02,
        Phrase.of("{0}答复：{1}", "{0} answers: {1}").with(actor.name(), answer),
        now);
  }

  void given(Actor actor, Briefing briefing, Briefing.Task task, Instant now) {
    Desk desk = desk(actor, briefing.person());
    sameDay(actor, task.subject(), Clause.AMB_04, desk, now);
    tell(
        actor,
        desk,
        Notice.Kind.TASK,
        task.subject(),
        DutyKind.TASK,
        Clause.AMB_04,
        Phrase.of("今天任务：{0}", "For today: {0}").with(task.text()),
        now);
  }

  void planned(Actor actor, Briefing briefing, int tasks, Instant now) {
    kept(
        actor,
        briefing.subject(),
        Clause.AMB_03,
        Phrase.of("已安排 {0} 项", "{0} tasks given").with(tasks),
        now);
  }

  void kept(Actor actor, Subject subject, Clause clause, Phrase words, Instant now) {
    commitments.keep(actor.estate(), subject, clause, words, actor, now);
  }

  private void sameDay(Actor actor, Subject subject, Clause clause, Desk holder, Instant now) {
    Deadlines rules = new Deadlines(numbers.estates().estate(actor.estate()).zone());
    commitments.promise(
        actor.estate(),
        subject,
        List.of(
            new Promise(
                handbook.rule(actor.estate(), clause, now), holder, 1, now, rules.sameDay(now))));
  }

  private Desk desk(Actor actor, StaffId person) {
    var member = staff.member(actor.estate(), person);
    return Desk.of(member.role(), member.department(), person);
  }

  private void tell(
      Actor actor,
      Desk desk,
      Notice.Kind kind,
      Subject subject,
      DutyKind about,
      Clause clause,
      Phrase words,
      Instant now) {
    notices.tell(
        actor.estate(),
        List.of(
            new Notice(
                desk,
                kind,
                subject.id(),
                clause.id(),
                subject.number(),
                about.link(subject.number()),
                words,
                now)));
  }
}
