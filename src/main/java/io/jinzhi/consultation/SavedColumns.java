package io.jinzhi.consultation;

import static io.jinzhi.database.Columns.atOrNull;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What a step writes into the row of its request.
final class SavedColumns {
  static final String SAVE =
      """
      update consultation set asked_by = :by, asked_by_name = :name, asked_role = :role,
        asked_at = :asked, suggested_by = :suggested, suggested_by_name = :suggestedName,
        reader_name = :reader, reader_identity = :identity, first_office = :firstOffice,
        second_office = :secondOffice, consent = :consent, consent_by = :consentBy,
        consent_at = :consentAt, stage = :stage, first_by = :firstBy, first_by_name = :firstName,
        first_for = :firstFor, first_for_name = :firstForName, first_delegation = :firstDelegation,
        first_at = :firstAt, second_by = :secondBy, second_by_name = :secondName,
        second_for = :secondFor, second_for_name = :secondForName,
        second_delegation = :secondDelegation, second_at = :secondAt, opinion = :opinion,
        pages = :pages::int[], copies_allowed = :allowed, valid_until = :until, minutes = :minutes,
        refusal = :refusal, refused_by_name = :refusedBy, refused_at = :refusedAt,
        released_by = :released, released_by_name = :releasedName, released_at = :releasedAt,
        room_window = :window, companion = :companion, companion_name = :companionName,
        opened_at = :opened, closes_at = :closes, seen_at = greatest(seen_at, :seen),
        closed_at = :closed, closing = :closing, copies_made = :copies, returned_at = :back,
        returned_by_name = :backBy, pages_checked = :checked, return_note = :note,
        version = version + 1
      where estate_id = :estate and id = :id and version = :version
      """;

  private SavedColumns() {}

  static void hand(StatementSpec statement, String which, @Nullable Hand hand) {
    statement
        .param(which + "By", hand == null ? null : hand.by().value(), Types.OTHER)
        .param(which + "Name", hand == null ? null : hand.name())
        .param(which + "For", hand == null ? null : hand.principal().value(), Types.OTHER)
        .param(which + "ForName", hand == null ? null : hand.principalName())
        .param(which + "Delegation", hand == null ? null : hand.delegation(), Types.OTHER)
        .param(
            which + "At", hand == null ? null : atOrNull(hand.at()), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  static void decided(StatementSpec statement, Standing now) {
    Opinion opinion = now.opinion();
    Standing.No no = now.no();
    Released out = now.released();
    statement
        .param("opinion", opinion == null ? null : opinion.words())
        .param("pages", opinion == null ? null : array(opinion.pages()))
        .param("allowed", opinion == null ? null : opinion.copies(), Types.INTEGER)
        .param("until", opinion == null ? null : atOrNull(opinion.until()), AT)
        .param("minutes", opinion == null ? null : opinion.minutes(), Types.INTEGER)
        .param("refusal", no == null ? null : no.reason())
        .param("refusedBy", no == null ? null : no.by())
        .param("refusedAt", no == null ? null : atOrNull(no.at()), AT)
        .param("released", out == null ? null : out.by().value(), Types.OTHER)
        .param("releasedName", out == null ? null : out.name())
        .param("releasedAt", out == null ? null : atOrNull(out.at()), AT);
  }

  static StatementSpec read(StatementSpec statement, Standing now) {
    Room room = now.room();
    Ended ended = now.ended();
    return statement
        .param("window", room == null ? null : room.window(), Types.OTHER)
        .param(
            "companion", room == null ? null : Consultations.value(room.companion()), Types.OTHER)
        .param("companionName", room == null ? null : room.companionName())
        .param("opened", room == null ? null : atOrNull(room.opened()), AT)
        .param("closes", room == null ? null : atOrNull(room.closes()), AT)
        .param("seen", room == null ? null : atOrNull(room.seen()), AT)
        .param("closed", ended == null ? null : atOrNull(ended.at()), AT)
        .param("closing", ended == null ? null : ended.how().name())
        .param("copies", now.copies())
        .param("back", ended == null ? null : atOrNull(ended.back()), AT)
        .param("backBy", ended == null ? null : ended.backBy())
        .param("checked", ended == null ? null : ended.checked(), Types.INTEGER)
        .param("note", ended == null ? null : ended.note());
  }

  private static final int AT = Types.TIMESTAMP_WITH_TIMEZONE;

  /// Such as `{1,2,7}`.
  static String array(PageSet pages) {
    return pages.pages().toString().replace('[', '{').replace(']', '}');
  }
}
