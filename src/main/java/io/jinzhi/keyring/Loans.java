package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of loans.
@Repository
class Loans {
  private final JdbcClient jdbc;

  Loans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Loan loan) {
    var who = loan.borrower();
    var consent = loan.consent();
    jdbc.sql(
            """
            insert into key_loan (estate_id, id, number, key_id, pieces, borrower, company, phone,
              id_kind, id_last, colleague, purpose, order_number, consent_at, consent_how,
              consent_who, approved_by, deposit, signed, signature_id, out_at, out_by, due_at)
            values (:estate, :id, :number, :key, :pieces, :borrower, :company, :phone, :idKind,
              :idLast, :colleague, :purpose, :order, :consentAt, :consentHow, :consentWho,
              :approvedBy, :deposit, :signed, :signature, :outAt, :outBy, :due)
            """)
        .param("estate", loan.estate().value())
        .param("id", loan.id())
        .param("number", loan.number())
        .param("key", loan.key())
        .param("pieces", loan.pieces())
        .param("borrower", who.name())
        .param("company", who.company())
        .param("phone", who.phone())
        .param("idKind", who.idKind().name())
        .param("idLast", who.idLast())
        .param("colleague", who.colleague() == null ? null : who.colleague().value())
        .param("purpose", loan.purpose())
        .param("order", loan.order())
        .param("consentAt", atOrNull(consent == null ? null : consent.at()))
        .param("consentHow", consent == null ? null : consent.how().name())
        .param("consentWho", consent == null ? null : consent.who())
        .param("approvedBy", loan.approvedBy())
        .param("deposit", loan.deposit())
        .param("signed", loan.signed().how().name())
        .param("signature", loan.signed().drawing())
        .param("outAt", at(loan.outAt()))
        .param("outBy", loan.outBy())
        .param("due", at(loan.due()))
        .update();
  }

  /// @throws OptimisticLockingFailureException when somebody else was quicker
  void returned(Loan loan, Loan.Back back, Signed signed) {
    int rows =
        jdbc.sql(
                """
                update key_loan
                set returned_at = :at, returned_by = :by, same_person = :same,
                  other_reason = :reason, released_by = :releasedBy, checked_by = :checkedBy,
                  left_as_found = :asFound, state_words = :words, return_signed = :signed,
                  return_signature_id = :signature, version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("at", at(back.at()))
            .param("by", back.by())
            .param("same", back.same())
            .param("reason", back.reason())
            .param("releasedBy", back.releasedBy())
            .param("checkedBy", back.checkedBy())
            .param("asFound", back.asFound())
            .param("words", back.words())
            .param("signed", signed.how().name())
            .param("signature", signed.drawing())
            .param("estate", loan.estate().value())
            .param("id", loan.id())
            .param("version", loan.version())
            .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("loan " + loan.number());
    }
  }

  void lost(Loan loan, Instant now) {
    jdbc.sql(
            """
            update key_loan set lost_at = :now, version = version + 1
            where estate_id = :estate and id = :id
            """)
        .param("now", at(now))
        .param("estate", loan.estate().value())
        .param("id", loan.id())
        .update();
  }

  Optional<Loan> find(EstateId estate, String number) {
    return jdbc.sql("select * from key_loan where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Loans::read)
        .optional();
  }

  Optional<Loan> byId(EstateId estate, UUID id) {
    return jdbc.sql("select * from key_loan where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Loans::read)
        .optional();
  }

  /// The one with which a key is out.
  Optional<Loan> open(EstateId estate, UUID key) {
    return jdbc.sql(
            """
            select * from key_loan
            where estate_id = :estate and key_id = :key and returned_at is null and lost_at is null
            """)
        .param("estate", estate.value())
        .param("key", key)
        .query(Loans::read)
        .optional();
  }

  /// Those that went out in a period, the oldest first: the lines of the register.
  List<Loan> between(EstateId estate, Instant from, Instant to, int most) {
    return jdbc.sql(
            """
            select * from key_loan where estate_id = :estate and out_at >= :from and out_at < :to
            order by out_at, id limit :most
            """)
        .param("estate", estate.value())
        .param("from", at(from))
        .param("to", at(to))
        .param("most", most)
        .query(Loans::read)
        .list();
  }

  /// Removes what is personal from records that came back before an instant (KEY-16).
  int forget(EstateId estate, Instant before) {
    return jdbc.sql(
            """
            update key_loan
            set borrower = '', company = '', phone = '', id_last = '', consent_who = null,
              returned_by = case when returned_at is null then null else '' end
            where estate_id = :estate and out_at < :before and borrower <> ''
              and (returned_at is not null or lost_at is not null)
            """)
        .param("estate", estate.value())
        .param("before", at(before))
        .update();
  }

  static Loan read(ResultSet row, int number) throws SQLException {
    UUID colleague = uuidOrNull(row, "colleague");
    Instant consent = instantOrNull(row, "consent_at");
    return new Loan(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "key_id"),
        row.getInt("pieces"),
        new NewLoan.Borrower(
            row.getString("borrower"),
            row.getString("company"),
            row.getString("phone"),
            IdKind.valueOf(row.getString("id_kind")),
            row.getString("id_last"),
            colleague == null ? null : new StaffId(colleague)),
        row.getString("purpose"),
        row.getString("order_number"),
        consent == null
            ? null
            : new NewLoan.Consent(
                consent,
                NewLoan.How.valueOf(row.getString("consent_how")),
                row.getString("consent_who") == null ? "" : row.getString("consent_who")),
        row.getString("approved_by"),
        row.getInt("deposit"),
        new Signed(Signed.How.valueOf(row.getString("signed")), uuidOrNull(row, "signature_id")),
        instant(row, "out_at"),
        row.getString("out_by"),
        instant(row, "due_at"),
        back(row),
        instantOrNull(row, "lost_at"),
        row.getInt("version"));
  }

  private static Loan.@Nullable Back back(ResultSet row) throws SQLException {
    Instant returned = instantOrNull(row, "returned_at");
    return returned == null
        ? null
        : new Loan.Back(
            returned,
            row.getString("returned_by"),
            row.getBoolean("same_person"),
            row.getString("other_reason"),
            row.getString("released_by"),
            row.getString("checked_by"),
            row.getBoolean("left_as_found"),
            row.getString("state_words"));
  }
}
