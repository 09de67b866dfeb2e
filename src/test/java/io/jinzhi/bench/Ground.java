package io.jinzhi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// Estates to measure on, made in bulk: buildings, units, households with a telephone, two
/// departments and one account for each desk (`reception-1` for the first estate, and so on).
final class Ground {
  static final String PASSWORD = "quiet lanterns over water";

  /// For the first estate, `reception-1` and the like.
  private static final List<String> DESKS =
      List.of(
          "reception/FRONT_DESK/陈立",
          "ambassador/AMBASSADOR/林悦",
          "cs-manager/CS_MANAGER/吴敏",
          "director/CENTRE_DIRECTOR/郑远",
          "gm/GENERAL_MANAGER/沈总",
          "admin/ADMIN/何文",
          "engineering-head/DEPT_MANAGER/周工");

  private final Connection database;
  private final List<UUID> estates = new ArrayList<>();

  private Ground(Connection database) {
    this.database = database;
  }

  /// @param households in each estate, a multiple of 500
  static List<UUID> lay(Connection database, int estates, int households) throws SQLException {
    Ground ground = new Ground(database);
    String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
    UUID company = UUID.randomUUID();
    ground.run("insert into company (id, name, created_at) values (?, '春晖物业', now())", company);
    for (int number = 1; number <= estates; number++) {
      ground.estate(company, number);
      ground.people(number, households);
      ground.staff(number, String.valueOf(hash));
    }
    ground.run("analyze");
    return ground.estates;
  }

  private void estate(UUID company, int number) throws SQLException {
    UUID estate = UUID.randomUUID();
    estates.add(estate);
    run(
        """
        insert into estate (id, company_id, code, name, name_en, created_at)
        values (?, ?, ?, ?, ?, now())
        """,
        estate,
        company,
        "B" + number,
        "春晖园" + number,
        "Chunhui " + number);
    run("insert into register_edition (estate_id) values (?)", estate);
  }

  /// Buildings of two entrances, 25 floors and 10 rooms a floor; an owner lives in each.
  private void people(int number, int households) throws SQLException {
    UUID estate = estates.get(number - 1);
    int buildings = Math.max(1, households / 500);
    run(
        """
        insert into building (estate_id, id, number, name, sort_key)
        select ?, gen_random_uuid(), n::text, n || '栋', lpad(n::text, 8, '0')
        from generate_series(1, ?) n
        """,
        estate,
        buildings);
    run(
        """
        insert into unit (estate_id, id, building_id, entrance, room, code, area, state, sort_key)
        select b.estate_id, gen_random_uuid(), b.id, e::text, f || lpad(r::text, 2, '0'),
          b.number || '-' || e || '-' || f || lpad(r::text, 2, '0'), 60 + (f * 7 + r * 11) % 90,
          'OWNER_OCCUPIED', b.sort_key || '/' || e || '/' || lpad((f * 100 + r)::text, 8, '0')
        from building b, generate_series(1, 2) e, generate_series(1, 25) f, generate_series(1, 10) r
        where b.estate_id = ?
        """,
        estate);
    run(
        """
        with words as (
          select array['王','李','张','刘','陈','杨','赵','黄','周','吴','徐','孙','胡','朱','高','林'] as s,
            array['wang','li','zhang','liu','chen','yang','zhao','huang','zhou','wu','xu','sun','hu','zhu','gao','lin'] as sp,
            array['秀','建','志','文','晓','海','玉','春','国','丽','明','思','家','子','雅','永'] as g,
            array['xiu','jian','zhi','wen','xiao','hai','yu','chun','guo','li','ming','si','jia','zi','ya','yong'] as gp,
            array['梅','华','强','芳','军','燕','平','兰','杰','宁','涛','霞','辉','琴','波','敏'] as h,
            array['mei','hua','qiang','fang','jun','yan','ping','lan','jie','ning','tao','xia','hui','qin','bo','min'] as hp
        ), made as (
          select id as unit_id, gen_random_uuid() as person_id, row_number() over () as n
          from unit where estate_id = ?
        ), people as (
          insert into person (estate_id, id, name, pinyin_full, pinyin_initials)
          select ?, person_id, s[a] || g[b] || h[c], sp[a] || gp[b] || hp[c],
            left(sp[a], 1) || left(gp[b], 1) || left(hp[c], 1)
          from made, words, lateral (
            select 1 + n % 16 as a, 1 + n / 16 % 16 as b, 1 + n / 256 % 16 as c) pick
        ), living as (
          insert into residency (estate_id, id, unit_id, person_id, kind, since, main)
          select ?, gen_random_uuid(), unit_id, person_id, 'OWNER', date '2020-05-01', true from made
        )
        insert into phone (estate_id, person_id, position, digits)
        select ?, person_id, 1, '138' || lpad((n * 48271 % 100000000)::text, 8, '0') from made
        """,
        estate, estate, estate, estate);
  }

  private void staff(int number, String hash) throws SQLException {
    UUID estate = estates.get(number - 1);
    UUID engineering = UUID.randomUUID();
    String department =
        "insert into department (estate_id, id, code, name_zh, name_en) values (?, ?, ?, ?, ?)";
    run(department, estate, engineering, "engineering", "工程部", "Engineering");
    run(department, estate, UUID.randomUUID(), "security", "秩序维护部", "Security");
    for (String desk : DESKS) {
      String[] parts = desk.split("/");
      UUID staff = UUID.randomUUID();
      run(
          """
          insert into staff (estate_id, id, name, role, department_id, created_at)
          values (?, ?, ?, ?, ?::uuid, now())
          """,
          estate,
          staff,
          parts[2],
          parts[1],
          parts[1].startsWith("DEPT") ? engineering : null);
      run(
          """
          insert into account (id, username, password_hash, estate_id, staff_id)
          values (?, ?, ?, ?, ?)
          """,
          UUID.randomUUID(),
          parts[0] + "-" + number,
          hash,
          estate,
          staff);
    }
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
