package io.jinzhi.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a list.
///
/// @param until the last moment of what was approved
public record ConsultationRow(
    String number,
    Stage stage,
    String fileNumber,
    String unitCode,
    String reader,
    String asker,
    Use use,
    Consent consent,
    Instant askedAt,
    @Nullable Instant until) {

  static ConsultationRow of(Consultation it) {
    Opinion opinion = it.standing().opinion();
    return new ConsultationRow(
        it.number(),
        it.stage(),
        it.file().number(),
        it.file().unitCode(),
        it.wish().reader(),
        it.asker().name(),
        it.wish().use(),
        it.standing().consent(),
        it.asker().at(),
        opinion == null ? null : opinion.until());
  }

  /// Whether the owner has to answer first.
  public boolean waitsForOwner() {
    return stage == Stage.ASKED && consent == Consent.WANTED;
  }
}
