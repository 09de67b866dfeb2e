package io.jinzhi.contact;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.LogLine;
import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A contact with all that belongs to it, for its page and for programs; name and number masked.
///
/// @param steps what this actor may do now: nouns of the addresses
public record ContactView(
    String number,
    ContactKind kind,
    ContactChannel channel,
    @Nullable String unit,
    String name,
    String phone,
    String words,
    @Nullable String place,
    @Nullable Phrase department,
    @Nullable String praised,
    @Nullable String answer,
    @Nullable Instant promised,
    ContactState state,
    int round,
    @Nullable String outcome,
    @Nullable String outcomeLink,
    Instant at,
    String by,
    List<LostItem> things,
    List<Clock> clocks,
    List<Line> story,
    List<String> steps) {

  /// A promise under a clause.
  public record Clock(
      String clause, Phrase holder, Instant opened, Instant due, boolean open, boolean late) {}

  /// A line of the duty log.
  public record Line(Instant at, String by, Phrase text) {}

  /// Puts a view together.
  @Component
  static class Views {
    private final ContactDesk desk;
    private final LostItems things;
    private final Commitments commitments;
    private final DutyLog log;
    private final StaffRoll staff;

    Views(
        ContactDesk desk, LostItems things, Commitments commitments, DutyLog log, StaffRoll staff) {
      this.desk = desk;
      this.things = things;
      this.commitments = commitments;
      this.log = log;
      this.staff = staff;
    }

    ContactView of(Actor actor, String number, Instant now) {
      Contact held = desk.seen(actor, number);
      DepartmentId department = held.department();
      String name = held.name();
      String phone = held.phone();
      return new ContactView(
          held.number(),
          held.kind(),
          held.channel(),
          held.unitCode(),
          name == null ? "" : Masked.name(name),
          phone == null ? "" : Masked.numbers(phone),
          held.words(),
          held.place(),
          department == null ? null : staff.department(actor.estate(), department).name(),
          held.praised(),
          held.answer(),
          held.promised(),
          held.state(),
          held.round(),
          held.outcomeNumber(),
          held.outcomeLink(),
          held.at(),
          held.by(),
          things.of(actor.estate(), held.id()),
          commitments.of(actor.estate(), held.id()).stream().map(each -> clock(each, now)).toList(),
          log.forSubject(actor.estate(), held.number()).stream()
              .map(ContactView.Views::line)
              .toList(),
          steps(actor, held));
    }

    private static Clock clock(Commitment each, Instant now) {
      return new Clock(
          each.clause(),
          each.holder().role().label(),
          each.opened(),
          each.due(),
          each.open(),
          each.late(now));
    }

    private static Line line(LogLine each) {
      Phrase text = Phrase.of(Masked.numbers(each.text().zh()), Masked.numbers(each.text().en()));
      return new Line(each.at(), each.byName(), text);
    }

    private static List<String> steps(Actor actor, Contact held) {
      List<String> steps = new ArrayList<>();
      boolean desk = actor.is(Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER);
      boolean works = desk || actor.is(Role.DEPT_MANAGER, Role.DEPT_STAFF);
      boolean open = held.state() == ContactState.OPEN;
      if (open && held.kind() == ContactKind.ENQUIRY && works) {
        steps.add("answer");
      }
      if (open && held.kind() == ContactKind.SUGGESTION && actor.is(Role.CS_MANAGER)) {
        steps.add("answer");
      }
      if (held.kind().work() && desk && (open || held.state() == ContactState.DISPATCHED)) {
        steps.add("dispatch");
      }
      if (held.state() == ContactState.DISPATCHED && works) {
        steps.add("solution");
      }
      if (held.state() == ContactState.SOLVED && desk) {
        steps.add("telling");
      }
      return steps;
    }
  }
}
