package io.jinzhi.consultation;

import io.jinzhi.archive.Entry;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request as its page shows it: who wants what and why, what was decided, the clocks, the
/// story, and what may be done now. Papers by name only.
public record ConsultationView(
    Facts facts,
    Decided decided,
    List<Commitment> clocks,
    List<Line> story,
    List<Copies.Copy> copies,
    List<Entry> contents,
    List<Steps.Choice> steps) {

  /// @param suggested the ambassador who had the need
  public record Facts(
      String number,
      Stage stage,
      String fileNumber,
      String unitCode,
      String asker,
      Role role,
      Instant askedAt,
      @Nullable String suggested,
      boolean visitor,
      String reader,
      String identity,
      String from,
      String contact,
      String reason,
      Basis basis,
      String papers,
      Use use,
      int copiesWanted,
      Consent consent,
      @Nullable String consentBy) {}

  /// @param no why not; null unless refused
  public record Decided(
      Office firstOffice,
      Office secondOffice,
      @Nullable Hand first,
      @Nullable Hand second,
      @Nullable Opinion opinion,
      @Nullable String no,
      @Nullable String noBy,
      @Nullable Instant noAt,
      @Nullable Released released,
      @Nullable Room room,
      @Nullable Ended ended,
      int copiesMade) {}

  public record Line(Instant at, Phrase by, Phrase words) {}

  static Facts facts(Consultation it) {
    Wish wish = it.wish();
    return new Facts(
        it.number(),
        it.stage(),
        it.file().number(),
        it.file().unitCode(),
        it.asker().name(),
        it.asker().role(),
        it.asker().at(),
        it.asker().suggestedName(),
        wish.visitor(),
        wish.reader(),
        wish.identity(),
        wish.from(),
        wish.contact(),
        wish.reason(),
        wish.basis(),
        wish.papers(),
        wish.use(),
        wish.copies(),
        it.standing().consent(),
        it.standing().consentBy());
  }

  static Decided decided(Consultation it) {
    Standing now = it.standing();
    Standing.No no = now.no();
    return new Decided(
        it.levels().first(),
        it.levels().second(),
        now.first(),
        now.second(),
        now.opinion(),
        no == null ? null : no.reason(),
        no == null ? null : no.by(),
        no == null ? null : no.at(),
        now.released(),
        now.room(),
        now.ended(),
        now.copies());
  }
}
