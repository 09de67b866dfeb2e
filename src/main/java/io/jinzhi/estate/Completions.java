package io.jinzhi.estate;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When buildings passed completion acceptance: the contractor's warranty runs from there.
@Repository
public class Completions {
  private final JdbcClient jdbc;

  Completions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param on null where it is not known
  public record Completion(String building, String name, @Nullable LocalDate on) {}

  /// The dates from which the warranties of a unit run.
  ///
  /// @param completed completion acceptance of its building
  /// @param delivered delivery to its owner
  public record Starts(@Nullable LocalDate completed, @Nullable LocalDate delivered) {
    public static final Starts UNKNOWN = new Starts(null, null);
  }

  /// All buildings, the way people count.
  public List<Completion> all(EstateId estate) {
    return jdbc.sql(
            """
            select number as building, name, completed_on as "on" from building
            where estate_id = :estate order by sort_key
            """)
        .param("estate", estate.value())
        .query(Completion.class)
        .list();
  }

  /// @throws Missing where the estate has no such unit
  public Starts of(EstateId estate, UnitId unit) {
    return jdbc.sql(
            """
            select b.completed_on as completed, u.handed_over_on as delivered
            from unit u join building b on b.estate_id = u.estate_id and b.id = u.building_id
            where u.estate_id = :estate and u.id = :unit
            """)
        .param("estate", estate.value())
        .param("unit", unit.value())
        .query(Starts.class)
        .optional()
        .orElseThrow(() -> new Missing("unit"));
  }

  /// For common parts: only the building's own date; unknown where there is no such building.
  public Starts ofBuilding(EstateId estate, String number) {
    return jdbc.sql(
            """
            select completed_on as completed, null::date as delivered from building
            where estate_id = :estate and number = :number
            """)
        .param("estate", estate.value())
        .param("number", number)
        .query(Starts.class)
        .optional()
        .orElse(Starts.UNKNOWN);
  }

  /// Records when a building passed completion acceptance.
  ///
  /// @throws Refused when one of its units was delivered before that day
  /// @throws Missing where the estate has no such building
  public void record(EstateId estate, String building, LocalDate on) {
    UUID id =
        jdbc.sql(
                "select id from building where estate_id = :estate and number = :number for update")
            .param("estate", estate.value())
            .param("number", building)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new Missing("building"));
    int before =
        jdbc.sql(
                """
                select count(*) from unit where estate_id = :estate and building_id = :building
                  and handed_over_on < :day
                """)
            .param("estate", estate.value())
            .param("building", id)
            .param("day", on)
            .query(Integer.class)
            .single();
    if (before > 0) {
      throw new Refused(
          "DELIVERED_BEFORE",
          Phrase.of("有 {0} 户在这之前已交付，请核对日期", "{0} units were delivered before that day")
              .with(before));
    }
    jdbc.sql("update building set completed_on = :day where estate_id = :estate and id = :id")
        .param("day", on)
        .param("estate", estate.value())
        .param("id", id)
        .update();
  }
}
