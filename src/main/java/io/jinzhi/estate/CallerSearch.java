package io.jinzhi.estate;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.Caller.Match;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queries behind the front desk's one search box. Each is a range of one index, and none gives
/// more than [#MOST]. The numbers stand in the statements, so that one plan serves all values:
/// planning takes several times as long as reading.
@Repository
class CallerSearch {

  static final int MOST = 32;

  private static final String COLUMNS =
      """
      select u.id as unit_id, u.code, b.number, u.entrance, u.room, r.person_id, r.kind,
        p.name, (
          select f.digits from phone f
          where f.estate_id = u.estate_id and f.person_id = r.person_id and not f.placeholder
          order by f.position limit 1) as phone
      """;

  private static final String LIVES = "r.since <= :day and (r.until is null or r.until > :day)\n";

  /// From so many digits on, the beginning of a number says whose it is.
  private static final int BEGINNING = 7;

  private static final String PHONE_BEGINNING =
      """
      union all
      (select f.person_id, length(f.digits) from phone f
        where f.estate_id = :estate and not f.placeholder
          and f.digits >= :digits and f.digits < :end limit 32)
      """;

  private final JdbcClient jdbc;

  CallerSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By building, entrance and room, or the first two of them; whole codes first.
  List<Caller> byPlace(EstateId estate, List<String> parts, LocalDate day) {
    String code = String.join("-", parts);
    return jdbc.sql(
            "with hit as ("
                + """
                select id, 0 as rank from unit where estate_id = :estate and code = :code
                union all
                select id, 0 from unit where estate_id = :estate and former_code = :code
                union all
                select u.id, 1 from unit u
                join building b on b.estate_id = u.estate_id and b.id = u.building_id
                where u.estate_id = :estate and b.number = :building and u.room = :room
                union all (
                  select id, 2 from unit
                  where estate_id = :estate and code >= :code and code < :end
                  order by code limit 32)
                ), best as (select id, min(rank) as rank from hit group by id)
                """
                + COLUMNS
                + """
                , best.rank
                from best
                join unit u on u.estate_id = :estate and u.id = best.id
                join building b on b.estate_id = u.estate_id and b.id = u.building_id
                """
                + mainResident()
                + "order by best.rank, u.sort_key limit 32")
        .param("estate", estate.value())
        .param("code", code)
        .param("end", end(code))
        .param("building", parts.getFirst())
        .param("room", parts.size() == 2 ? parts.get(1) : "")
        .param("day", day)
        .query(
            (row, number) -> read(row, row.getInt("rank") < 2 ? Match.ROOM : Match.ROOM_BEGINNING))
        .list();
  }

  /// By the room number alone, in whatever building; or all of a building.
  List<Caller> byRoomNumber(EstateId estate, String part, LocalDate day) {
    return jdbc.sql(
            COLUMNS
                + """
                from (
                  (select id, 0 as rank from unit
                    where estate_id = :estate and room = :part limit 32)
                  union all
                  (select id, 1 from unit
                    where estate_id = :estate and code >= :beginning and code < :end
                    order by code limit 32)) best
                join unit u on u.estate_id = :estate and u.id = best.id
                join building b on b.estate_id = u.estate_id and b.id = u.building_id
                """
                + mainResident()
                + "order by best.rank, u.sort_key limit 32")
        .param("estate", estate.value())
        .param("part", part)
        .param("beginning", part + "-")
        .param("end", end(part + "-"))
        .param("day", day)
        .query((row, number) -> read(row, Match.ROOM_NUMBER))
        .list();
  }

  /// By the last digits of a telephone, or its first seven and more.
  List<Caller> byPhone(EstateId estate, String digits, LocalDate day) {
    String tail = new StringBuilder(digits).reverse().toString();
    return jdbc.sql(
            COLUMNS
                + "from (select person_id, min(length) as length from ("
                + """
                (select f.person_id, length(f.digits) as length from phone f
                  where f.estate_id = :estate and not f.placeholder
                    and reverse(f.digits) >= :tail and reverse(f.digits) < :tailEnd limit 32)
                """
                + (digits.length() >= BEGINNING ? PHONE_BEGINNING : "")
                + ") either group by person_id) best\n"
                + residence()
                + "order by best.length, u.sort_key limit 32")
        .param("estate", estate.value())
        .param("tail", tail)
        .param("tailEnd", end(tail))
        .param("digits", digits)
        .param("end", end(digits))
        .param("day", day)
        .query((row, number) -> read(row, Match.PHONE))
        .list();
  }

