package io.jinzhi.reception;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.database.Ids;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what is being typed on the server: a closed window loses nothing, and nothing stays in a
/// browser that others use too.
///
/// A draft is written by one window at a time. A window that would overwrite what another has
/// written keeps a draft of its own instead. Once a draft is sent, its row stays, empty, for two
/// days: a save that was still on its way finds it and does nothing.
@Repository
class Drafts {
  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final StaffRoll staff;
  private final Ids ids;

  Drafts(JdbcClient jdbc, JsonMapper json, StaffRoll staff, Ids ids) {
    this.jdbc = jdbc;
    this.json = json;
    this.staff = staff;
    this.ids = ids;
  }

  /// Which window saves, and what it knows of its draft.
  ///
  /// @param window drawn anew for each page
  record Window(UUID window, UUID draft, int version) {}

  /// What became of a save.
  ///
  /// @param apart kept as a draft of its own, because another window or a colleague has the other
  /// @param sent it had been registered meanwhile: nothing was kept
  record Saved(UUID draft, int version, boolean apart, boolean sent) {}

  /// One's own that was saved last.
  Optional<Draft> last(Actor actor) {
    return jdbc.sql(
            """
            select * from draft
            where estate_id = :estate and staff_id = :staff and sent_at is null
            order by saved_at desc limit 1
            """)
        .param("estate", actor.estate().value())
        .param("staff", actor.staff().value())
        .query((row, number) -> read(actor, row))
        .optional();
  }

