package io.jinzhi.archive;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens files: for every unit with an owner, and for a unit whose first paper comes (ARC-08).
@Component
class Openings {
  private static final String PROGRAM = "系统";

  private final FileRows files;
  private final OwnerRows owners;
  private final Estates estates;
  private final Ledger ledger;
  private final Ids ids;

  Openings(FileRows files, OwnerRows owners, Estates estates, Ledger ledger, Ids ids) {
    this.files = files;
    this.owners = owners;
    this.estates = estates;
    this.ledger = ledger;
    this.ids = ids;
  }

  /// Opens what is missing for the owners of that moment.
  ///
  /// @return how many
  @Transactional
  int all(EstateId estate, Instant now) {
    LocalDate day = estates.estate(estate).day(now);
    return open(estate, owners.withoutFile(estate, day), now);
  }

  /// The present file of a unit, opened where there is none.
  @Transactional
  FileId present(EstateId estate, UnitId unit, Instant now) {
    var there = files.current(estate, unit);
    if (there.isPresent()) {
      return there.get().id();
    }
    LocalDate day = estates.estate(estate).day(now);
    OwnerRows.Owned owned =
        owners.on(estate, unit, day).stream()
            .findFirst()
            .orElse(new OwnerRows.Owned(unit, null, null));
    open(estate, List.of(owned), now);
    return files.current(estate, unit).orElseThrow().id();
  }

  int open(EstateId estate, List<OwnerRows.Owned> units, Instant now) {
    if (units.isEmpty()) {
      return 0;
    }
    List<UUID> fresh = IntStream.range(0, units.size()).mapToObj(each -> ids.next()).toList();
    owners.open(estate, fresh, units, PROGRAM, now);
    List<HouseholdFile> opened = files.files(estate, fresh);
    ledger.writeAll(
        opened.stream()
            .map(
                each ->
                    Deed.byProgram(estate, Act.OPENED, now)
                        .on(each.id().value(), each.number())
                        .because(
                            each.turn() == 1
                                ? Phrase.of("一户一档", "one household, one file")
                                : Phrase.of("业主变更，建新档", "change of ownership: a new file")))
            .toList());
    return opened.size();
  }
}
