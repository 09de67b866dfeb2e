package io.jinzhi.staff;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `post_proposal`.
@Repository
class PostProposals {
  private final JdbcClient jdbc;

  PostProposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @throws DuplicateKeyException when one is waiting for the same person
  void add(EstateId estate, PostProposal proposal) {
    DepartmentId department = proposal.department();
    Role before = proposal.before();
    jdbc.sql(
            """
            insert into post_proposal (estate_id, id, staff_id, role_before, role, department_id,
              proposed_by, proposed_at)
            values (:estate, :id, :staff, :before, :role, :department, :by, :at)
            """)
        .param("estate", estate.value())
        .param("id", proposal.id())
        .param("staff", proposal.staff().value())
        .param("before", before == null ? null : before.name())
        .param("role", proposal.role().name())
        .param("department", department == null ? null : department.value())
        .param("by", proposal.proposedBy().value())
        .param("at", at(proposal.proposedAt()))
        .update();
  }

  /// Those that wait first, then the latest.
  List<PostProposal> latest(EstateId estate, int most) {
    return jdbc.sql(
            """
            select * from post_proposal where estate_id = :estate
            order by decided_by is null desc, proposed_at desc limit :most
            """)
        .param("estate", estate.value())
        .param("most", most)
        .query((row, index) -> read(row))
        .list();
  }

  int waiting(EstateId estate) {
    return jdbc.sql(
            "select count(*) from post_proposal where estate_id = :estate and decided_by is null")
        .param("estate", estate.value())
        .query(Integer.class)
        .single();
  }

  Optional<PostProposal> waitingFor(EstateId estate, StaffId staff) {
    return jdbc.sql(
            """
            select * from post_proposal
            where estate_id = :estate and staff_id = :staff and decided_by is null
            """)
        .param("estate", estate.value())
        .param("staff", staff.value())
        .query((row, index) -> read(row))
        .optional();
  }

  Optional<PostProposal> find(EstateId estate, UUID id) {
    return jdbc.sql("select * from post_proposal where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query((row, index) -> read(row))
        .optional();
  }

  /// @return false when somebody else decided it meanwhile
  boolean decide(EstateId estate, UUID id, StaffId by, boolean agreed, Instant now) {
    return jdbc.sql(
                """
                update post_proposal set decided_by = :by, decided_at = :now, agreed = :agreed
                where estate_id = :estate and id = :id and decided_by is null
                """)
            .param("estate", estate.value())
            .param("id", id)
            .param("by", by.value())
            .param("now", at(now))
            .param("agreed", agreed)
            .update()
        == 1;
  }

  private static PostProposal read(ResultSet row) throws SQLException {
    String before = row.getString("role_before");
    UUID decidedBy = uuidOrNull(row, "decided_by");
    return new PostProposal(
        uuid(row, "id"),
        new StaffId(uuid(row, "staff_id")),
        before == null ? null : Role.valueOf(before),
        Role.valueOf(row.getString("role")),
        StaffTables.department(uuidOrNull(row, "department_id")),
        new StaffId(uuid(row, "proposed_by")),
        instant(row, "proposed_at"),
        staff(decidedBy),
        decidedBy == null ? null : row.getBoolean("agreed"));
  }

  private static @Nullable StaffId staff(@Nullable UUID id) {
    return id == null ? null : new StaffId(id);
  }
}
