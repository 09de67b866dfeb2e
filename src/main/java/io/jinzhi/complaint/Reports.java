package io.jinzhi.complaint;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each time that somebody reported a matter. Three from the same unit within the look-back make it
/// "several times" (T-12).
@Repository
class Reports {
  private final JdbcClient jdbc;
  private final Ids ids;

  Reports(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// What was said.
  record Said(Channel channel, String complainant, String contact, String words) {}

  record Line(
      String number, Instant at, Channel channel, String complainant, String words, String by) {}

  void add(Complaint complaint, @Nullable UnitId unit, Said said, String by, Instant toldAt) {
    jdbc.sql(
            """
            insert into complaint_report (estate_id, id, matter_id, complaint_id, unit_id, channel,
              complainant, contact, words, by_name, at)
            values (:estate, :id, :matter, :complaint, :unit, :channel, :complainant, :contact,
              :words, :by, :at)
            """)
        .param("estate", complaint.estate().value())
        .param("id", ids.next())
        .param("matter", complaint.matter())
        .param("complaint", complaint.id().value())
        .param("unit", unit == null ? null : unit.value())
        .param("channel", said.channel().name())
        .param("complainant", said.complainant())
        .param("contact", said.contact())
        .param("words", said.words())
        .param("by", by)
        .param("at", at(toldAt))
        .update();
  }

  /// How often the unit has reported the matter since then.
  int count(EstateId estate, UUID matter, @Nullable UnitId unit, Instant since) {
    return jdbc.sql(
            """
            select count(*) from complaint_report
            where estate_id = :estate and matter_id = :matter and at >= :since
              and unit_id is not distinct from :unit::uuid
            """)
        .param("estate", estate.value())
        .param("matter", matter)
        .param("since", at(since))
        .param("unit", unit == null ? null : unit.value())
        .query(Integer.class)
        .single();
  }

  List<Line> of(EstateId estate, UUID matter) {
    return jdbc.sql(
            """
            select r.*, c.number from complaint_report r
            join complaint c on c.estate_id = r.estate_id and c.id = r.complaint_id
            where r.estate_id = :estate and r.matter_id = :matter
            order by r.at, r.id
            """)
        .param("estate", estate.value())
        .param("matter", matter)
        .query(
            (row, index) ->
                new Line(
                    row.getString("number"),
                    instant(row, "at"),
                    Channel.valueOf(row.getString("channel")),
                    row.getString("complainant"),
                    row.getString("words"),
                    row.getString("by_name")))
        .list();
  }
}
