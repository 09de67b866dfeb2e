package io.jinzhi.roster;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.database.Ids;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What follows from a change of the roster: promises kept, people told, the log written.
@Component
class RosterKeeping {
  private final RosterMonths months;
  private final Shifts shifts;
  private final Commitments commitments;
  private final Notices notices;
  private final StaffRoll staff;
  private final Book book;

  RosterKeeping(
      RosterMonths months,
      Shifts shifts,
      Commitments commitments,
      Notices notices,
      StaffRoll staff,
      Book book) {
    this.months = months;
    this.shifts = shifts;
    this.commitments = commitments;
    this.notices = notices;
    this.staff = staff;
    this.book = book;
  }

  @Component
  record Book(DutyLog log, Ids ids) {}

  /// A posted roster was changed: a gap goes to the director at once (DUT-01).
  void changed(Actor actor, RosterMonth month, Instant now) {
    if (!month.posted()) {
      return;
    }
    months.changed(actor.estate(), month.id());
    gaps(actor, month, now);
  }

  void submitted(Actor actor, RosterMonth month, Instant now) {
    notices.tell(
        actor.estate(),
        List.of(
            notice(
                month,
                Desk.of(Role.CENTRE_DIRECTOR),
                Notice.Kind.TASK,
                "DUT-02",
                Phrase.of("{0} 值班表已排好，请审核公布", "Roster {0} is ready: please look and post it")
                    .with(month.month()),
                now)));
  }

  void posted(Actor actor, RosterMonth month, Instant now) {
    Phrase posted = Phrase.of("值班表 {0} 已公布", "Roster {0} posted").with(month.month());
    commitments.keep(actor.estate(), month.subject(), Clause.DUT_02, posted, actor, now);
    book.log()
        .write(
            actor.estate(),
            Entry.by(actor, now, Kind.NOTE, posted)
                .about(DutyKind.MONTH.subject(), month.number()));
    List<Notice> told = new ArrayList<>();
    for (Role role :
        List.of(
            Role.FRONT_DESK,
            Role.AMBASSADOR,
            Role.DEPT_STAFF,
            Role.DEPT_MANAGER,
            Role.CS_MANAGER)) {
      told.add(notice(month, Desk.of(role), Notice.Kind.NEWS, "DUT-02", posted, now));
    }
    notices.tell(actor.estate(), told);
    gaps(actor, month, now);
  }

  /// Somebody is put on a shift of a posted roster, or taken off it.
  void tell(Actor actor, RosterMonth month, Slot slot, StaffId person, boolean on, Instant now) {
    if (!month.posted() || person.equals(actor.staff())) {
      return;
    }
    Phrase words =
        (on
                ? Phrase.of("给你排了班：{0} {1} {2}", "You are put on a shift: {0} {1} {2}")
                : Phrase.of("你的班已撤下：{0} {1} {2}", "You are taken off a shift: {0} {1} {2}"))
            .with(slot.day(), slot.post().name(), slot.shift().name());
    var member = staff.member(actor.estate(), person);
    Desk desk = Desk.of(member.role(), member.department(), person);
    notices.tell(
        actor.estate(), List.of(notice(month, desk, Notice.Kind.NEWS, "DUT-02", words, now)));
  }

  private void gaps(Actor actor, RosterMonth month, Instant now) {
    List<Gap> gaps =
        shifts.gaps(actor.estate(), month.month()).stream()
            .filter(each -> each.slot().to().isAfter(now))
            .toList();
    if (gaps.isEmpty()) {
      commitments.keep(
          actor.estate(),
          month.subject(),
          Clause.DUT_01,
          Phrase.of("每班都有人", "Every shift is staffed"),
          actor,
          now);
      return;
    }
    Gap first = gaps.getFirst();
    notices.tell(
        actor.estate(),
        List.of(
            notice(
                month,
                Desk.of(Role.CENTRE_DIRECTOR),
                Notice.Kind.ALERT,
                "DUT-01",
                Phrase.of(
                        "值班表缺 {0} 班，最早：{1} {2} {3}",
                        "{0} shifts without people, first: {1} {2} {3}")
                    .with(
                        gaps.size(),
                        first.slot().day(),
                        first.slot().post().name(),
                        first.slot().shift().name()),
                now)));
  }

  private Notice notice(
      RosterMonth month, Desk desk, Notice.Kind kind, String clause, Phrase words, Instant now) {
    return new Notice(
        desk,
        kind,
        book.ids().next(),
        clause,
        month.number(),
        DutyKind.MONTH.link(month.number()),
        words,
        now);
  }
}
