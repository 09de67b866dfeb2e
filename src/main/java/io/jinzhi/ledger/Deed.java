package io.jinzhi.ledger;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that was done, ready to be written down: `Deed.by(actor, Act.PAGE_READ, now)
/// .on(file, number).paper(paper).page(3).because(reason).under(request)`.
///
/// @param reference the number of the request, list or case it was done under
public record Deed(
    EstateId estate,
    Act act,
    Doer by,
    Instant at,
    Place place,
    @Nullable Companion companion,
    Phrase reason,
    @Nullable String reference) {

  private static final Phrase NO_REASON = Phrase.of("", "");

  /// What it was done to.
  ///
  /// @param file the household's file; null for what concerns the whole archive
  /// @param fileNumber what people call the file, without a resident's name
  /// @param page within the file, from 1
  public record Place(
      @Nullable UUID file,
      @Nullable String fileNumber,
      @Nullable UUID paper,
      @Nullable Integer page) {
    static final Place WHOLE_ARCHIVE = new Place(null, null, null, null);
  }

  /// Who was beside the reader.
  public record Companion(StaffId id, String name) {}

  public static Deed by(Actor actor, Act act, Instant at) {
    return of(actor.estate(), Doer.of(actor), act, at);
  }

  public static Deed byResident(
      EstateId estate, PersonId person, String name, Act act, Instant at) {
    return of(estate, Doer.resident(person, name), act, at);
  }

  public static Deed byProgram(EstateId estate, Act act, Instant at) {
    return of(estate, Doer.PROGRAM, act, at);
  }

  private static Deed of(EstateId estate, Doer by, Act act, Instant at) {
    return new Deed(estate, act, by, at, Place.WHOLE_ARCHIVE, null, NO_REASON, null);
  }

  public Deed on(UUID householdFile, String number) {
    return placed(new Place(householdFile, number, place.paper, place.page));
  }

  public Deed paper(@Nullable UUID id) {
    return placed(new Place(place.file, place.fileNumber, id, place.page));
  }

  public Deed page(int number) {
    return placed(new Place(place.file, place.fileNumber, place.paper, number));
  }

  private Deed placed(Place where) {
    return new Deed(estate, act, by, at, where, companion, reason, reference);
  }

  public Deed beside(StaffId who, String name) {
    return new Deed(estate, act, by, at, place, new Companion(who, name), reason, reference);
  }

  public Deed because(Phrase why) {
    return new Deed(estate, act, by, at, place, companion, why, reference);
  }

  /// In the words that somebody typed.
  public Deed because(String why) {
    return because(Phrase.of(why, why));
  }

  public Deed under(@Nullable String number) {
    return new Deed(estate, act, by, at, place, companion, reason, number);
  }
}
