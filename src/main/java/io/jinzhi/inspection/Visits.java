package io.jinzhi.inspection;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Visits with a checklist, to whatever a module looks after.
@Service
public class Visits {
  /// How far a clock may go ahead of ours.
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private static final int LONGEST_NOTE = 500;

  private final VisitRows rows;
  private final Checklists checklists;
  private final StaffRoll staff;

  Visits(VisitRows rows, Checklists checklists, StaffRoll staff) {
    this.rows = rows;
    this.checklists = checklists;
    this.staff = staff;
  }

  /// Keeps a visit; the same visit again changes nothing.
  ///
  /// @throws io.jinzhi.web.Invalid where an item is missing or unknown, a time lies ahead, or the
  ///     second person is the first
  /// @throws Refused `OTHER_VISIT` where the id belongs to a visit of somebody else
  @Transactional
  public Visit record(Actor actor, NewVisit said, Instant now) {
    Optional<Visit> known = rows.find(actor.estate(), said.id());
    if (known.isPresent()) {
      return own(actor, said, known.get());
    }
    check(said, now);
    StaffMember second = said.second() == null ? null : staff.member(actor.estate(), said.second());
    Visit visit =
        new Visit(
            actor.estate(),
            said.id(),
            said.subjectKind(),
            said.subject(),
            said.checklist(),
            actor.staff(),
            actor.name(),
            said.second(),
            second == null ? null : second.name(),
            said.started(),
            said.ended(),
            now,
            said.outcome(),
            List.copyOf(said.answers()));
    new Checks()
        .that(
            !actor.staff().equals(said.second()),
            "second",
            Phrase.of("要两个人，另选一位同事", "It takes two: choose a colleague"))
        .done();
    return rows.add(visit)
        ? visit
        : own(actor, said, rows.find(actor.estate(), said.id()).orElseThrow());
  }

  private static Visit own(Actor actor, NewVisit said, Visit known) {
    if (!known.by().equals(actor.staff()) || !known.subject().equals(said.subject())) {
      throw new Refused(
          "OTHER_VISIT", Phrase.of("这个编号已是另一次检查", "This id belongs to another visit"));
    }
    return known;
  }

  private void check(NewVisit said, Instant now) {
    Checklist list = checklists.of(said.checklist());
    Checks checks = new Checks();
    checks.that(
        !said.ended().isBefore(said.started()),
        "ended",
        Phrase.of("结束不能早于开始", "It cannot end before it starts"));
    checks.that(
        !said.ended().isAfter(now.plus(AHEAD)),
        "ended",
        Phrase.of("不能晚于现在，请核对手机时间", "It lies ahead: check the phone's clock"));
    Set<String> answered = new HashSet<>();
    for (Answer each : said.answers()) {
      boolean known = list.item(each.item()).isPresent();
      checks.that(
          known && answered.add(each.item()),
          "answers",
          Phrase.of("检查表里没有这一项或重复：{0}", "Not an item of the list, or twice: {0}")
              .with(each.item()));
      checks.optional("note", each.note(), LONGEST_NOTE);
    }
    boolean done = said.outcome() == Visit.Outcome.DONE;
    for (Checklist.Item each : done ? list.items() : List.<Checklist.Item>of()) {
      checks.that(
          answered.contains(each.code()),
          "answers",
          Phrase.of("还没有检查：{0}", "Not looked at yet: {0}").with(each.text()));
    }
    for (Answer each : said.answers()) {
      boolean wanted =
          list.item(each.item()).filter(item -> item.reading() != null).isPresent()
              && each.verdict() == Answer.Verdict.OK;
      checks.that(
          !wanted || each.reading() != null, "answers", Phrase.of("请填读数", "Give the reading"));
    }
    checks.done();
  }

  public Optional<Visit> find(EstateId estate, VisitId id) {
    return rows.find(estate, id);
  }

  /// The visits to a subject, the latest first.
  public List<Visit> of(EstateId estate, String subjectKind, UUID subject, int most) {
    return rows.of(estate, subjectKind, subject, most);
  }

  /// Several at once, in no order.
  public List<Visit> all(EstateId estate, List<VisitId> ids) {
    return rows.all(estate, ids);
  }

  /// What was read last at an item, before an instant.
  public Optional<Answer> lastReading(
      EstateId estate, String subjectKind, UUID subject, String item, Instant before) {
    return rows.of(estate, subjectKind, subject, 20).stream()
        .filter(each -> each.started().isBefore(before))
        .flatMap(each -> each.answer(item).stream())
        .filter(each -> each.reading() != null)
        .findFirst();
  }

  /// Removes visits of a kind that came in before an instant.
  ///
  /// @return how many
  public int forget(EstateId estate, String subjectKind, Instant before) {
    return rows.forget(estate, subjectKind, before);
  }
}
