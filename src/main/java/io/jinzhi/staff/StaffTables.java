package io.jinzhi.staff;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffTables {
  private final JdbcClient jdbc;
  private final Ids ids;

  StaffTables(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// What happened to a member of staff.
  enum Event {
    HIRED,
    CHANGED,
    DEACTIVATED,
    REACTIVATED,
    ACCOUNT_OPENED,
    PASSWORD_RESET
  }

  StaffBook book(EstateId estate) {
    var departments =
        jdbc.sql(
                """
                select id, code, name_zh, name_en from department
                where estate_id = :estate order by position, code
                """)
            .param("estate", estate.value())
            .query(
                (row, at) ->
                    new Department(
                        new DepartmentId(uuid(row, "id")),
                        row.getString("code"),
                        Phrase.of(row.getString("name_zh"), row.getString("name_en"))))
            .list();
    var members =
        jdbc.sql(
                """
                select id, name, pinyin, phone, role, department_id, active, version from staff
                where estate_id = :estate order by created_at, id
                """)
            .param("estate", estate.value())
            .query((row, at) -> member(row))
            .list();
    return StaffBook.of(List.copyOf(departments), List.copyOf(members));
  }

  private static StaffMember member(ResultSet row) throws SQLException {
    return new StaffMember(
        new StaffId(uuid(row, "id")),
        row.getString("name"),
        row.getString("pinyin"),
        row.getString("phone"),
        Role.valueOf(row.getString("role")),
        department(uuidOrNull(row, "department_id")),
        row.getBoolean("active"),
        row.getInt("version"));
  }

  static @Nullable DepartmentId department(@Nullable UUID id) {
    return id == null ? null : new DepartmentId(id);
  }

  private static @Nullable UUID value(@Nullable DepartmentId id) {
    return id == null ? null : id.value();
  }

  /// @return false when the code is taken
  boolean insertDepartment(EstateId estate, Department department) {
    return jdbc.sql(
                """
                insert into department (estate_id, id, code, name_zh, name_en, position)
                select :estate, :id, :code, :zh, :en, count(*) from department where estate_id = :estate
                on conflict (estate_id, code) do nothing
                """)
            .param("estate", estate.value())
            .param("id", department.id().value())
            .param("code", department.code())
            .param("zh", department.name().zh())
            .param("en", department.name().en())
            .update()
        == 1;
  }

  boolean renameDepartment(EstateId estate, DepartmentId id, Phrase name) {
    return jdbc.sql(
                """
                update department set name_zh = :zh, name_en = :en
                where estate_id = :estate and id = :id
                """)
            .param("estate", estate.value())
            .param("id", id.value())
            .param("zh", name.zh())
            .param("en", name.en())
            .update()
        == 1;
  }

  void insert(EstateId estate, StaffMember member, Instant now) {
    separated(
        () ->
            jdbc.sql(
                    """
            insert into staff (estate_id, id, name, pinyin, phone, role, department_id, created_at)
            values (:estate, :id, :name, :pinyin, :phone, :role, :department, :now)
            """)
                .param("estate", estate.value())
                .param("id", member.id().value())
                .param("name", member.name())
                .param("pinyin", member.pinyin())
                .param("phone", member.phone())
                .param("role", member.role().name())
                .param("department", value(member.department()))
                .param("now", at(now))
                .update());
  }

  /// System administrator, archive keeper and auditor are three persons; the database says so.
  private static int separated(IntSupplier write) {
    try {
      return write.getAsInt();
    } catch (DataAccessException e) {
      if (String.valueOf(e.getMessage()).contains("separated posts")) {
        throw new Refused(
            "SEPARATED_POSTS",
            Phrase.of(
                "系统管理员、档案保管员、审计员须由三人分任，此人已任其中一职（同名请填电话以区别）",
                "System administrator, archive keeper and auditor are three persons, and this one"
                    + " holds one of the posts already (a telephone number tells namesakes apart)"));
      }
      throw e;
    }
  }

  /// @return false when somebody else changed the row since `member.version()` was read
  boolean update(EstateId estate, StaffMember member) {
    return separated(
            () ->
                jdbc.sql(
                        """
                update staff
                set name = :name, pinyin = :pinyin, phone = :phone, role = :role,
                    department_id = :department, active = :active, version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
                    .param("estate", estate.value())
                    .param("id", member.id().value())
                    .param("name", member.name())
                    .param("pinyin", member.pinyin())
                    .param("phone", member.phone())
                    .param("role", member.role().name())
                    .param("department", value(member.department()))
                    .param("active", member.active())
                    .param("version", member.version())
                    .update())
        == 1;
  }

  void record(
      EstateId estate,
      Event event,
      @Nullable StaffMember before,
      StaffMember after,
      @Nullable StaffId by,
      Instant now) {
    jdbc.sql(
            """
            insert into staff_event (estate_id, id, staff_id, at, kind, by_staff_id,
                role_before, role_after, department_before, department_after)
            values (:estate, :id, :staff, :now, :kind, :by,
                :roleBefore, :roleAfter, :departmentBefore, :departmentAfter)
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("staff", after.id().value())
        .param("now", at(now))
        .param("kind", event.name())
        .param("by", by == null ? null : by.value())
        .param("roleBefore", before == null ? null : before.role().name())
        .param("roleAfter", after.role().name())
        .param("departmentBefore", before == null ? null : value(before.department()))
        .param("departmentAfter", value(after.department()))
        .update();
  }
}
