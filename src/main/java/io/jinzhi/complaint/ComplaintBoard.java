package io.jinzhi.complaint;

import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One case as this actor may see it.
@Component
public class ComplaintBoard {
  private final JdbcClient jdbc;
  private final Complaints complaints;
  private final Events events;
  private final Reports reports;
  private final Commitments commitments;
  private final Around around;

  ComplaintBoard(
      JdbcClient jdbc,
      Complaints complaints,
      Events events,
      Reports reports,
      Commitments commitments,
      Around around) {
    this.jdbc = jdbc;
    this.complaints = complaints;
    this.events = events;
    this.reports = reports;
    this.commitments = commitments;
    this.around = around;
  }

  /// Names and zones.
  @Component
  record Around(StaffRoll staff, Estates estates) {}

  /// @throws Missing when there is no such case, or not for this actor
  @Transactional(readOnly = true)
  public CaseView view(Actor actor, String number, Instant now) {
    return view(actor, number, now, true);
  }

  /// The same with the complainant's name and contact in clear; whoever calls this has logged why.
  @Transactional(readOnly = true)
  CaseView clear(Actor actor, String number, Instant now) {
    return view(actor, number, now, false);
  }

  private CaseView view(Actor actor, String number, Instant now, boolean masked) {
    Complaint complaint =
        complaints
            .find(actor.estate(), number)
            .filter(each -> Sight.may(actor, each))
            .orElseThrow(() -> new Missing("complaint " + number));
    ZoneId zone = around.estates().estate(actor.estate()).zone();
    List<CaseView.Clock> clocks = clocks(actor, complaint, zone, now);
    return new CaseView(
        facts(actor, complaint, masked),
        clocks,
        story(complaint, zone, masked),
        reports.of(actor.estate(), complaint.matter()).stream()
            .map(
                each ->
                    new CaseView.Report(
                        each.number(),
                        each.at(),
                        each.channel(),
                        Masked.name(each.complainant()),
                        each.words(),
                        each.by()))
            .toList(),
        steps(complaint, actor, clocks),
        papers(complaint));
  }

  /// A clock is paused or resumed, never both.
  private static List<Step.Choice> steps(
      Complaint complaint, Actor actor, List<CaseView.Clock> clocks) {
    boolean paused = clocks.stream().anyMatch(each -> each.commitment().pausedUntil() != null);
    Step other = paused ? Step.PAUSE : Step.RESUME;
    return Step.of(complaint, actor).stream().filter(each -> each.step() != other).toList();
  }

  private CaseView.Facts facts(Actor actor, Complaint complaint, boolean masked) {
    return jdbc.sql("select * from complaint where estate_id = :estate and id = :id")
        .param("estate", actor.estate().value())
        .param("id", complaint.id().value())
        .query((row, index) -> facts(row, complaint, masked))
        .single();
  }

  private CaseView.Facts facts(ResultSet row, Complaint complaint, boolean masked)
      throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    UUID person = uuidOrNull(row, "person_id");
    StaffId assigned = complaint.standing().assigned();
    return new CaseView.Facts(
        complaint.id(),
        complaint.number(),
        complaint.channel(),
        row.getString("external_number"),
        unit == null ? null : new UnitId(unit),
        row.getString("unit_code"),
        person == null ? null : new PersonId(person),
        masked ? Masked.name(row.getString("complainant")) : row.getString("complainant"),
        masked ? Masked.numbers(row.getString("contact")) : row.getString("contact"),
        complaint.toldAt(),
        row.getString("told_why"),
        complaint.acceptedAt(),
        row.getString("event_time"),
        row.getString("event_place"),
        name(complaint, complaint.about()),
        row.getString("about_person"),
        complaint.aboutStaff(),
        row.getString("course"),
        row.getString("demand"),
        complaint.wantedBy(),
        complaint.laterAgreed(),
        Grade.valueOf(row.getString("proposed")),
        complaint.grade(),
        row.getString("grade_reason"),
        complaint.harm() == Harm.GOING_ON,
        row.getString("stage"),
        complaint.stage().label(),
        complaint.department(),
        name(complaint, complaint.department()),
        assigned == null ? null : around.staff().member(complaint.estate(), assigned).name(),
        complaint.standing().round(),
        instantOrNull(row, "closed_at") != null,
        complaint.version());
  }

  private List<CaseView.Clock> clocks(Actor actor, Complaint complaint, ZoneId zone, Instant now) {
    Why why = new Why(zone);
    List<CaseView.Clock> clocks = new ArrayList<>();
    for (Commitment each : commitments.of(actor.estate(), complaint.id().value())) {
      ClauseText clause = ClauseText.of(each.clause());
      Phrase holder = holder(complaint, each.holder());
      clocks.add(
          new CaseView.Clock(
              each, holder, clause.title(), clause.page(), why.of(each, holder, now)));
    }
    return clocks;
  }

  private Phrase holder(Complaint complaint, Desk desk) {
    DepartmentId department = desk.department();
    if (department != null && desk.role() == Role.DEPT_MANAGER) {
      return around.staff().department(complaint.estate(), department).name();
    }
    return desk.role().label();
  }

  private List<CaseView.Line> story(Complaint complaint, ZoneId zone, boolean masked) {
    Words words = new Words(zone);
    return events.of(complaint.estate(), complaint.id()).stream()
        .map(
            line ->
                new CaseView.Line(
                    line.at(),
                    line.by().label(),
                    masked ? masked(words.of(line.event())) : words.of(line.event()),
                    line.event().shownClause(),
                    line.event() instanceof ComplaintEvent.PromiseBroken))
        .toList();
  }

  private static List<CaseView.Paper> papers(Complaint complaint) {
    String home = "/complaints/" + complaint.number();
    return List.of(
        new CaseView.Paper(Phrase.of("住户投诉处理表", "Complaint handling form"), home + "/form.pdf"),
        new CaseView.Paper(Phrase.of("用户意见受理表", "User opinion form"), home + "/opinion-form.pdf"));
  }

  private @Nullable Phrase name(Complaint complaint, @Nullable DepartmentId department) {
    return department == null
        ? null
        : around.staff().department(complaint.estate(), department).name();
  }

  private static Phrase masked(Phrase words) {
    return Phrase.of(Masked.numbers(words.zh()), Masked.numbers(words.en()));
  }

  /// A case on a list.
  public record Row(
      UUID id,
      String number,
      Grade grade,
      Phrase stage,
      @Nullable String unitCode,
      String complainant,
      String course,
      Instant acceptedAt,
      @Nullable String department,
      boolean closed,
      @Nullable Instant nextDue,
      @Nullable Instant nextOpened,
      @Nullable String nextClause) {}
}
