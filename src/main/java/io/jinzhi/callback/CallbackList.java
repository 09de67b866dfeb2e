package io.jinzhi.callback;

import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many callbacks at once, as one looks through them or walks from building to building.
@Component
class CallbackList implements Numbered {
  static final int PAGE = 30;

  private final JdbcClient jdbc;
  private final Callbacks callbacks;

  CallbackList(JdbcClient jdbc, Callbacks callbacks) {
    this.jdbc = jdbc;
    this.callbacks = callbacks;
  }

  /// Which ones.
  enum Show {
    OPEN,
    MINE,
    REVIEW,
    DONE,
    ENDED,
    ALL
  }

  /// @param byBuilding in the order of a round, else by the end of the window
  record Filter(
      Show show,
      @Nullable CallbackKind kind,
      @Nullable LocalDate month,
      @Nullable String building,
      boolean byBuilding,
      int page) {}

  /// One page of what this actor may see, and one more if there are more.
  List<Callback> page(Actor actor, Filter filter) {
    StringBuilder sql =
        new StringBuilder(
            """
            select * from callback where estate_id = :estate
              and not exists (select 1 from recusal r where r.estate_id = :estate
                and r.staff_id = :me and r.number = callback.number)
            """);
    sql.append(
        switch (filter.show()) {
          case OPEN -> "and state in ('DRAWN', 'COLLECTED', 'MADE') ";
          case MINE ->
              "and state in ('DRAWN', 'COLLECTED', 'MADE') and (collected_by = :me or assigned_to = :me) ";
          case REVIEW -> "and state = 'RETURNED' ";
          case DONE -> "and state in ('RETURNED', 'QUALIFIED', 'UNQUALIFIED') ";
          case ENDED -> "and state in ('REPLACED', 'UNREACHABLE', 'WITHDRAWN') ";
          case ALL -> "";
        });
    CallbackKind kind = filter.kind();
    LocalDate month = filter.month();
    String building = filter.building();
    DepartmentId department = actor.department();
    if (kind != null) {
      sql.append("and kind = :kind ");
    }
    if (month != null) {
      sql.append("and month = :month ");
    }
    if (building != null) {
      sql.append("and building_key = :building ");
    }
    if (actor.is(Role.DEPT_MANAGER)) {
      sql.append("and joint and department_id = :department ");
    }
    sql.append(
        switch (filter.show()) {
          case OPEN, MINE ->
              filter.byBuilding() ? "order by building_key, due_at, id " : "order by due_at, id ";
          case REVIEW -> "order by returned_at, id ";
          case DONE, ENDED, ALL -> "order by due_at desc, id desc ";
        });
    return jdbc.sql(sql.append("limit :size offset :offset").toString())
        .param("estate", actor.estate().value())
        .param("me", actor.staff().value())
        .param("kind", kind == null ? null : kind.name())
        .param("month", month)
        .param("building", building == null ? null : Building.named(building).key())
        .param("department", department == null ? null : department.value())
        .param("size", PAGE + 1)
        .param("offset", filter.page() * PAGE)
        .query(CallbackRows::read)
        .list();
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    return number.startsWith("HF-")
        ? callbacks
            .find(actor, number)
            .filter(each -> CallbackDesk.may(actor, each))
            .map(each -> "/callbacks/" + each.number())
        : Optional.empty();
  }
}
