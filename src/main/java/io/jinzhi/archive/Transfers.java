package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A change of ownership (ARC-25, ARC-26): the new owner's file is there at once, the former
/// owner's is kept apart for its term, and papers about the property go over (C-03, PII-07).
@Component
class Transfers {
  /// The register of owners and the rules.
  @Component
  record Books(Residents residents, Estates estates, Handbook handbook) {}

  private final FileRows files;
  private final OwnerRows owners;
  private final Openings openings;
  private final CorePapers core;
  private final Books books;
  private final Ledger ledger;

  Transfers(
      FileRows files,
      OwnerRows owners,
      Openings openings,
      CorePapers core,
      Books books,
      Ledger ledger) {
    this.files = files;
    this.owners = owners;
    this.openings = openings;
    this.core = core;
    this.books = books;
    this.ledger = ledger;
  }

  /// Somebody buys the unit: the register is changed, and the file with it.
  ///
  /// @param from the first day of the new owner
  /// @return the new file
  @Transactional
  HouseholdFile sold(
      Actor actor, HouseholdFile file, String buyer, String phone, LocalDate from, Instant now) {
    EstateId estate = actor.estate();
    files.hold(estate, file.id());
    HouseholdFile held = files.file(estate, file.id()).orElseThrow();
    if (!held.current()) {
      throw new Refused(
          "NOT_PRESENT", Phrase.of("这已是原业主的档案", "This is a former owner's file already"));
    }
    for (OwnerRows.Owned each : owners.on(estate, file.unit(), from)) {
      books.residents.moveOut(estate, file.unit(), Objects.requireNonNull(each.owner()), from);
    }
    var person =
        books
            .residents
            .addPeople(
                estate,
                List.of(
                    new Residents.NewPerson(
                        buyer, null, List.of(new Residents.NewPhone(phone, null)))))
            .getFirst();
    books.residents.moveIn(
        estate,
        List.of(
            new Residents.NewResidency(
                file.unit(), person, ResidencyKind.OWNER, from, null, true)));
    return split(actor, held, new OwnerRows.Owned(file.unit(), person, from), now);
  }

  /// Follows what the register says: owners who are gone, and those who came after them.
  @Transactional
  void follow(EstateId estate, Instant now) {
    LocalDate day = books.estates.estate(estate).day(now);
    for (FileId id : owners.outlived(estate, day)) {
      files.hold(estate, id);
      HouseholdFile file = files.file(estate, id).orElseThrow();
      LocalDate since = owners.ownedFrom(estate, id);
      List<OwnerRows.Owned> present = owners.on(estate, file.unit(), day);
      OwnerRows.Owned first = present.getFirst();
      boolean together =
          since == null
              || present.stream()
                  .anyMatch(each -> !Objects.requireNonNull(each.since()).isAfter(since));
      if (together) {
        // Nobody was known before, or one of several owners stays.
        owners.owned(estate, id, first);
      } else {
        split(null, file, first, now);
      }
    }
  }

  /// As it was when the former owner sold, long before the archive came into the program.
  HouseholdFile splitBefore(Actor actor, HouseholdFile file, LocalDate on, Instant then) {
    var owner = new OwnerRows.Owned(file.unit(), file.owner(), on);
    return split(actor, file, owner, then);
  }

  private HouseholdFile split(
      @Nullable Actor by, HouseholdFile former, OwnerRows.Owned owner, Instant now) {
    EstateId estate = former.estate();
    int years = books.handbook.rule(estate, Clause.ARC_26, now).number("archive.former.years");
    LocalDate until = books.estates.estate(estate).day(now).plusYears(years);
    files.split(estate, former.id(), until, now);
    openings.open(estate, List.of(owner), now);
    HouseholdFile fresh = files.current(estate, former.unit()).orElseThrow();
    Deed deed = by == null ? Deed.byProgram(estate, Act.SPLIT, now) : Deed.by(by, Act.SPLIT, now);
    ledger.write(
        deed.on(former.id().value(), former.number())
            .because(
                Phrase.of("业主变更，另置保管至 {0}", "change of ownership: kept apart until {0}")
                    .with(until))
            .under(fresh.number()));
    core.follows(former, fresh, now);
    return fresh;
  }
}
