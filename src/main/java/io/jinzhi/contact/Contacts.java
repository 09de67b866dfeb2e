package io.jinzhi.contact;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.dutylog.EntryId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of contacts.
@Repository
class Contacts {
  private final JdbcClient jdbc;

  Contacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Contact contact, NewContact said, Actor by) {
    var who = said.who();
    jdbc.sql(
            """
            insert into contact (estate_id, id, number, kind, channel, unit_id, unit_code,
              person_id, name, phone, words, place, department_id, praised, answer, article_id,
              promised_at, state, round, outcome_number, outcome_link, call_id, at, by_staff,
              by_name, log_entry, done_at)
            values (:estate, :id, :number, :kind, :channel, :unit, :unitCode, :person, :name,
              :phone, :words, :place, :department, :praised, :answer, :article, :promised, :state,
              1, :outcomeNumber, :outcomeLink, :call, :at, :staff, :by, :log, :doneAt)
            """)
        .param("estate", contact.estate().value())
        .param("id", contact.id())
        .param("number", contact.number())
        .param("kind", contact.kind().name())
        .param("channel", contact.channel().name())
        .param("unit", contact.unit() == null ? null : contact.unit().value())
        .param("unitCode", contact.unitCode())
        .param("person", who.person() == null ? null : who.person().value())
        .param("name", contact.name())
        .param("phone", contact.phone())
        .param("words", contact.words())
        .param("place", contact.place())
        .param("department", contact.department() == null ? null : contact.department().value())
        .param("praised", contact.praised())
        .param("answer", contact.answer())
        .param("article", contact.article())
        .param("promised", atOrNull(contact.promised()))
        .param("state", contact.state().name())
        .param("outcomeNumber", contact.outcomeNumber())
        .param("outcomeLink", contact.outcomeLink())
        .param("call", said.call())
        .param("at", at(contact.at()))
        .param("staff", by.staff().value())
        .param("by", contact.by())
        .param("log", contact.log())
        .param("doneAt", atOrNull(contact.doneAt()))
        .update();
  }

  /// Writes what can change: state, answer, department, outcome and round.
  ///
  /// @throws OptimisticLockingFailureException when somebody else was quicker
  void change(Contact contact) {
    int rows =
        jdbc.sql(
                """
                update contact
                set state = :state, answer = :answer, department_id = :department, round = :round,
                  outcome_number = :outcomeNumber, outcome_link = :outcomeLink,
                  done_at = :doneAt, version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("state", contact.state().name())
            .param("answer", contact.answer())
            .param("department", contact.department() == null ? null : contact.department().value())
            .param("round", contact.round())
            .param("outcomeNumber", contact.outcomeNumber())
            .param("outcomeLink", contact.outcomeLink())
            .param("doneAt", atOrNull(contact.doneAt()))
            .param("estate", contact.estate().value())
            .param("id", contact.id())
            .param("version", contact.version())
            .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("contact " + contact.number());
    }
  }

  Optional<Contact> find(EstateId estate, String number) {
    return jdbc.sql("select * from contact where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query((row, index) -> read(row))
        .optional();
  }

  /// Locked until the end of the transaction, so that two people's steps come one after the other.
  Optional<Contact> hold(EstateId estate, String number) {
    return jdbc.sql(
            "select * from contact where estate_id = :estate and number = :number for update")
        .param("estate", estate.value())
        .param("number", number)
        .query((row, index) -> read(row))
        .optional();
  }

  static Contact read(ResultSet row) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    UUID department = uuidOrNull(row, "department_id");
    return new Contact(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getString("number"),
        ContactKind.valueOf(row.getString("kind")),
        ContactChannel.valueOf(row.getString("channel")),
        unit == null ? null : new UnitId(unit),
        row.getString("unit_code"),
        row.getString("name"),
        row.getString("phone"),
        row.getString("words"),
        row.getString("place"),
        department == null ? null : new DepartmentId(department),
        row.getString("praised"),
        row.getString("answer"),
        uuidOrNull(row, "article_id"),
        instantOrNull(row, "promised_at"),
        ContactState.valueOf(row.getString("state")),
        row.getInt("round"),
        row.getString("outcome_number"),
        row.getString("outcome_link"),
        instant(row, "at"),
        row.getString("by_name"),
        uuidOrNull(row, "log_entry"),
        instantOrNull(row, "done_at"),
        row.getInt("version"));
  }

  static @Nullable UUID value(@Nullable EntryId entry) {
    return entry == null ? null : entry.value();
  }
}
