package io.jinzhi.roster;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The morning briefing: the ambassador reports on yesterday and raises what exceeds their powers,
/// the manager gives the day's work, and in the evening it is ticked off.
@Service
public class BriefingDesk {
  private final Briefings briefings;
  private final BriefingLines lines;
  private final BriefingKeeping keeping;
  private final BriefingDraft draft;
  private final Numbers numbers;

  BriefingDesk(
      Briefings briefings,
      BriefingLines lines,
      BriefingKeeping keeping,
      BriefingDraft draft,
      Numbers numbers) {
    this.briefings = briefings;
    this.lines = lines;
    this.keeping = keeping;
    this.draft = draft;
    this.numbers = numbers;
  }

  /// What may be reported, to be changed freely.
  ///
  /// @param report on the day before, from everything they did
  /// @param problems one a line: what is late and beyond their powers; may be empty
  public record Draft(Phrase report, Phrase problems) {}

  public Draft draft(Actor actor, Briefing briefing, Instant now) {
    return new Draft(
        draft.report(actor.estate(), briefing), draft.problems(actor.estate(), briefing, now));
  }

  /// Gives the report on yesterday, and what the manager has to help with (AMB-01, AMB-02).
  @Transactional
  public void report(
      Actor actor, String number, String report, List<String> problems, Instant now) {
    Briefing briefing = own(actor, number);
    if (!briefings.report(actor.estate(), briefing.id(), report, now)) {
      throw new Refused("ALREADY_REPORTED", Phrase.of("今天已经汇报过了", "Reported already today"));
    }
    keeping.reported(actor, briefing, now);
    problems.forEach(each -> raise(actor, briefing, each, now));
  }

  /// One more problem, whenever it turns up (AMB-02).
  @Transactional
  public void raise(Actor actor, String number, String problem, Instant now) {
    raise(actor, own(actor, number), problem, now);
  }

  private void raise(Actor actor, Briefing briefing, String text, Instant now) {
    Briefing.Problem problem =
        new Briefing.Problem(
            numbers.id(),
            numbers.next(actor.estate(), DutyKind.PROBLEM, now),
            text,
            now,
            null,
            null,
            null);
    lines.raise(actor.estate(), briefing.id(), problem);
    keeping.raised(actor, problem, now);
  }

  /// The manager says how the problem is dealt with.
  @Transactional
  public void answer(Actor actor, String number, String answer, Instant now) {
    Briefing briefing = holding(actor, number);
    Briefing.Problem problem =
        briefing.problems().stream()
            .filter(each -> each.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new Missing("problem " + number));
    if (!lines.answer(actor.estate(), problem.id(), answer, actor.name(), now)) {
      throw new Refused("ALREADY_ANSWERED", Phrase.of("已经答复过了", "Answered already"));
    }
    keeping.answered(actor, briefing, problem, answer, now);
  }

  /// The manager gives the day's work, once or in parts (AMB-03).
  @Transactional
  public void give(Actor actor, String number, List<String> tasks, Instant now) {
    Briefing briefing = find(actor, number);
    briefings.planned(actor.estate(), briefing.id(), actor.name(), now);
    for (String text : tasks) {
      Briefing.Task task =
          new Briefing.Task(
              numbers.id(),
              numbers.next(actor.estate(), DutyKind.TASK, now),
              text,
              actor.name(),
              null,
              null);
      lines.give(actor.estate(), briefing.id(), task, now);
      keeping.given(actor, briefing, task, now);
    }
    keeping.planned(actor, briefing, tasks.size(), now);
  }

  /// The ambassador ticks a task off (AMB-04).
  @Transactional
  public void done(Actor actor, String number, String outcome, Instant now) {
    Briefing briefing = holding(actor, number);
    if (!briefing.person().equals(actor.staff())) {
      throw new Missing("task " + number);
    }
    Briefing.Task task =
        briefing.tasks().stream()
            .filter(each -> each.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new Missing("task " + number));
    if (!lines.done(actor.estate(), task.id(), outcome, now)) {
      throw new Refused("ALREADY_DONE", Phrase.of("已经销号", "Ticked off already"));
    }
    Phrase words = Phrase.of("办结：{0}", "Done: {0}").with(outcome);
    keeping.kept(actor, task.subject(), Clause.AMB_04, words, now);
  }

  /// Those of a day.
  public List<Briefing> of(Actor actor, LocalDate day) {
    return briefings.list(actor.estate(), null, 100).stream()
        .filter(each -> each.day().equals(day))
        .toList();
  }

  Briefing find(Actor actor, String number) {
    return briefings
        .find(actor.estate(), number)
        .orElseThrow(() -> new Missing("briefing " + number));
  }

  Briefing holding(Actor actor, String number) {
    return briefings
        .holding(actor.estate(), number)
        .orElseThrow(() -> new Missing("briefing of " + number));
  }

  /// An ambassador sees their own.
  Briefing seen(Actor actor, Briefing briefing) {
    if (actor.is(Role.AMBASSADOR) && !briefing.person().equals(actor.staff())) {
      throw new Missing("briefing " + briefing.number());
    }
    return briefing;
  }

  private Briefing own(Actor actor, String number) {
    Briefing briefing = find(actor, number);
    if (!briefing.person().equals(actor.staff())) {
      throw new Missing("briefing " + number);
    }
    return briefing;
  }
}
