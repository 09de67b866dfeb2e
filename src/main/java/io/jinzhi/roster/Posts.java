package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The store of posts and of their shifts.
@Repository
class Posts {
  private static final TypeReference<List<Shift>> SHIFTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Posts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Post> all(EstateId estate) {
    return jdbc.sql("select * from duty_post where estate_id = :estate order by position, code")
        .param("estate", estate.value())
        .query(Posts::read)
        .list();
  }

  /// @throws Missing where the estate has no such post
  Post of(EstateId estate, String code) {
    return jdbc.sql("select * from duty_post where estate_id = :estate and code = :code")
        .param("estate", estate.value())
        .param("code", code)
        .query(Posts::read)
        .optional()
        .orElseThrow(() -> new Missing("post " + code));
  }

  Post of(EstateId estate, UUID id) {
    return all(estate).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Missing("post " + id));
  }

  /// @return whether the code was free
  boolean open(EstateId estate, Post post, int position) {
    return jdbc.sql(
                """
                insert into duty_post (estate_id, id, code, name_zh, name_en, roles, department_id,
                  round_the_clock, hands_over_since, position)
                values (:estate, :id, :code, :zh, :en, :roles, :department, :round, :since, :position)
                on conflict (estate_id, code) do nothing
                """)
            .param("estate", estate.value())
            .param("id", post.id())
            .param("code", post.code())
            .param("zh", post.name().zh())
            .param("en", post.name().en())
            .param("roles", post.roles().stream().map(Role::name).toArray(String[]::new))
            .param("department", post.department() == null ? null : post.department().value())
            .param("round", post.roundTheClock())
            .param("since", atOrNull(post.handsOverSince()))
            .param("position", position)
            .update()
        == 1;
  }

  /// Every plan that was ever made, the oldest first.
  List<ShiftPlan> plans(EstateId estate) {
    return jdbc.sql(
            "select * from duty_shift_plan where estate_id = :estate order by post_id, from_day")
        .param("estate", estate.value())
        .query(this::plan)
        .list();
  }

  /// A plan of the same day is replaced.
  void revise(EstateId estate, ShiftPlan plan) {
    jdbc.sql(
            """
            insert into duty_shift_plan (estate_id, post_id, from_day, shifts, made_by_name, made_at)
            values (:estate, :post, :from, :shifts::jsonb, :by, :now)
            on conflict (estate_id, post_id, from_day) do update
            set shifts = excluded.shifts, made_by_name = excluded.made_by_name,
              made_at = excluded.made_at
            """)
        .param("estate", estate.value())
        .param("post", plan.post())
        .param("from", plan.from())
        .param("shifts", json.writeValueAsString(plan.shifts()))
        .param("by", plan.madeBy())
        .param("now", at(plan.madeAt()))
        .update();
  }

  /// The plan that counts on that day.
  static Optional<ShiftPlan> on(List<ShiftPlan> plans, Post post, LocalDate day) {
    return plans.stream()
        .filter(each -> each.post().equals(post.id()) && !each.from().isAfter(day))
        .reduce((_, later) -> later);
  }

  private static Post read(ResultSet row, int index) throws SQLException {
    UUID department = uuidOrNull(row, "department_id");
    return new Post(
        uuid(row, "id"),
        row.getString("code"),
        Phrase.of(row.getString("name_zh"), row.getString("name_en")),
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).toList(),
        department == null ? null : new DepartmentId(department),
        row.getBoolean("round_the_clock"),
        instantOrNull(row, "hands_over_since"));
  }

  private ShiftPlan plan(ResultSet row, int index) throws SQLException {
    return new ShiftPlan(
        uuid(row, "post_id"),
        row.getObject("from_day", LocalDate.class),
        json.readValue(row.getString("shifts"), SHIFTS),
        row.getString("made_by_name"),
        instant(row, "made_at"));
  }
}
