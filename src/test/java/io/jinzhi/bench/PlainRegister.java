package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import io.jinzhi.database.Ids;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The other side of the comparison: the same statements as registering a complaint executes, in
/// the same order and one transaction, prepared once on a connection of its own, with nothing in
/// front. The rows are those of a complaint that the application registered, with new ids, number
/// and times.
final class PlainRegister implements Load.Client {
  private static final Ids IDS = new Ids(InstantSource.system());

  /// The tables in the order of the application's inserts, with the columns that it names.
  private static final String[][] INSERTS = {
    {
      "complaint",
      "estate_id, id, number, matter_id, channel, external_number, unit_id, unit_code, person_id,"
          + " complainant, contact, told_at, told_why, accepted_at, event_time, event_place,"
          + " about_department, about_person, course, demand, wanted_by, later_agreed, serious,"
          + " repeated, fault, proposed, grade, grade_reason, harm, stage, department, stage_at,"
          + " stage_by, round, clocks, version",
      "number = ?",
      ""
    },
    {
      "complaint_report",
      "estate_id, id, matter_id, complaint_id, unit_id, channel, complainant, contact, words,"
          + " by_name, at",
      "complaint_id = (select id from complaint c where c.estate_id = t.estate_id and number = ?)",
      ""
    },
    {
      "complaint_event",
      "estate_id, complaint_id, id, at, by_id, by_name, by_role, kind, facts",
      "complaint_id = (select id from complaint c where c.estate_id = t.estate_id and number = ?)",
      ""
    },
    {
      "duty_log_entry",
      "estate_id, id, page_day, at, kind, subject_kind, subject_number, department_id, from_whom,"
          + " text_zh, text_en, by_staff, by_name, signed_by, signature, corrects, extra",
      "subject_number = ?",
      ""
    },
    {
      "commitment",
      "estate_id, id, subject_kind, subject_id, subject_number, clause, clause_version, round,"
          + " holder_role, holder_department, holder_person, opened_at, target_at, warn_at, due_at,"
          + " promised_at",
      "subject_number = ?",
      " on conflict on constraint promised_once do nothing"
    },
    {
      "search_entry",
      "estate_id, kind, id, number, title, title_en, text, place, link, seen_by, at, open, words",
      "number = ?",
      """
       on conflict (estate_id, kind, id) do update set
        number = excluded.number, title = excluded.title, title_en = excluded.title_en,
        text = excluded.text, place = excluded.place, link = excluded.link,
        seen_by = excluded.seen_by, at = excluded.at, open = excluded.open,
        words = excluded.words, put_by = excluded.put_by
      """
    },
  };

  private record Table(List<String> columns, List<List<Object>> rows, PreparedStatement insert) {}

  private final Connection database;
  private final UUID estate;
  private final String like;
  private final String prefix;
  private final UUID complaint;
  private final UUID account = UUID.randomUUID();
  private final OffsetDateTime told;
  private final LocalDate day;
  private final List<Table> tables = new ArrayList<>();
  private final PreparedStatement takeKey;
  private final PreparedStatement keepKey;
  private final PreparedStatement room;
  private final PreparedStatement nextNumber;

  /// @param like the number of a complaint that the application registered in the estate
  PlainRegister(DurableServer server, UUID estate, String like) throws SQLException {
    this.estate = estate;
    this.like = like;
    this.prefix = like.substring(0, like.lastIndexOf('-') + 1);
    database = server.connect();
    try (var seen =
        database.prepareStatement(
            """
            select c.id, c.accepted_at, l.page_day from complaint c
            join duty_log_entry l on l.estate_id = c.estate_id and l.subject_number = c.number
            where c.estate_id = ? and c.number = ?
            """)) {
      seen.setObject(1, estate);
      seen.setString(2, like);
      try (var row = seen.executeQuery()) {
        row.next();
        complaint = row.getObject(1, UUID.class);
        told = row.getObject(2, OffsetDateTime.class);
        day = row.getObject(3, LocalDate.class);
      }
    }
    for (String[] each : INSERTS) {
      tables.add(read(each[0], List.of(each[1].split(", *")), each[2], each[3]));
    }
    takeKey =
        database.prepareStatement(
            """
            insert into idempotency_key (account, key, request_hash, created_at)
            values (?, ?, ?, ?) on conflict do nothing
            """);
    keepKey =
        database.prepareStatement(
            """
            update idempotency_key set status = ?, location = ?, content_type = ?, body = ?
            where account = ? and key = ?
            """);
    room =
        database.prepareStatement(
            """
            select u.id, u.code, b.number, u.entrance, u.room, z.name as zone, u.former_code, u.area,
              u.handed_over_on, u.state, u.version
            from unit u
            join building b on b.estate_id = u.estate_id and b.id = u.building_id
            left join zone z on z.estate_id = b.estate_id and z.id = b.zone_id
            where u.estate_id = ? and u.code = ?
            """);
    nextNumber =
        database.prepareStatement(
            """
            insert into number_series (estate_id, series, day, last) values (?, 'TS', ?, 1)
            on conflict (estate_id, series, day) do update set last = number_series.last + 1
            returning last
            """);
    database.setAutoCommit(false);
  }