  /// By a name or a part of it, in characters.
  List<Caller> byName(EstateId estate, String name, LocalDate day) {
    return jdbc.sql(
            COLUMNS
                + """
                from (
                  (select id as person_id, case when name = :name then 0 else 1 end as rank
                    from person
                    where estate_id = :estate and name >= :name and name < :end
                    order by name limit 32)
                  union
                  (select id, 2 from person
                    where estate_id = :estate
                      and substr(name, 2) >= :name and substr(name, 2) < :end limit 32)
                  union
                  (select id, 2 from person
                    where estate_id = :estate
                      and substr(name, 3) >= :name and substr(name, 3) < :end limit 32)
                  union
                  (select id, 2 from person
                    where estate_id = :estate and length(name) > 4
                      and position(:name in name) > 3 limit 32)) best
                """
                + residence()
                + "order by best.rank, p.name, u.sort_key limit 32")
        .param("estate", estate.value())
        .param("name", name)
        .param("end", end(name))
        .param("day", day)
        .query((row, number) -> read(row, Match.NAME))
        .list();
  }

  /// By pinyin, initials or whole; also a name in Latin letters.
  List<Caller> byPinyin(EstateId estate, String letters, LocalDate day) {
    String typed = letters.toLowerCase(Locale.ROOT).replace(" ", "").replace('v', 'u');
    return jdbc.sql(
            COLUMNS
                + """
                from (
                  select person_id, min(rank) as rank from (
                    (select id as person_id,
                        case when pinyin_initials = :typed then 0 else 2 end as rank
                      from person
                      where estate_id = :estate
                        and pinyin_initials >= :typed and pinyin_initials < :end
                      order by pinyin_initials limit 32)
                    union all
                    (select id, case when pinyin_full = :typed then 0 else 1 end
                      from person
                      where estate_id = :estate
                        and pinyin_full >= :typed and pinyin_full < :end
                      order by pinyin_full limit 32)) either
                  group by person_id) best
                """
                + residence()
                + "order by best.rank, p.pinyin_full, u.sort_key limit 32")
        .param("estate", estate.value())
        .param("typed", typed)
        .param("end", end(typed))
        .param("day", day)
        .query((row, number) -> read(row, Match.NAME))
        .list();
  }

  private static String mainResident() {
    return """
        left join lateral (
          select r.person_id, r.kind from residency r
          where r.estate_id = u.estate_id and r.unit_id = u.id and
        """
        + LIVES
        + """
          order by r.main desc, r.kind <> 'OWNER', r.since limit 1) r on true
        left join person p on p.estate_id = u.estate_id and p.id = r.person_id
        """;
  }

  private static String residence() {
    return """
        join residency r on r.estate_id = :estate and r.person_id = best.person_id and
        """
        + LIVES
        + """
        join person p on p.estate_id = r.estate_id and p.id = r.person_id
        join unit u on u.estate_id = r.estate_id and u.id = r.unit_id
        join building b on b.estate_id = u.estate_id and b.id = u.building_id
        """;
  }

  /// The first text after all that begin so, as bytes are compared.
  private static String end(String beginning) {
    return beginning + Character.toString(Character.MAX_CODE_POINT);
  }

  private static Caller read(ResultSet row, Match match) throws SQLException {
    Place place =
        new Place(row.getString("number"), row.getString("entrance"), row.getString("room"));
    var person = Columns.uuidOrNull(row, "person_id");
    String name = row.getString("name");
    String kind = row.getString("kind");
    String phone = row.getString("phone");
    return new Caller(
        new UnitId(Columns.uuid(row, "unit_id")),
        row.getString("code"),
        place.words(),
        person == null ? null : new PersonId(person),
        name == null ? null : Masked.name(name),
        kind == null ? null : ResidencyKind.valueOf(kind),
        phone == null ? null : Masked.phone(phone),
        match);
  }
}
