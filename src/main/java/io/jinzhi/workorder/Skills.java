package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who can do what, and how much each has in hand.
@Repository
class Skills {
  private final JdbcClient jdbc;

  Skills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<StaffId, Set<Trade>> all(EstateId estate) {
    Map<StaffId, Set<Trade>> skills = new HashMap<>();
    jdbc.sql("select staff_id, trade from staff_skill where estate_id = :estate")
        .param("estate", estate.value())
        .query(
            row -> {
              skills
                  .computeIfAbsent(
                      new StaffId(uuid(row, "staff_id")), _ -> EnumSet.noneOf(Trade.class))
                  .add(Trade.valueOf(row.getString("trade")));
            });
    return skills;
  }

  /// Writes over what somebody can do.
  @Transactional
  void set(EstateId estate, StaffId staff, Collection<Trade> trades) {
    jdbc.sql("delete from staff_skill where estate_id = :estate and staff_id = :staff")
        .param("estate", estate.value())
        .param("staff", staff.value())
        .update();
    jdbc.sql(
            """
            insert into staff_skill (estate_id, staff_id, trade)
            select :estate, :staff, unnest(:trades::text[]) on conflict do nothing
            """)
        .param("estate", estate.value())
        .param("staff", staff.value())
        .param("trades", trades.stream().map(Trade::name).toArray(String[]::new))
        .update();
  }

  /// @param open orders in hand
  /// @param here orders in that building since the day given
  record Load(int open, int here) {
    static final Load NONE = new Load(0, 0);
  }

  Map<StaffId, Load> loads(
      EstateId estate, DepartmentId department, @Nullable String building, Instant since) {
    Map<StaffId, Load> loads = new HashMap<>();
    jdbc.sql(
            """
            select worker, count(*) filter (where ended_at is null
                and stage in ('ACCEPTED', 'ARRIVED', 'WORKING')) as open,
              count(*) filter (where building = :building) as here
            from work_order
            where estate_id = :estate and department = :department and worker is not null
              and reported_at >= :since
            group by worker
            """)
        .param("estate", estate.value())
        .param("department", department.value())
        .param("building", building)
        .param("since", at(since))
        .query(
            row -> {
              loads.put(
                  new StaffId(uuid(row, "worker")),
                  new Load(row.getInt("open"), row.getInt("here")));
            });
    return loads;
  }
}