  private Table read(String table, List<String> columns, String where, String suffix)
      throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    try (var query =
        database.prepareStatement(
            "select %s from %s t where t.estate_id = ? and %s order by id"
                .formatted(String.join(", ", columns), table, where))) {
      query.setObject(1, estate);
      query.setString(2, like);
      try (var row = query.executeQuery()) {
        var types = row.getMetaData();
        for (int i = 1; i <= columns.size(); i++) {
          String type = types.getColumnTypeName(i);
          marks.append(i == 1 ? "?" : ", ?");
          marks.append(type.equals("jsonb") || type.equals("tsvector") ? "::" + type : "");
        }
        while (row.next()) {
          List<Object> values = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            values.add(
                switch (types.getColumnTypeName(i)) {
                  case "timestamptz" -> row.getObject(i, OffsetDateTime.class);
                  case "jsonb", "tsvector" -> row.getString(i);
                  default -> row.getObject(i);
                });
          }
          rows.add(values);
        }
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException("registering wrote nothing to " + table);
    }
    return new Table(
        columns,
        rows,
        database.prepareStatement(
            "insert into %s (%s) values (%s)%s"
                .formatted(table, String.join(", ", columns), marks, suffix)));
  }

  /// How many rows each table is given, for one complaint.
  Map<String, Integer> rows() {
    Map<String, Integer> rows = new HashMap<>();
    for (int i = 0; i < INSERTS.length; i++) {
      rows.put(INSERTS[i][0], tables.get(i).rows().size());
    }
    return rows;
  }

  @Override
  public void once() throws SQLException {
    String key = UUID.randomUUID().toString();
    takeKey.setObject(1, account);
    takeKey.setString(2, key);
    takeKey.setBytes(3, new byte[32]);
    takeKey.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
    takeKey.executeUpdate();
    room.setObject(1, estate);
    room.setString(2, "1-2-1201");
    room.executeQuery().close();
    nextNumber.setObject(1, estate);
    nextNumber.setDate(2, Date.valueOf(day));
    String number;
    try (var row = nextNumber.executeQuery()) {
      row.next();
      number = prefix + "%03d".formatted(row.getLong(1));
    }
    UUID id = IDS.next();
    Duration since = Duration.between(told, OffsetDateTime.now(ZoneOffset.UTC));
    for (Table table : tables) {
      insert(table, id, number, since);
    }
    keepKey.setInt(1, 201);
    keepKey.setString(2, "/api/v1/complaints/" + number);
    keepKey.setString(3, "application/json");
    keepKey.setBytes(4, ("{\"number\":\"" + number + "\"}").getBytes());
    keepKey.setObject(5, account);
    keepKey.setString(6, key);
    keepKey.executeUpdate();
    database.commit();
  }

  private void insert(Table table, UUID id, String number, Duration since) throws SQLException {
    PreparedStatement to = table.insert();
    for (List<Object> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        Object value = row.get(i);
        if (complaint.equals(value)) {
          value = id;
        } else if (table.columns().get(i).equals("id")) {
          value = IDS.next();
        } else if (value instanceof OffsetDateTime at) {
          value = at.plus(since);
        } else if (value instanceof String text && text.contains(like)) {
          value = text.replace(like, number);
        }
        if (value instanceof Array array) {
          to.setArray(i + 1, array);
        } else {
          to.setObject(i + 1, value);
        }
      }
      if (table.rows().size() > 1) {
        to.addBatch();
      }
    }
    if (table.rows().size() > 1) {
      to.executeBatch();
    } else {
      to.executeUpdate();
    }
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      // What counts has been committed.
    }
  }
}
