package io.jinzhi.vacancy;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A vacant unit as it stands, and the steps. A step answers with what happened or with the reason
/// why not; nothing here touches a database or a clock.
///
/// @param since the first day on which it stood empty
/// @param area in square metres
/// @param consent of the owner, to go inside (VAC-10)
/// @param agreement of the owner about a long vacancy (VAC-11)
public record Vacancy(
    EstateId estate,
    UUID id,
    String number,
    UnitId unit,
    String unitCode,
    VacancyKind kind,
    VacancyReason reason,
    LocalDate since,
    @Nullable BigDecimal area,
    @Nullable Said consent,
    @Nullable Said agreement,
    @Nullable Said ended,
    boolean warned,
    int version) {

  /// Something that was agreed or decided, and its words.
  public record Said(Instant at, String words) {}

  Subject subject() {
    return new Subject(VacancySubject.VACANCY.subject(), id, number);
  }

  public boolean over() {
    return ended != null;
  }

  /// Whether somebody may go in, as far as the owner is concerned.
  public boolean free() {
    return !kind.owned() || consent != null;
  }

  VacancyDecision change(VacancyKind to, VacancyReason why) {
    if (over()) {
      return VacancyDecision.no(VacancyRefusal.OVER);
    }
    return to == kind && why == reason
        ? VacancyDecision.no(VacancyRefusal.SAME_KIND)
        : taken(
            with(to, why, to.owned() ? consent : null, agreement, null),
            new VacancyEvent.Changed(kind, to, why));
  }

  VacancyDecision consent(String words, Instant now) {
    if (over()) {
      return VacancyDecision.no(VacancyRefusal.OVER);
    }
    if (!kind.owned()) {
      return VacancyDecision.no(VacancyRefusal.NO_OWNER);
    }
    return consent != null
        ? VacancyDecision.no(VacancyRefusal.CONSENT_THERE)
        : taken(
            with(kind, reason, new Said(now, words), agreement, null),
            new VacancyEvent.Consented(words));
  }

  /// An owner may take it back any time.
  VacancyDecision withdraw(String words) {
    if (over()) {
      return VacancyDecision.no(VacancyRefusal.OVER);
    }
    return consent == null
        ? VacancyDecision.no(VacancyRefusal.NO_CONSENT)
        : taken(with(kind, reason, null, agreement, null), new VacancyEvent.ConsentTaken(words));
  }

  VacancyDecision agree(String words, Instant now) {
    if (over()) {
      return VacancyDecision.no(VacancyRefusal.OVER);
    }
    return kind.owned()
        ? taken(
            with(kind, reason, consent, new Said(now, words), null), new VacancyEvent.Agreed(words))
        : VacancyDecision.no(VacancyRefusal.NO_OWNER);
  }

  VacancyDecision end(LocalDate on, String words, Instant now) {
    if (over()) {
      return VacancyDecision.no(VacancyRefusal.OVER);
    }
    return on.isBefore(since)
        ? VacancyDecision.no(VacancyRefusal.BEFORE_IT_BEGAN)
        : taken(
            with(kind, reason, consent, agreement, new Said(now, words)),
            new VacancyEvent.Ended(on, words));
  }

  /// Null where this look may be taken (VAC-07, VAC-10).
  ///
  /// @param two whether a second person goes along
  /// @param key whether a key of the home hangs here
  @Nullable VacancyRefusal mayLook(Look look, boolean two, boolean key) {
    if (over()) {
      return VacancyRefusal.OVER;
    }
    if (!look.inside()) {
      return null;
    }
    if (!free()) {
      return VacancyRefusal.NO_CONSENT;
    }
    if (kind.owned() && !key) {
      return VacancyRefusal.NO_KEY;
    }
    return two ? null : VacancyRefusal.TWO_PEOPLE;
  }

  Vacancy saved() {
    return new Vacancy(
        estate,
        id,
        number,
        unit,
        unitCode,
        kind,
        reason,
        since,
        area,
        consent,
        agreement,
        ended,
        warned,
        version + 1);
  }

  private Vacancy with(
      VacancyKind nextKind,
      VacancyReason nextReason,
      @Nullable Said nextConsent,
      @Nullable Said nextAgreement,
      @Nullable Said nextEnd) {
    return new Vacancy(
        estate,
        id,
        number,
        unit,
        unitCode,
        nextKind,
        nextReason,
        since,
        area,
        nextConsent,
        nextAgreement,
        nextEnd,
        warned,
        version);
  }

  private static VacancyDecision taken(Vacancy next, VacancyEvent event) {
    return new VacancyDecision.Taken(next, event);
  }
}
