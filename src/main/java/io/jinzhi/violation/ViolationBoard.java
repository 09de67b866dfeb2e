package io.jinzhi.violation;

import static io.jinzhi.database.Columns.instantOrNull;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.Masked;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.story.Line;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One violation as this actor may see it.
@Component
public class ViolationBoard {
  private final JdbcClient jdbc;
  private final Violations violations;
  private final ViolationEvents events;
  private final ViolationFile file;
  private final Commitments commitments;
  private final Handbook handbook;

  ViolationBoard(
      JdbcClient jdbc,
      Violations violations,
      ViolationEvents events,
      ViolationFile file,
      Commitments commitments,
      Handbook handbook) {
    this.jdbc = jdbc;
    this.violations = violations;
    this.events = events;
    this.file = file;
    this.commitments = commitments;
    this.handbook = handbook;
  }

  /// With the person masked.
  ///
  /// @throws Missing when there is none
  public ViolationView view(Actor actor, String number, Instant now) {
    return view(actor, number, true, now);
  }

  /// With the person in clear; whoever asks records the look.
  ViolationView clear(Actor actor, String number, Instant now) {
    return view(actor, number, false, now);
  }

  /// @throws Missing when there is none
  Violation find(Actor actor, String number) {
    return violations
        .find(actor.estate(), number)
        .orElseThrow(() -> new Missing("violation " + number));
  }

  List<Line<ViolationEvent>> story(Violation violation) {
    return events.of(violation.estate(), violation.id());
  }

  private ViolationView view(Actor actor, String number, boolean masked, Instant now) {
    Violation violation = find(actor, number);
    Deadlines rules = file.rules(actor.estate());
    ViolationWords words = new ViolationWords(rules.zone());
    int days = handbook.rule(actor.estate(), Clause.VIO_05, now).number("violation.appeal.days");
    Read read = read(violation, masked);
    return new ViolationView(
        read.facts(),
        state(violation, days, rules, read.endedAt()),
        commitments.of(violation.estate(), violation.id()).stream()
            .map(
                each ->
                    new ViolationView.Clock(
                        each, each.holder().role().label(), ClauseText.of(each.clause()).title()))
            .toList(),
        story(violation).stream().map(each -> line(each, words, masked)).toList(),
        days,
        ViolationStep.of(violation, actor, days, now, rules));
  }

  private static ViolationView.Line line(
      Line<ViolationEvent> line, ViolationWords words, boolean masked) {
    Phrase text = words.of(line.event());
    return new ViolationView.Line(
        line.at(),
        line.by().label(),
        masked ? Phrase.of(Masked.numbers(text.zh()), Masked.numbers(text.en())) : text,
        ViolationWords.clause(line.event()),
        line.event() instanceof ViolationEvent.PromiseBroken);
  }

  private static ViolationView.State state(
      Violation violation, int appealDays, Deadlines rules, @Nullable Instant endedAt) {
    Standing standing = violation.standing();
    Standing.Notice notice = standing.notice();
    Instant served = notice.servedAt();
    return new ViolationView.State(
        Violations.name(violation.stage()),
        violation.stage().label(),
        standing.severity(),
        standing.up(),
        standing.mediated(),
        violation.stage().limit(),
        notice.demand(),
        notice.days(),
        served,
        served == null ? null : rules.days(served, appealDays).limit(),
        notice.objection().name(),
        standing.reports().committee(),
        standing.reports().authority(),
        standing.reports().civil(),
        standing.ownerTold(),
        violation.ownerToTell(),
        endedAt);
  }

  private record Read(ViolationView.Facts facts, @Nullable Instant endedAt) {}

  private Read read(Violation violation, boolean masked) {
    return jdbc.sql("select * from violation where estate_id = :estate and id = :id")
        .param("estate", violation.estate().value())
        .param("id", violation.id())
        .query(
            (row, index) -> new Read(facts(violation, row, masked), instantOrNull(row, "ended_at")))
        .single();
  }

  private static ViolationView.Facts facts(Violation violation, ResultSet row, boolean masked)
      throws SQLException {
    String person = row.getString("person");
    return new ViolationView.Facts(
        violation.id(),
        violation.number(),
        violation.type(),
        violation.offender(),
        violation.unitCode(),
        person == null || !masked ? person : Masked.name(person),
        row.getString("place"),
        row.getString("rule"),
        masked ? Masked.numbers(row.getString("what")) : row.getString("what"),
        row.getBoolean("loss"),
        violation.danger(),
        ViolationGrade.valueOf(row.getString("proposed")),
        violation.foundAt(),
        row.getString("recorded_by"),
        row.getString("source_number"));
  }
}
