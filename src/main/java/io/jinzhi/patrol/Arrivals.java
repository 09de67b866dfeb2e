package io.jinzhi.patrol;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of arrivals at points, of meters that turn, and the clearing away of old records.
@Repository
class Arrivals {
  private final JdbcClient jdbc;

  Arrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether it was new
  boolean add(EstateId estate, Arrival each) {
    var spot = each.spot();
    Phrase clock = each.clock();
    return jdbc.sql(
                """
                insert into patrol_arrival (estate_id, id, round_id, point_id, by_staff, by_name,
                  at, received_at, how, latitude, longitude, accuracy, metres, out_of_order, note,
                  clock_zh, clock_en)
                values (:estate, :id, :round, :point, :by, :name, :at, :received, :how, :latitude,
                  :longitude, :accuracy, :metres, :outOfOrder, :note, :clockZh, :clockEn)
                on conflict do nothing
                """)
            .param("estate", estate.value())
            .param("id", each.id())
            .param("round", each.round())
            .param("point", each.point())
            .param("by", each.by().value())
            .param("name", each.byName())
            .param("at", at(each.at()))
            .param("received", at(each.received()))
            .param("how", each.how().name())
            .param("latitude", spot == null ? null : spot.latitude())
            .param("longitude", spot == null ? null : spot.longitude())
            .param("accuracy", spot == null ? null : spot.accuracy())
            .param("metres", spot == null ? null : spot.metres())
            .param("outOfOrder", each.outOfOrder())
            .param("note", each.note())
            .param("clockZh", clock == null ? null : clock.zh())
            .param("clockEn", clock == null ? null : clock.en())
            .update()
        == 1;
  }

  List<Arrival> of(EstateId estate, UUID round) {
    return jdbc.sql(
            """
            select * from patrol_arrival where estate_id = :estate and round_id = :round
            order by at, id
            """)
        .param("estate", estate.value())
        .param("round", round)
        .query(Arrivals::read)
        .list();
  }

  void meter(EstateId estate, UUID finding, UUID round, boolean valve, boolean notice) {
    jdbc.sql(
            """
            insert into patrol_meter (estate_id, finding_id, round_id, valve_shut, notice_posted)
            values (:estate, :finding, :round, :valve, :notice) on conflict do nothing
            """)
        .param("estate", estate.value())
        .param("finding", finding)
        .param("round", round)
        .param("valve", valve)
        .param("notice", notice)
        .update();
  }

  List<Meter> meters(EstateId estate, UUID round) {
    return jdbc.sql("select * from patrol_meter where estate_id = :estate and round_id = :round")
        .param("estate", estate.value())
        .param("round", round)
        .query(
            (row, index) ->
                new Meter(
                    uuid(row, "finding_id"),
                    row.getBoolean("valve_shut"),
                    row.getBoolean("notice_posted"),
                    instantOrNull(row, "told_at"),
                    row.getString("told_by"),
                    row.getString("told_how")))
        .list();
  }

  /// @return whether there was one whose owner was not told yet
  boolean told(EstateId estate, UUID finding, String by, String how, Instant now) {
    return jdbc.sql(
                """
                update patrol_meter set valve_shut = true, notice_posted = true, told_at = :now,
                  told_by = :by, told_how = :how
                where estate_id = :estate and finding_id = :finding and told_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("how", how)
            .param("estate", estate.value())
            .param("finding", finding)
            .update()
        == 1;
  }

  /// Removes rounds of days before one, with their arrivals (PAT-12).
  ///
  /// @return how many rounds
  int forget(EstateId estate, java.time.LocalDate before) {
    jdbc.sql(
            """
            delete from patrol_arrival a using patrol_round r
            where a.estate_id = :estate and r.estate_id = a.estate_id and r.id = a.round_id
              and r.day < :before
            """)
        .param("estate", estate.value())
        .param("before", before)
        .update();
    return jdbc.sql("delete from patrol_round where estate_id = :estate and day < :before")
        .param("estate", estate.value())
        .param("before", before)
        .update();
  }

  private static Arrival read(ResultSet row, int index) throws SQLException {
    Double latitude = row.getObject("latitude", Double.class);
    Double longitude = row.getObject("longitude", Double.class);
    return new Arrival(
        uuid(row, "id"),
        uuid(row, "round_id"),
        uuid(row, "point_id"),
        new StaffId(uuid(row, "by_staff")),
        row.getString("by_name"),
        instant(row, "at"),
        instant(row, "received_at"),
        Arrival.How.valueOf(row.getString("how")),
        latitude == null || longitude == null
            ? null
            : new Arrival.Spot(
                latitude,
                longitude,
                row.getObject("accuracy", Integer.class),
                row.getObject("metres", Integer.class)),
        row.getBoolean("out_of_order"),
        row.getString("note"),
        Rounds.clock(row));
  }
}
