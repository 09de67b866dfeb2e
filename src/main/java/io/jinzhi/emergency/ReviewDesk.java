package io.jinzhi.emergency;

import io.jinzhi.callback.OtherServices;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.Deadline;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The review with its actions, and the callbacks to those who were hit (EMG-20).
@Service
public class ReviewDesk {
  private final EmergencyFile file;
  private final Measures measures;
  private final Commitments commitments;
  private final Ground ground;

  ReviewDesk(EmergencyFile file, Measures measures, Commitments commitments, Ground ground) {
    this.file = file;
    this.measures = measures;
    this.commitments = commitments;
    this.ground = ground;
  }

  @Component("emergencyReviewGround")
  record Ground(
      Handbook handbook,
      Notices notices,
      EmergencyNumbers numbers,
      StaffRoll staff,
      OtherServices callbacks) {}

  /// Something to be done by somebody by a day; a promise of theirs.
  ///
  /// @return its number
  @Transactional
  public String action(
      Actor actor, String key, String what, StaffId owner, LocalDate due, Instant now) {
    Emergency held = file.hold(actor, key);
    if (!held.over()) {
      throw Refusal.STILL_RUNNING.asProblem();
    }
    StaffMember member = ground.staff().member(actor.estate(), owner);
    Instant limit =
        due.plusDays(1)
            .atStartOfDay(ground.numbers().estates().estate(actor.estate()).zone())
            .toInstant();
    if (!limit.isAfter(now)) {
      throw new Invalid("due", Phrase.of("日期要在今天或以后", "Today or later"));
    }
    Measure measure =
        new Measure(
            ground.numbers().id(),
            ground.numbers().action(actor.estate(), now),
            held.id(),
            held.number(),
            what,
            owner.value(),
            member.name(),
            limit,
            now,
            actor.name(),
            null,
            null,
            null);
    measures.add(actor.estate(), measure);
    Desk desk = Desk.of(member.role(), member.department(), member.id());
    if (!held.drill()) {
      commitments.promise(
          actor.estate(),
          measure.subject(),
          List.of(
              new Promise(
                  ground.handbook().rule(actor.estate(), Clause.EMG_20, now),
                  desk,
                  1,
                  now,
                  Deadline.at(limit))));
    }
    ground
        .notices()
        .tell(
            actor.estate(),
            List.of(
                new Notice(
                    desk,
                    Notice.Kind.TASK,
                    measure.id(),
                    Clause.EMG_20.id(),
                    measure.number(),
                    EmergencySubject.ACTION.link(measure.number()),
                    Phrase.of("{0} 复盘：{1}", "Review of {0}: {1}").with(held.number(), what),
                    now)));
    file.step(
        actor,
        key,
        now,
        e ->
            new Decision.Taken(
                e, new EmergencyEvent.ActionGiven(measure.number(), what, member.name())));
    return measure.number();
  }

  /// It is done: by its owner, or by those who review.
  @Transactional
  public void complete(Actor actor, String number, String words, Instant now) {
    Measure measure = find(actor, number);
    if (!measure.ownerId().equals(actor.staff().value())
        && !actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)) {
      throw new Refused("NOT_YOURS", Phrase.of("由责任人办理", "It is its owner's"));
    }
    if (!measures.done(actor.estate(), measure.id(), words, actor.name(), now)) {
      throw new Refused("DONE", Phrase.of("已经完成", "It is done already"));
    }
    commitments.keep(
        actor.estate(), measure.subject(), Clause.EMG_20, Phrase.of(words, words), actor, now);
    file.step(
        actor,
        measure.emergencyNumber(),
        now,
        e -> new Decision.Taken(e, new EmergencyEvent.ActionDone(number, words)));
  }

  /// @param units those who were hit; each is called back on
  @Transactional
  public void review(Actor actor, String key, String words, List<String> units, Instant now) {
    Emergency e =
        file.step(
            actor, key, now, held -> held.review(words, held.drill() ? 0 : units.size(), now));
    if (e.drill()) {
      return;
    }
    for (String unit : units) {
      ground.callbacks().done(actor, unit, e.kind().label().zh() + "善后 " + e.number(), false, now);
    }
  }

  public Measure find(Actor actor, String number) {
    return measures.find(actor.estate(), number).orElseThrow(() -> new Missing("action " + number));
  }
}
