package io.jinzhi.datarequest;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of data requests and their stories.
@Repository
public class DataRequests {

  /// One thing that happened.
  ///
  /// @param before what the register said, where it was corrected
  public record Line(
      Instant at, String by, Phrase words, @Nullable String before, @Nullable String after) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  DataRequests(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  void add(EstateId estate, DataRequest request, UnitId unit) {
    jdbc.sql(
            """
            insert into data_request (estate_id, id, number, kind, person_id, unit_id, unit_code,
              wish, field, wanted, by_resident, received_at, received_by, state)
            values (:estate, :id, :number, :kind, :person, :unit, :code, :wish, :field, :wanted,
              :resident, :at, :by, 'OPEN')
            """)
        .param("estate", estate.value())
        .param("id", request.id())
        .param("number", request.number())
        .param("kind", request.kind().name())
        .param("person", request.person().value())
        .param("unit", unit.value())
        .param("code", request.unitCode())
        .param("wish", request.wish())
        .param("field", request.field())
        .param("wanted", request.wanted())
        .param("resident", request.byResident())
        .param("at", at(request.receivedAt()))
        .param("by", request.receivedBy())
        .update();
  }

  /// @return whether it was still open and as it was read
  boolean identified(EstateId estate, DataRequest request, String how, Actor by, Instant now) {
    return jdbc.sql(
                """
                update data_request set identity = :how, identity_at = :now, identity_by = :by,
                  version = version + 1
                where estate_id = :estate and id = :id and version = :version and state = 'OPEN'
                """)
            .param("how", how)
            .param("now", at(now))
            .param("by", by.name())
            .param("estate", estate.value())
            .param("id", request.id())
            .param("version", request.version())
            .update()
        == 1;
  }

  /// @return whether it was still open and as it was read
  boolean end(
      EstateId estate,
      DataRequest request,
      RequestState state,
      String answer,
      Actor by,
      Instant now) {
    return jdbc.sql(
                """
                update data_request set state = :state, answer = :answer, answered_at = :now,
                  answered_by = :by, version = version + 1
                where estate_id = :estate and id = :id and version = :version and state = 'OPEN'
                """)
            .param("state", state.name())
            .param("answer", answer)
            .param("now", at(now))
            .param("by", by.name())
            .param("estate", estate.value())
            .param("id", request.id())
            .param("version", request.version())
            .update()
        == 1;
  }

  Optional<DataRequest> find(EstateId estate, String number) {
    return jdbc.sql("select * from data_request where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query((row, at) -> read(row))
        .optional();
  }

  /// Open ones first, then the latest.
  List<DataRequest> page(EstateId estate, int size, int offset) {
    return jdbc.sql(
            """
            select * from data_request where estate_id = :estate
            order by state = 'OPEN' desc, received_at desc, id limit :size offset :offset
            """)
        .param("estate", estate.value())
        .param("size", size)
        .param("offset", offset)
        .query((row, at) -> read(row))
        .list();
  }

  List<DataRequest> of(EstateId estate, PersonId person) {
    return jdbc.sql(
            """
            select * from data_request where estate_id = :estate and person_id = :person
            order by received_at desc, id limit 100
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .query((row, at) -> read(row))
        .list();
  }

  /// By their ids, for lists of promises.
  public Map<UUID, DataRequest> byId(EstateId estate, Collection<UUID> ids) {
    return jdbc
        .sql("select * from data_request where estate_id = :estate and id = any(:ids)")
        .param("estate", estate.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, at) -> read(row))
        .list()
        .stream()
        .collect(Collectors.toMap(DataRequest::id, Function.identity()));
  }

  void tell(EstateId estate, DataRequest request, Line line) {
    jdbc.sql(
            """
            insert into data_request_line (estate_id, id, request_id, at, by_name, zh, en, before,
              after)
            values (:estate, :id, :request, :at, :by, :zh, :en, :before, :after)
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("request", request.id())
        .param("at", at(line.at()))
        .param("by", line.by())
        .param("zh", line.words().zh())
        .param("en", line.words().en())
        .param("before", line.before())
        .param("after", line.after())
        .update();
  }

  List<Line> story(EstateId estate, DataRequest request) {
    return jdbc.sql(
            """
            select * from data_request_line where estate_id = :estate and request_id = :request
            order by at, id
            """)
        .param("estate", estate.value())
        .param("request", request.id())
        .query(
            (row, at) ->
                new Line(
                    instant(row, "at"),
                    row.getString("by_name"),
                    Phrase.of(row.getString("zh"), row.getString("en")),
                    row.getString("before"),
                    row.getString("after")))
        .list();
  }

  private static DataRequest read(ResultSet row) throws SQLException {
    return new DataRequest(
        uuid(row, "id"),
        row.getString("number"),
        RequestKind.valueOf(row.getString("kind")),
        new PersonId(uuid(row, "person_id")),
        row.getString("unit_code"),
        row.getString("wish"),
        row.getString("field"),
        row.getString("wanted"),
        row.getBoolean("by_resident"),
        instant(row, "received_at"),
        row.getString("received_by"),
        row.getString("identity"),
        RequestState.valueOf(row.getString("state")),
        row.getString("answer"),
        instantOrNull(row, "answered_at"),
        row.getString("answered_by"),
        row.getInt("version"));
  }
}
