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
/// @param file the household's file; null for what concerns the whole archive
/// @param fileNumber what people call the file, without a resident's name
/// @param page within the file, from 1
/// @param companion who was beside the reader
/// @param reference the number of the request, list or case it was done under
public record Deed(
    EstateId estate,
    Act act,
    Doer by,
    Instant at,
    @Nullable UUID file,
    @Nullable String fileNumber,
    @Nullable UUID paper,
    @Nullable Integer page,
    @Nullable StaffId companion,
    @Nullable String companionName,
    Phrase reason,
    @Nullable String reference) {

  private static final Phrase NO_REASON = Phrase.of("", "");

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
    return new Deed(estate, act, by, at, null, null, null, null, null, null, NO_REASON, null);
  }

  public Deed on(UUID householdFile, String number) {
    return new Deed(
        estate,
        act,
        by,
        at,
        householdFile,
        number,
        paper,
        page,
        companion,
        companionName,
        reason,
        reference);
  }

  public Deed paper(@Nullable UUID id) {
    return new Deed(
        estate,
        act,
        by,
        at,
        file,
        fileNumber,
        id,
        page,
        companion,
        companionName,
        reason,
        reference);
  }

  public Deed page(int number) {
    return new Deed(
        estate,
        act,
        by,
        at,
        file,
        fileNumber,
        paper,
        number,
        companion,
        companionName,
        reason,
        reference);
  }

  public Deed beside(StaffId who, String name) {
    return new Deed(
        estate, act, by, at, file, fileNumber, paper, page, who, name, reason, reference);
  }

  public Deed because(Phrase why) {
    return new Deed(
        estate,
        act,
        by,
        at,
        file,
        fileNumber,
        paper,
        page,
        companion,
        companionName,
        why,
        reference);
  }

  /// In the words that somebody typed.
  public Deed because(String why) {
    return because(Phrase.of(why, why));
  }

  public Deed under(@Nullable String number) {
    return new Deed(
        estate,
        act,
        by,
        at,
        file,
        fileNumber,
        paper,
        page,
        companion,
        companionName,
        reason,
        number);
  }
}
