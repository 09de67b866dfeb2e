package io.jinzhi.emergency;

import io.jinzhi.estate.EstateId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom to ring: 119, 110, 120, 96333, and the centre's own numbers.
@Repository
class PhoneBook {
  private final JdbcClient jdbc;

  PhoneBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By body, in their order; without those that have no number yet.
  Map<OutsideBody, PhoneLine> of(EstateId estate) {
    Map<OutsideBody, PhoneLine> own = new EnumMap<>(OutsideBody.class);
    jdbc.sql("select * from emergency_phone where estate_id = :estate")
        .param("estate", estate.value())
        .query(
            row -> {
              OutsideBody body = OutsideBody.valueOf(row.getString("body"));
              own.put(body, new PhoneLine(body, row.getString("name"), row.getString("phone")));
            });
    Map<OutsideBody, PhoneLine> all = new LinkedHashMap<>();
    for (OutsideBody each : OutsideBody.values()) {
      String everywhere = each.phone();
      PhoneLine line =
          own.getOrDefault(each, everywhere == null ? null : new PhoneLine(each, "", everywhere));
      if (line != null) {
        all.put(each, line);
      }
    }
    return all;
  }

  void set(EstateId estate, PhoneLine line) {
    jdbc.sql(
            """
            insert into emergency_phone (estate_id, body, name, phone)
            values (:estate, :body, :name, :phone)
            on conflict (estate_id, body) do update set name = :name, phone = :phone
            """)
        .param("estate", estate.value())
        .param("body", line.body().name())
        .param("name", line.name())
        .param("phone", line.phone())
        .update();
  }
}
