package io.jinzhi.notice;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What one member of staff has been told.
@Component
public class Inbox {
  private static final String MINE =
      """
      n.estate_id = :estate and n.desk_role = :role
      and (n.desk_department is null or n.desk_department = :department)
      and (n.desk_person is null or n.desk_person = :person)
      and (n.told is null or :person = any(n.told))
      and not exists (select 1 from recusal c where c.estate_id = n.estate_id
        and c.staff_id = :person and c.number = n.subject_number)
      """;
  private static final String UNREAD =
      """
      n.at > coalesce((select u.at from notice_read_up_to u
        where u.estate_id = :estate and u.staff_id = :person), '-infinity')
      and not exists (select 1 from notice_read r
        where r.estate_id = n.estate_id and r.staff_id = :person and r.notice_id = n.id)
      """;

  private final JdbcClient jdbc;

  Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param link where to deal with it
  public record Line(
      UUID id,
      Notice.Kind kind,
      @Nullable String clause,
      String number,
      String link,
      Phrase text,
      Instant at,
      boolean unread) {}

  /// The newest first.
  public List<Line> lines(Actor actor, boolean onlyUnread, int page, int size) {
    return mine(
            actor,
            "select n.*, ("
                + UNREAD
                + ") as unread from notice n where "
                + MINE
                + (onlyUnread ? " and " + UNREAD : "")
                + " order by n.at desc, n.id desc limit :size offset :offset")
        .param("size", size)
        .param("offset", page * size)
        .query(
            (row, index) ->
                new Line(
                    uuid(row, "id"),
                    Notice.Kind.valueOf(row.getString("kind")),
                    row.getString("clause"),
                    row.getString("subject_number"),
                    row.getString("link"),
                    Phrase.of(row.getString("text_zh"), row.getString("text_en")),
                    instant(row, "at"),
                    row.getBoolean("unread")))
        .list();
  }

  /// Unread, counted up to 100.
  int unread(Actor actor) {
    return mine(
            actor,
            "select count(*) from (select 1 from notice n where "
                + MINE
                + " and "
                + UNREAD
                + " limit 100) mine")
        .query(Integer.class)
        .single();
  }

  void read(Actor actor, UUID notice, Instant now) {
    jdbc.sql(
            """
            insert into notice_read (estate_id, staff_id, notice_id, at)
            values (:estate, :person, :notice, :now) on conflict do nothing
            """)
        .param("estate", actor.estate().value())
        .param("person", actor.staff().value())
        .param("notice", notice)
        .param("now", at(now))
        .update();
  }

  /// Marks as read what was told up to that instant.
  public void readAll(Actor actor, Instant now) {
    jdbc.sql(
            """
            insert into notice_read_up_to (estate_id, staff_id, at) values (:estate, :person, :now)
            on conflict (estate_id, staff_id) do update set at = greatest(notice_read_up_to.at, :now)
            """)
        .param("estate", actor.estate().value())
        .param("person", actor.staff().value())
        .param("now", at(now))
        .update();
  }

  private JdbcClient.StatementSpec mine(Actor actor, String sql) {
    return jdbc.sql(sql)
        .param("estate", actor.estate().value())
        .param("role", actor.role().name())
        .param("department", actor.department() == null ? null : actor.department().value())
        .param("person", actor.staff().value());
  }
}
