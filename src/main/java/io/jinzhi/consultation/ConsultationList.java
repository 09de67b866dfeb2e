package io.jinzhi.consultation;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests by page, only those that the reader may see (see [Sight]).
@Component
public class ConsultationList {
  static final int PAGE = 30;

  private static final String SEEN =
      """
      c.estate_id = :estate and (:all or c.asked_by = :me or c.suggested_by = :me
        or c.companion = :me or :keeper and c.second_by is not null
        or c.first_office = any(string_to_array(:offices, ','))
        or c.second_office = any(string_to_array(:offices, ','))
        or c.consent <> 'NOT_NEEDED' and c.file_id = any(string_to_array(:files, ',')::uuid[]))
      """;

  private static final String TODO =
      """
      (c.stage = 'SUGGESTED' and 'CS_MANAGER' = any(string_to_array(:offices, ','))
        or c.stage = 'ASKED' and c.consent <> 'WANTED'
          and c.first_office = any(string_to_array(:offices, ','))
        or c.stage = 'REGISTERED' and c.second_office = any(string_to_array(:offices, ','))
        or :keeper and c.stage in ('APPROVED', 'CLOSED')
        or c.asked_by = :me and c.stage in ('RELEASED', 'READING')
        or c.stage = 'ASKED' and c.consent = 'WANTED'
          and c.file_id = any(string_to_array(:files, ',')::uuid[]))
      """;

  /// Which of them.
  public enum Show {
    TODO,
    MINE,
    OPEN,
    DONE,
    ALL
  }

  private final JdbcClient jdbc;
  private final Mandates mandates;
  private final OwnFiles own;

  ConsultationList(JdbcClient jdbc, Mandates mandates, OwnFiles own) {
    this.jdbc = jdbc;
    this.mandates = mandates;
    this.own = own;
  }

  /// A page and one more, to know whether there is a next one; the newest first.
  ///
  /// @param words part of a number, a room or a reader's name; null for all
  List<Consultation> page(Actor actor, Show show, @Nullable String words, int page, Instant now) {
    String condition =
        switch (show) {
          case TODO -> TODO;
          case MINE -> "(c.asked_by = :me or c.suggested_by = :me)";
          case OPEN -> "c.stage not in ('RETURNED', 'REFUSED', 'LAPSED', 'WITHDRAWN')";
          case DONE -> "c.stage in ('RETURNED', 'REFUSED', 'LAPSED', 'WITHDRAWN')";
          case ALL -> "true";
        };
    String like = words == null ? "" : words.replaceAll("([\\\\%_])", "\\\\$1");
    return bound(
            actor,
            now,
            "select c.* from consultation c where "
                + SEEN
                + " and "
                + condition
                + """
                 and (:words = '' or c.number ilike '%' || :words || '%'
                  or c.file_number ilike '%' || :words || '%'
                  or c.unit_code ilike :words || '%' or c.reader_name like '%' || :words || '%')
                order by c.asked_at desc, c.id limit :most offset :from
                """)
        .param("words", like)
        .param("most", PAGE + 1)
        .param("from", page * PAGE)
        .query(ConsultationRows::read)
        .list();
  }

  /// How many wait for this actor.
  int waiting(Actor actor, Instant now) {
    return bound(
            actor,
            now,
            "select count(*) from (select 1 from consultation c where "
                + SEEN
                + " and "
                + TODO
                + " limit 100) waiting")
        .query(Integer.class)
        .single();
  }

  /// Those about one household, the newest first.
  List<Consultation> ofUnit(Actor actor, UnitId unit, int most, Instant now) {
    return bound(
            actor,
            now,
            "select c.* from consultation c where "
                + SEEN
                + " and c.unit_id = :unit order by c.asked_at desc, c.id limit :most")
        .param("unit", unit.value())
        .param("most", most)
        .query(ConsultationRows::read)
        .list();
  }

  /// A month's register, the oldest first.
  ///
  /// @param to excluded
  List<Consultation> between(EstateId estate, Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from consultation where estate_id = :estate and asked_at >= :from
              and asked_at < :to and stage <> 'SUGGESTED' order by asked_at, id limit 1000
            """)
        .param("estate", estate.value())
        .param("from", io.jinzhi.database.Columns.at(from))
        .param("to", io.jinzhi.database.Columns.at(to))
        .query(ConsultationRows::read)
        .list();
  }

  private JdbcClient.StatementSpec bound(Actor actor, Instant now, String sql) {
    String offices =
        Sight.mayDecide(actor.role())
            ? String.join(
                ",", mandates.offices(actor, now).stream().map(Enum::name).sorted().toList())
            : "";
    String files =
        String.join(
            ",",
            own.of(actor).stream().map(each -> each.id().value()).map(UUID::toString).toList());
    return jdbc.sql(sql)
        .param("estate", actor.estate().value())
        .param(
            "all",
            actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR))
        .param("keeper", actor.is(Role.ARCHIVE_KEEPER))
        .param("me", actor.staff().value())
        .param("offices", offices)
        .param("files", files);
  }
}