  /// One's own with that id that has not been sent.
  Optional<Draft> find(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select * from draft
            where estate_id = :estate and id = :id and staff_id = :staff and sent_at is null
            """)
        .param("estate", actor.estate().value())
        .param("id", id)
        .param("staff", actor.staff().value())
        .query((row, number) -> read(actor, row))
        .optional();
  }

  /// Everything at this desk that was begun and not sent, one's own first; of others nothing that
  /// concerns a colleague.
  List<Draft> unsent(Actor actor) {
    return jdbc.sql(
            """
            select * from draft where estate_id = :estate and sent_at is null
              and (staff_id = :staff or coalesce(fields ->> 'aboutStaff', '') = '')
            order by staff_id = :staff desc, saved_at desc limit 12
            """)
        .param("estate", actor.estate().value())
        .param("staff", actor.staff().value())
        .query((row, number) -> read(actor, row))
        .list();
  }

  @Transactional
  Saved save(Actor actor, Window from, String kind, Map<String, String> fields, Instant now) {
    Optional<Integer> version = write(actor, from, from.draft(), kind, fields, now);
    if (version.isPresent()) {
      return new Saved(from.draft(), version.get(), false, false);
    }
    if (sent(actor, from.draft())) {
      return new Saved(from.draft(), from.version(), false, true);
    }
    UUID own = ids.next();
    return new Saved(own, write(actor, from, own, kind, fields, now).orElseThrow(), true, false);
  }

  private Optional<Integer> write(
      Actor actor, Window from, UUID id, String kind, Map<String, String> fields, Instant now) {
    return jdbc.sql(
            """
            insert into draft (estate_id, id, staff_id, kind, fields, saved_at, version, window_id)
            values (:estate, :id, :staff, :kind, cast(:fields as jsonb), :now, 1, :window)
            on conflict (estate_id, id) do update
            set kind = excluded.kind, fields = excluded.fields, saved_at = excluded.saved_at,
              version = draft.version + 1, window_id = excluded.window_id
            where draft.sent_at is null and draft.staff_id = excluded.staff_id
              and (draft.window_id = excluded.window_id or draft.version = :version)
            returning version
            """)
        .param("estate", actor.estate().value())
        .param("id", id)
        .param("staff", actor.staff().value())
        .param("kind", kind)
        .param("fields", json.writeValueAsString(fields))
        .param("now", at(now))
        .param("window", from.window())
        .param("version", from.version())
        .query(Integer.class)
        .optional();
  }

  private boolean sent(Actor actor, UUID id) {
    return jdbc.sql(
                """
                select count(*) from draft
                where estate_id = :estate and id = :id and sent_at is not null
                """)
            .param("estate", actor.estate().value())
            .param("id", id)
            .query(Integer.class)
            .single()
        > 0;
  }

  /// The draft has become a contact or a case, in the caller's transaction.
  ///
  /// @throws Refused where it has been registered already, or a colleague has taken it over
  void sent(Actor actor, @Nullable UUID id, String number, Instant now) {
    if (id == null) {
      return;
    }
    jdbc.sql("delete from draft where estate_id = :estate and sent_at < :old")
        .param("estate", actor.estate().value())
        .param("old", at(now.minus(REMEMBERED)))
        .update();
    int rows =
        jdbc.sql(
                """
                insert into draft (estate_id, id, staff_id, kind, fields, saved_at, sent_at,
                  sent_number)
                values (:estate, :id, :staff, '', '{}', :now, :now, :number)
                on conflict (estate_id, id) do update
                set fields = '{}', sent_at = excluded.sent_at, sent_number = excluded.sent_number
                where draft.sent_at is null and draft.staff_id = excluded.staff_id
                """)
            .param("estate", actor.estate().value())
            .param("id", id)
            .param("staff", actor.staff().value())
            .param("now", at(now))
            .param("number", number)
            .update();
    if (rows != 1) {
      throw refusal(actor, id);
    }
  }

  /// Throws one's own draft away; a save that was on its way does not bring it back.
  @Transactional
  void drop(Actor actor, UUID id, Instant now) {
    sent(actor, id, "", now);
  }

  /// Nothing is left in the form: a row is not needed for that.
  void forget(Actor actor, UUID id, UUID window) {
    jdbc.sql(
            """
            delete from draft
            where estate_id = :estate and id = :id and staff_id = :staff and sent_at is null
              and window_id = :window
            """)
        .param("estate", actor.estate().value())
        .param("id", id)
        .param("staff", actor.staff().value())
        .param("window", window)
        .update();
  }

  /// Goes on with a colleague's draft. Of two who take it at once, the second is refused.
  ///
  /// @param version as it was shown
  @Transactional
  void take(Actor actor, UUID id, int version, Instant now) {
    int rows =
        jdbc.sql(
                """
                update draft set staff_id = :staff, version = version + 1, window_id = null
                where estate_id = :estate and id = :id and version = :version and sent_at is null
                """)
            .param("staff", actor.staff().value())
            .param("estate", actor.estate().value())
            .param("id", id)
            .param("version", version)
            .update();
    if (rows != 1) {
      throw refusal(actor, id);
    }
  }

  private RuntimeException refusal(Actor actor, UUID id) {
    return jdbc.sql(
            """
            select staff_id, sent_at, sent_number from draft
            where estate_id = :estate and id = :id
            """)
        .param("estate", actor.estate().value())
        .param("id", id)
        .query((row, number) -> refusal(actor, row))
        .optional()
        .orElseGet(() -> new Missing("draft"));
  }

  private RuntimeException refusal(Actor actor, ResultSet row) throws SQLException {
    String number = row.getString("sent_number");
    if (row.getObject("sent_at") != null) {
      return new Refused(
          "ALREADY_SENT",
          Phrase.of("这份草稿已经登记或清空 {0}", "This draft was registered or cleared already {0}")
              .with(number == null ? "" : number));
    }
    String name = name(actor, uuid(row, "staff_id"));
    return new Refused(
        "DRAFT_TAKEN",
        Phrase.of(
                "{0} 正在办这份草稿；请改动一处，本窗口会另存一份",
                "{0} has this draft now; change anything and this window keeps its own")
            .with(name));
  }

  private String name(Actor actor, UUID id) {
    StaffId who = new StaffId(id);
    return staff.names(actor.estate(), List.of(who)).getOrDefault(who, "");
  }

  private Draft read(Actor actor, ResultSet row) throws SQLException {
    UUID owner = uuidOrNull(row, "staff_id");
    boolean own = actor.staff().value().equals(owner);
    return new Draft(
        uuid(row, "id"),
        row.getInt("version"),
        row.getString("kind"),
        own || owner == null ? "" : name(actor, owner),
        json.readValue(row.getString("fields"), FIELDS),
        instantOrNull(row, "saved_at"));
  }
}
