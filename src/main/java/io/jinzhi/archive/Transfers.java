package io.jinzhi.archive;

import io.jinzhi.database.Ids;
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
import java.util.UUID;
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
  private final PaperRows papers;
  private final Openings openings;
  private final Books books;
  private final Ledger ledger;
  private final Ids ids;

  Transfers(
      FileRows files, PaperRows papers, Openings openings, Books books, Ledger ledger, Ids ids) {
    this.files = files;
    this.papers = papers;
    this.openings = openings;
    this.books = books;
    this.ledger = ledger;
    this.ids = ids;
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
    for (FileRows.Owned each : files.owners(estate, file.unit(), from)) {
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
    return split(actor, held, new FileRows.Owned(file.unit(), person, from), now);
  }

  /// Follows what the register says: owners who are gone, and those who came after them.
  @Transactional
  void follow(EstateId estate, Instant now) {
    LocalDate day = books.estates.estate(estate).day(now);
    for (FileId id : files.outlived(estate, day)) {
      files.hold(estate, id);
      HouseholdFile file = files.file(estate, id).orElseThrow();
      LocalDate since = files.ownedFrom(estate, id);
      List<FileRows.Owned> owners = files.owners(estate, file.unit(), day);
      FileRows.Owned first = owners.getFirst();
      boolean together =
          since == null
              || owners.stream()
                  .anyMatch(each -> !Objects.requireNonNull(each.since()).isAfter(since));
      if (together) {
        // Nobody was known before, or one of several owners stays.
        files.owned(estate, id, first);
      } else {
        split(null, file, first, now);
      }
    }
  }

  /// As it was when the former owner sold, long before the archive came into the program.
  HouseholdFile splitBefore(Actor actor, HouseholdFile file, LocalDate on, Instant then) {
    var owner = new FileRows.Owned(file.unit(), file.owner(), on);
    return split(actor, file, owner, then);
  }

  private HouseholdFile split(
      @Nullable Actor by, HouseholdFile former, FileRows.Owned owner, Instant now) {
    EstateId estate = former.estate();
    int years = books.handbook.rule(estate, Clause.ARC_26, now).number("archive.former.years");
    LocalDate until = books.estates.estate(estate).day(now).plusYears(years);
    files.split(estate, former.id(), until, now);
    openings.open(estate, List.of(owner), now);
    HouseholdFile fresh =
        files.ofUnit(estate, former.unit()).stream()
            .filter(HouseholdFile::current)
            .findFirst()
            .orElseThrow();
    Deed deed = by == null ? Deed.byProgram(estate, Act.SPLIT, now) : Deed.by(by, Act.SPLIT, now);
    ledger.write(
        deed.on(former.id().value(), former.number())
            .because(
                Phrase.of("业主变更，另置保管至 {0}", "change of ownership: kept apart until {0}")
                    .with(until))
            .under(fresh.number()));
    for (PaperRows.Held each : papers.filed(estate, former.id())) {
      if (PaperKind.core(each.kind())) {
        follows(estate, each, former, fresh, now);
      }
    }
    return fresh;
  }

  /// A paper about the property goes over. What is sealed waits for the binding, which seals it
  /// anew; a sheet on the shelf is only put into the other folder.
  private void follows(
      EstateId estate, PaperRows.Held paper, HouseholdFile from, HouseholdFile to, Instant now) {
    Entry entry = papers.entry(estate, paper.id()).orElseThrow();
    UUID id = ids.next();
    var draft =
        new PaperRows.Draft(
            to.id(),
            paper.kind(),
            entry.name(),
            entry.part(),
            paper.form(),
            entry.dated(),
            entry.original(),
            null,
            "自 " + from.number() + " 转入");
    if (paper.form() != PaperRows.Form.SHELF) {
      papers.expect(estate, id, draft, Binding.MOVED, paper.id().toString(), paper.byName(), now);
      papers.brought(estate, id);
      return;
    }
    papers.add(estate, id, draft, PaperState.DRAFT, paper.by(), paper.byName(), now);
    papers.kept(estate, id, null, paper.pages(), true);
    papers.brought(estate, id);
    papers.file(estate, id, files.take(estate, to.id(), paper.pages()), now);
    papers.end(estate, paper.id(), PaperState.MOVED, id, "转入 " + to.number(), now);
  }
}
