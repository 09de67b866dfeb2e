package io.jinzhi.roster;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What follows from a request for a substitute: the director's clock, the log, and who is told.
@Component
class ChangeKeeping {
  private final Commitments commitments;
  private final DutyLog log;
  private final Notices notices;
  private final StaffRoll staff;
  private final RosterKeeping roster;

  ChangeKeeping(
      Commitments commitments,
      DutyLog log,
      Notices notices,
      StaffRoll staff,
      RosterKeeping roster) {
    this.commitments = commitments;
    this.log = log;
    this.notices = notices;
    this.staff = staff;
    this.roster = roster;
  }

  void asked(Actor actor, Change change, Rule rule, Duration ahead, Instant now) {
    Instant target = change.from().minus(ahead);
    commitments.promise(
        actor.estate(),
        change.subject(),
        List.of(
            new Promise(
                rule,
                Desk.of(Role.CENTRE_DIRECTOR),
                1,
                now,
                new Deadline(target.isBefore(now) ? now : target, change.from()))));
    Phrase words =
        Phrase.of("{0}请 {1} 代 {2} 的班：{3}", "{0} asks {1} to stand in on {2}: {3}")
            .with(actor.name(), name(actor, change.substitute()), change.day(), change.reason());
    notices.tell(
        actor.estate(),
        List.of(
            notice(change, Desk.of(Role.CENTRE_DIRECTOR), Notice.Kind.TASK, words, now),
            notice(change, desk(actor, change.substitute()), Notice.Kind.NEWS, words, now)));
  }

  void approved(Actor actor, Change change, List<RosterMonth> months, Instant now) {
    Phrase words =
        Phrase.of("同意换班 {0}：{1} 由 {2} 代 {3}", "Swap {0} agreed: on {1} {2} stands in for {3}")
            .with(
                change.number(),
                change.day(),
                name(actor, change.substitute()),
                name(actor, change.askedBy()));
    decided(actor, change, words, now);
    log.write(
        actor.estate(),
        Entry.by(actor, now, Kind.NOTE, words).about(DutyKind.CHANGE.subject(), change.number()));
    months.forEach(each -> roster.changed(actor, each, now));
  }

  void refused(Actor actor, Change change, String reason, Instant now) {
    decided(
        actor,
        change,
        Phrase.of("不同意换班 {0}：{1}", "Swap {0} refused: {1}").with(change.number(), reason),
        now);
  }

  void withdrawn(Actor actor, Change change, Instant now) {
    Phrase words = Phrase.of("申请人撤回", "Taken back");
    commitments.release(actor.estate(), change.subject(), List.of(), words, actor.name(), now);
    tellBoth(
        actor,
        change,
        Phrase.of("换班申请 {0} 已撤回", "Swap {0} was taken back").with(change.number()),
        now);
  }

  private void decided(Actor actor, Change change, Phrase words, Instant now) {
    commitments.keep(actor.estate(), change.subject(), Clause.DUT_03, words, actor, now);
    tellBoth(actor, change, words, now);
  }

  private void tellBoth(Actor actor, Change change, Phrase words, Instant now) {
    notices.tell(
        actor.estate(),
        List.of(
            about(change, desk(actor, change.askedBy()), words, now),
            about(change, desk(actor, change.substitute()), words, now)));
  }

  /// A second thing about the same request is another thing to tell.
  private static Notice about(Change change, Desk desk, Phrase words, Instant now) {
    UUID decision =
        UUID.nameUUIDFromBytes((change.id() + words.en()).getBytes(StandardCharsets.UTF_8));
    return new Notice(
        desk,
        Notice.Kind.NEWS,
        decision,
        Clause.DUT_03.id(),
        change.number(),
        DutyKind.CHANGE.link(change.number()),
        words,
        now);
  }

  private static Notice notice(
      Change change, Desk desk, Notice.Kind kind, Phrase words, Instant now) {
    return new Notice(
        desk,
        kind,
        change.id(),
        Clause.DUT_03.id(),
        change.number(),
        DutyKind.CHANGE.link(change.number()),
        words,
        now);
  }

  private Desk desk(Actor actor, StaffId person) {
    var member = staff.member(actor.estate(), person);
    return Desk.of(member.role(), member.department(), person);
  }

  private String name(Actor actor, StaffId person) {
    return staff.member(actor.estate(), person).name();
  }
}
