package io.jinzhi.staff;

import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Lang;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts with which people sign in.
@Component
class Accounts {
  /// @param closed disabled, left, or a one-time password out of its time
  record Secret(UUID account, String hash, boolean closed) {}

  private static final String SEAT =
      """
      select a.id, a.username, a.estate_id, a.lang, a.one_time_until is not null as must_choose,
             coalesce(a.staff_id, a.person_id) as person, coalesce(s.name, a.called) as name,
             coalesce(s.role, 'RESIDENT') as role, s.department_id
      from account a
      left join staff s on s.estate_id = a.estate_id and s.id = a.staff_id
      """;

  private final JdbcClient jdbc;
  private final Ids ids;
  private volatile boolean known;

  Accounts(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// Whether the installation is still empty: nobody can sign in yet.
  boolean none() {
    if (!known) {
      known = jdbc.sql("select exists (select from account)").query(Boolean.class).single();
    }
    return !known;
  }

  Optional<Seat> seat(UUID account) {
    return jdbc.sql(
            SEAT
                + """
                where a.id = :id and a.disabled_at is null and (a.staff_id is null or s.active)
                """)
        .param("id", account)
        .query((row, at) -> seat(row))
        .optional();
  }

  private static Seat seat(ResultSet row) throws SQLException {
    String lang = row.getString("lang");
    var actor =
        new Actor(
            new EstateId(uuid(row, "estate_id")),
            new StaffId(uuid(row, "person")),
            row.getString("name"),
            Role.valueOf(row.getString("role")),
            StaffTables.department(uuidOrNull(row, "department_id")));
    return new Seat(
        uuid(row, "id"),
        row.getString("username"),
        actor,
        lang == null ? null : Lang.valueOf(lang),
        row.getBoolean("must_choose"));
  }

  Optional<Secret> secret(String username) {
    return secret("lower(a.username) = :key", username.toLowerCase(Locale.ROOT));
  }

  Optional<Secret> secret(UUID account) {
    return secret("a.id = :key", account);
  }

  private Optional<Secret> secret(String which, Object key) {
    return jdbc.sql(
            """
            select a.id, a.password_hash,
                   a.disabled_at is not null or not coalesce(s.active, true)
                       or coalesce(a.one_time_until < now(), false) as closed
            from account a
            left join staff s on s.estate_id = a.estate_id and s.id = a.staff_id
            where\s"""
                + which)
        .param("key", key)
        .query(
            (row, at) ->
                new Secret(
                    uuid(row, "id"), row.getString("password_hash"), row.getBoolean("closed")))
        .optional();
  }

  UUID open(
      String username, String hash, EstateId estate, @Nullable StaffId staff, boolean oneTime) {
    return open(username, hash, estate, staff, null, null, oneTime);
  }

  UUID openForResident(
      String username, String hash, EstateId estate, PersonId person, String name) {
    return open(username, hash, estate, null, person, name, false);
  }

  private UUID open(
      String username,
      String hash,
      EstateId estate,
      @Nullable StaffId staff,
      @Nullable PersonId person,
      @Nullable String called,
      boolean oneTime) {
    if (!username.matches("[^\\s\\p{C}]{2,60}")) {
      throw new Invalid(
          "username", Phrase.of("用户名 2 到 60 个字符，不含空格", "2 to 60 characters without spaces"));
    }
    UUID id = ids.next();
    int opened =
        jdbc.sql(
                """
                insert into account (id, username, password_hash, estate_id, staff_id, person_id,
                    called, one_time_until)
                values (:id, :username, :hash, :estate, :staff, :person, :called,
                    case when :oneTime then now() + interval '7 days' end)
                on conflict do nothing
                """)
            .param("id", id)
            .param("username", username)
            .param("hash", hash)
            .param("estate", estate.value())
            .param("staff", staff == null ? null : staff.value())
            .param("person", person == null ? null : person.value())
            .param("called", called)
            .param("oneTime", oneTime)
            .update();
    if (opened == 0) {
      throw new Invalid(
          "username",
          Phrase.of("用户名已被使用，或此人已有账号", "The username is taken, or this person has an account"));
    }
    return id;
  }

  void password(UUID account, String hash, boolean oneTime) {
    jdbc.sql(
            """
            update account
            set password_hash = :hash, password_changed_at = now(),
                one_time_until = case when :oneTime then now() + interval '7 days' end
            where id = :id
            """)
        .param("id", account)
        .param("hash", hash)
        .param("oneTime", oneTime)
        .update();
  }

  /// Whether the password is one that somebody else set.
  boolean mustChoose(UUID account) {
    return jdbc.sql("select one_time_until is not null from account where id = :id")
        .param("id", account)
        .query(Boolean.class)
        .single();
  }

  void lang(UUID account, Lang lang) {
    jdbc.sql("update account set lang = :lang where id = :id")
        .param("id", account)
        .param("lang", lang.name())
        .update();
  }

  record OfStaff(UUID account, String username) {}

  Optional<OfStaff> ofStaff(EstateId estate, StaffId staff) {
    return jdbc.sql(
            "select id, username from account where estate_id = :estate and staff_id = :staff")
        .param("estate", estate.value())
        .param("staff", staff.value())
        .query((row, at) -> new OfStaff(uuid(row, "id"), row.getString("username")))
        .optional();
  }

  /// The account of a member of staff or a resident, as an actor carries their id.
  Optional<UUID> ofActor(EstateId estate, StaffId id) {
    return jdbc.sql(
            """
            select id from account
            where estate_id = :estate and (staff_id = :id or person_id = :id)
            order by created_at limit 1
            """)
        .param("estate", estate.value())
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  List<StaffScreens.Practice> listed(int limit) {
    return jdbc
        .sql(SEAT + " where a.disabled_at is null order by a.created_at, a.id limit :limit")
        .param("limit", limit)
        .query((row, at) -> seat(row))
        .list()
        .stream()
        .map(
            seat ->
                new StaffScreens.Practice(
                    seat.username(), seat.actor().name(), seat.actor().role().label()))
        .toList();
  }
}
