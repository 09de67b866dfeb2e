package io.jinzhi.complaint;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of complaints.
@Repository
class Complaints {
  private final JdbcClient jdbc;

  Complaints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Complaint complaint, Registration said, Proposal proposal, String by) {
    var complainant = said.complainant();
    jdbc.sql(
            """
            insert into complaint (estate_id, id, number, matter_id, channel, external_number,
              unit_id, unit_code, person_id, complainant, contact, told_at, told_why, accepted_at,
              event_time, event_place, about_department, about_person, about_staff, course, demand, wanted_by,
              later_agreed, serious, repeated, fault, proposed, grade, grade_reason, harm, stage,
              department, stage_at, stage_by, round, clocks, version)
            values (:estate, :id, :number, :matter, :channel, :external, :unit, :unitCode, :person,
              :complainant, :contact, :toldAt, :toldWhy, :acceptedAt, :eventTime, :eventPlace,
              :about, :aboutPerson, :aboutStaff, :course, :demand, :wantedBy, :laterAgreed, :serious, :repeated,
              :fault, :proposed, :grade, :gradeReason, :harm, :stage, :department, :acceptedAt, :by,
              1, 1, 1)
            """)
        .param("estate", complaint.estate().value())
        .param("id", complaint.id().value())
        .param("number", complaint.number())
        .param("matter", complaint.matter())
        .param("channel", said.channel().name())
        .param("external", said.externalNumber())
        .param("unit", complainant.unit() == null ? null : complainant.unit().value())
        .param("unitCode", complainant.unitCode())
        .param("person", complainant.person() == null ? null : complainant.person().value())
        .param("complainant", complainant.name())
        .param("contact", complainant.contact())
        .param("toldAt", at(complaint.toldAt()))
        .param("toldWhy", said.toldWhy())
        .param("acceptedAt", at(complaint.acceptedAt()))
        .param("eventTime", said.event().time())
        .param("eventPlace", said.event().place())
        .param("about", said.about() == null ? null : said.about().value())
        .param("aboutPerson", said.aboutPerson())
        .param("aboutStaff", said.aboutStaff() == null ? null : said.aboutStaff().value())
        .param("course", said.course())
        .param("demand", said.demand())
        .param("wantedBy", atOrNull(said.wantedBy()))
        .param("laterAgreed", said.laterAgreed())
        .param("serious", said.answers().serious())
        .param("repeated", said.answers().repeated())
        .param("fault", said.answers().fault())
        .param("proposed", proposal.grade().name())
        .param("grade", complaint.grade().name())
        .param("gradeReason", said.gradeReason())
        .param("harm", complaint.harm().name())
        .param("stage", name(complaint.stage()))
        .param("department", value(complaint.department()))
        .param("by", by)
        .update();
  }

  /// The complaint, held until the transaction ends.
  Optional<Complaint> hold(EstateId estate, String number) {
    return jdbc.sql(
            "select * from complaint where estate_id = :estate and number = :number for update")
        .param("estate", estate.value())
        .param("number", number)
        .query(Complaints::read)
        .optional();
  }

  Optional<Complaint> hold(EstateId estate, UUID id) {
    return jdbc.sql("select * from complaint where estate_id = :estate and id = :id for update")
        .param("estate", estate.value())
        .param("id", id)
        .query(Complaints::read)
        .optional();
  }

  Optional<Complaint> find(EstateId estate, String number) {
    return jdbc.sql("select * from complaint where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Complaints::read)
        .optional();
  }

  Optional<Complaint> find(EstateId estate, UUID id) {
    return jdbc.sql("select * from complaint where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Complaints::read)
        .optional();
  }

  /// Saves the next state, if nobody else has been faster.
  void save(Complaint next, String by, Instant now) {
    Standing standing = next.standing();
    int saved =
        jdbc.sql(
                """
                update complaint
                set stage = :stage, department = :department, stage_at = case when stage = :stage
                    then stage_at else :now end, stage_by = case when stage = :stage
                    then stage_by else :by end,
                  grade = :grade, harm = :harm, assigned_to = :assigned, return_logged = :logged,
                  round = :round, clocks = :clocks, replies_fixed = :fixed,
                  closed_at = case when :stage = 'CLOSED' then :now end, version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("stage", name(next.stage()))
            .param("department", value(next.department()))
            .param("now", at(now))
            .param("by", by)
            .param("grade", next.grade().name())
            .param("harm", next.harm().name())
            .param("assigned", standing.assigned() == null ? null : standing.assigned().value())
            .param("logged", standing.returnLogged())
            .param("round", standing.round())
            .param("clocks", standing.clocks())
            .param("fixed", standing.repliesFixed())
            .param("estate", next.estate().value())
            .param("id", next.id().value())
            .param("version", next.version())
            .update();
    if (saved != 1) {
      throw new OptimisticLockingFailureException("complaint " + next.number() + " has moved on");
    }
  }

  static String name(Stage stage) {
    return stage.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static Complaint read(ResultSet row, int index) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    return new Complaint(
        new EstateId(uuid(row, "estate_id")),
        new ComplaintId(uuid(row, "id")),
        row.getString("number"),
        uuid(row, "matter_id"),
        Channel.valueOf(row.getString("channel")),
        unit == null ? null : new UnitId(unit),
        instant(row, "told_at"),
        instant(row, "accepted_at"),
        department(row, "about_department"),
        staff(row, "about_staff"),
        instantOrNull(row, "wanted_by"),
        row.getBoolean("later_agreed"),
        standing(row),
        row.getInt("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Grade.valueOf(row.getString("grade")),
        Harm.valueOf(row.getString("harm")),
        stage(row.getString("stage"), department(row, "department")),
        staff(row, "assigned_to"),
        row.getBoolean("return_logged"),
        row.getInt("round"),
        row.getInt("clocks"),
        row.getInt("replies_fixed"));
  }

  static Stage stage(String name, @Nullable DepartmentId department) {
    if (department == null) {
      return switch (name) {
        case "REGISTERED" -> new Stage.Registered();
        case "INVALID" -> new Stage.Invalid();
        case "CLOSED" -> new Stage.Closed();
        default -> throw new IllegalStateException("no department at " + name);
      };
    }
    return switch (name) {
      case "REGISTERED" -> new Stage.Registered();
      case "DISPATCHED" -> new Stage.Dispatched(department);
      case "RECEIVED" -> new Stage.Received(department);
      case "HANDLED" -> new Stage.Handled(department);
      case "RETURNED" -> new Stage.Returned(department);
      case "REPLIED" -> new Stage.Replied(department);
      case "DISSATISFIED" -> new Stage.Dissatisfied(department);
      case "SATISFIED" -> new Stage.Satisfied(department);
      case "INVALID" -> new Stage.Invalid();
      case "CLOSED" -> new Stage.Closed();
      default -> throw new IllegalStateException("unknown stage " + name);
    };
  }

  static @Nullable DepartmentId department(ResultSet row, String column) throws SQLException {
    UUID id = uuidOrNull(row, column);
    return id == null ? null : new DepartmentId(id);
  }

  static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
    UUID id = uuidOrNull(row, column);
    return id == null ? null : new StaffId(id);
  }

  private static @Nullable UUID value(@Nullable DepartmentId department) {
    return department == null ? null : department.value();
  }
}
