package io.jinzhi.consultation;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;

import io.jinzhi.consultation.Consultation.Asker;
import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.StaffId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of requests, and of who has which part in them.
@Repository
class Consultations {
  private final JdbcClient jdbc;

  Consultations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Consultation it) {
    Wish wish = it.wish();
    Asker asker = it.asker();
    UnitId unit = it.file().unit();
    jdbc.sql(
            """
            insert into consultation (estate_id, id, number, file_id, file_number, unit_id,
              unit_code, asked_by, asked_by_name, asked_role, asked_at, visitor, reader_name,
              reader_identity, reader_from, reader_contact, reason, basis, papers, wanted,
              copies_wanted, consent, stage, first_office, second_office)
            values (:estate, :id, :number, :file, :fileNumber, :unit, :unitCode, :by, :name, :role,
              :at, :visitor, :reader, :identity, :from, :contact, :reason, :basis, :papers,
              :wanted, :copies, :consent, :stage, :first, :second)
            """)
        .param("estate", it.estate().value())
        .param("id", it.id())
        .param("number", it.number())
        .param("file", it.file().id())
        .param("fileNumber", it.file().number())
        .param("unit", unit == null ? null : unit.value(), Types.OTHER)
        .param("unitCode", it.file().unitCode())
        .param("by", asker.by().value())
        .param("name", asker.name())
        .param("role", asker.role().name())
        .param("at", at(asker.at()))
        .param("visitor", wish.visitor())
        .param("reader", wish.reader())
        .param("identity", wish.identity())
        .param("from", wish.from())
        .param("contact", wish.contact())
        .param("reason", wish.reason())
        .param("basis", wish.basis().name())
        .param("papers", wish.papers())
        .param("wanted", wish.use().name())
        .param("copies", wish.copies())
        .param("consent", it.standing().consent().name())
        .param("stage", it.stage().name())
        .param("first", it.levels().first().name())
        .param("second", it.levels().second().name())
        .update();
    takePart(it, "ASKED", Set.of(asker.by()));
  }

  /// Held until the end of the transaction: of two who act, the second sees what the first did.
  Optional<Consultation> hold(EstateId estate, String number) {
    return jdbc.sql(
            "select * from consultation where estate_id = :estate and number = :number for update")
        .param("estate", estate.value())
        .param("number", number)
        .query(ConsultationRows::read)
        .optional();
  }

  Optional<Consultation> find(EstateId estate, String number) {
    return jdbc.sql("select * from consultation where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(ConsultationRows::read)
        .optional();
  }

  /// Writes what has changed, and who took which part.
  ///
  /// @throws io.jinzhi.web.Refused where one person would have two parts, or somebody was quicker
  void save(Consultation it) {
    takePart(it, "ASKED", Set.of(it.asker().by()));
    takePart(it, "FIRST", people(it.standing().first()));
    takePart(it, "SECOND", people(it.standing().second()));
    Released released = it.standing().released();
    takePart(it, "RELEASED", released == null ? Set.of() : Set.of(released.by()));
    if (bound(it).update() != 1) {
      throw Refusal.MOVED_ON.asProblem();
    }
  }

  private JdbcClient.StatementSpec bound(Consultation it) {
    Standing now = it.standing();
    Asker asker = it.asker();
    var statement =
        jdbc.sql(SavedColumns.SAVE)
            .param("estate", it.estate().value())
            .param("id", it.id())
            .param("version", it.version())
            .param("by", asker.by().value())
            .param("name", asker.name())
            .param("role", asker.role().name())
            .param("asked", at(asker.at()))
            .param("suggested", value(asker.suggestedBy()), Types.OTHER)
            .param("suggestedName", asker.suggestedName())
            .param("reader", it.wish().reader())
            .param("identity", it.wish().identity())
            .param("firstOffice", it.levels().first().name())
            .param("secondOffice", it.levels().second().name())
            .param("consent", now.consent().name())
            .param("consentBy", now.consentBy())
            .param("consentAt", atOrNull(now.consentAt()))
            .param("stage", now.stage().name());
    SavedColumns.hand(statement, "first", now.first());
    SavedColumns.hand(statement, "second", now.second());
    SavedColumns.decided(statement, now);
    return SavedColumns.read(statement, now);
  }

  private static Set<StaffId> people(@Nullable Hand hand) {
    return hand == null ? Set.of() : hand.people();
  }

  static @Nullable UUID value(@Nullable StaffId who) {
    return who == null ? null : who.value();
  }

  private void takePart(Consultation it, String part, Set<StaffId> people) {
    for (StaffId each : people) {
      try {
        jdbc.sql(
                """
                insert into consultation_party (estate_id, consultation_id, part, person)
                values (:estate, :id, :part, :person)
                on conflict (estate_id, consultation_id, part, person) do nothing
                """)
            .param("estate", it.estate().value())
            .param("id", it.id())
            .param("part", part)
            .param("person", each.value())
            .update();
      } catch (DuplicateKeyException twoParts) {
        throw Refusal.SAME_PERSON.asProblem();
      }
    }
  }

  /// An ambassador's need becomes the head's request: the ambassador has no part in it any more.
  void leave(Consultation it, StaffId person) {
    jdbc.sql(
            """
            delete from consultation_party
            where estate_id = :estate and consultation_id = :id and person = :person
            """)
        .param("estate", it.estate().value())
        .param("id", it.id())
        .param("person", person.value())
        .update();
  }

  /// The room has seen this moment.
  void seen(Consultation it, Instant now) {
    jdbc.sql(
            """
            update consultation set seen_at = greatest(seen_at, :now)
            where estate_id = :estate and id = :id
            """)
        .param("now", at(now))
        .param("estate", it.estate().value())
        .param("id", it.id())
        .update();
  }

  /// A request that the clock ends.
  record Due(EstateId estate, String number) {}

  /// Rooms whose time is up or whose clock went back, and what was neither decided nor used in
  /// time. A resident has a right to an answer: theirs does not lapse undecided.
  ///
  /// @param undecidedSince what was asked before
  List<Due> due(Instant now, Instant undecidedSince, int most) {
    return jdbc.sql(
            """
            select estate_id, number from consultation
            where stage = 'READING' and (closes_at <= :now or seen_at > :ahead)
              or stage in ('APPROVED', 'RELEASED') and valid_until < :now
              or stage in ('SUGGESTED', 'ASKED', 'REGISTERED') and asked_role <> 'RESIDENT'
                and asked_at < :since
            order by asked_at, id limit :most
            """)
        .param("now", at(now))
        .param("ahead", at(now.plus(Visit.SETBACK)))
        .param("since", at(undecidedSince))
        .param("most", most)
        .query(
            (row, index) ->
                new Due(new EstateId(Columns.uuid(row, "estate_id")), row.getString("number")))
        .list();
  }
}
