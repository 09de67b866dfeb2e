package io.jinzhi.emergency;

import io.jinzhi.estate.EstateId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The store of the written reports.
@Repository("emergencyReports")
class Reports {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Reports(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void save(EstateId estate, UUID emergency, Report report) {
    jdbc.sql(
            """
            insert into emergency_report (estate_id, emergency_id, fields)
            values (:estate, :emergency, :fields::jsonb)
            on conflict (estate_id, emergency_id) do update set fields = excluded.fields
            """)
        .param("estate", estate.value())
        .param("emergency", emergency)
        .param("fields", json.writeValueAsString(report))
        .update();
  }

  Optional<Report> find(EstateId estate, UUID emergency) {
    return jdbc.sql(
            """
            select fields from emergency_report
            where estate_id = :estate and emergency_id = :emergency
            """)
        .param("estate", estate.value())
        .param("emergency", emergency)
        .query((row, index) -> json.readValue(row.getString("fields"), Report.class))
        .optional();
  }
}
