package io.jinzhi.inspection;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
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
import io.jinzhi.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// What follows from whatever happens to a finding: the promises, the line in the duty log, who is
/// told.
@Component
class FindingFollowing {
  private final Commitments commitments;
  private final Handbook handbook;
  private final DutyLog log;
  private final Notices notices;

  FindingFollowing(Commitments commitments, Handbook handbook, DutyLog log, Notices notices) {
    this.commitments = commitments;
    this.handbook = handbook;
    this.log = log;
    this.notices = notices;
  }

  /// Whoever found it has it dealt with (AMB-08). The clock starts when it is on record here: what
  /// a phone sends comes with its decision.
  void found(Actor by, Finding finding, Instant now) {
    var rule = handbook.rule(by.estate(), Clause.AMB_08, now);
    var due = Deadline.at(now.plus(Duration.ofMinutes(rule.number("finding.decide.minutes"))));
    Desk finder = Desk.of(by.role(), by.department(), by.staff());
    commitments.promise(
        by.estate(), finding.subject(), List.of(new Promise(rule, finder, 1, now, due)));
    write(
        by,
        finding,
        finding.foundAt().isAfter(now) ? now : finding.foundAt(),
        Phrase.of("发现 {0}（{1}，{2}）：{3}", "Found {0} ({1}, {2}): {3}")
            .with(finding.number(), finding.kind().label(), finding.place(), finding.what()));
  }

  void settled(Actor by, Finding finding, String how, Instant now) {
    keep(by, finding, Phrase.of("已解决：" + how, "Settled: " + how), now);
    write(
        by, finding, now, Phrase.of("{0} 已解决：{1}", "{0} settled: {1}").with(finding.number(), how));
  }

  void handed(Actor by, Finding finding, Phrase to, Handed handed, Instant now) {
    Phrase words = Phrase.of("{0} {1}", "{0} {1}").with(to, handed.number());
    keep(by, finding, words, now);
    write(
        by,
        finding,
        now,
        Phrase.of("{0} 转办：{1}", "{0} handed over: {1}").with(finding.number(), words));
  }

  /// The manager is told, and owes a decision (AMB-09).
  void passedUp(Actor by, Finding finding, String why, Instant now) {
    commitments.keep(
        by.estate(),
        finding.subject(),
        Clause.AMB_08,
        Phrase.of("已上报部长", "Passed up to the manager"),
        by,
        now);
    var rule = handbook.rule(by.estate(), Clause.AMB_09, now);
    var due = Deadline.at(now.plus(Duration.ofMinutes(rule.number("finding.manager.minutes"))));
    Desk manager = Desk.of(Role.CS_MANAGER);
    commitments.promise(
        by.estate(), finding.subject(), List.of(new Promise(rule, manager, 1, now, due)));
    Phrase text =
        Phrase.of("{0}：{1} 上报，请协调：{2}（{3}）", "{0}: {1} passes up: {2} ({3})")
            .with(finding.number(), by.name(), finding.what(), why);
    notices.tell(
        by.estate(),
        List.of(
            new Notice(
                manager,
                Notice.Kind.ALERT,
                finding.id().value(),
                Clause.AMB_09.id(),
                finding.number(),
                "/findings/" + finding.number(),
                text,
                now)));
    write(
        by,
        finding,
        now,
        Phrase.of("{0} 上报部长：{1}", "{0} passed up: {1}").with(finding.number(), why));
  }

  void rechecked(Actor by, Finding finding, boolean gone, String words, Instant now) {
    Phrase how = gone ? Phrase.of("已消除", "gone") : Phrase.of("仍在", "still there");
    write(
        by,
        finding,
        now,
        Phrase.of("{0} 复查{1}：{2}", "{0} looked at again, {1}: {2}")
            .with(finding.number(), how, words));
  }

  private void keep(Actor by, Finding finding, Phrase evidence, Instant now) {
    commitments.keep(
        by.estate(),
        finding.subject(),
        List.of(Proof.of(Clause.AMB_08, evidence), Proof.of(Clause.AMB_09, evidence)),
        by,
        now);
  }

  private void write(Actor by, Finding finding, Instant at, Phrase words) {
    log.write(
        by.estate(), Entry.by(by, at, Kind.PATROL, words).about(Finding.KIND, finding.number()));
  }
}
