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
  private final Estates estates;
  private final Ledger ledger;
  private final Ids ids;

  Openings(FileRows files, Estates estates, Ledger ledger, Ids ids) {
    this.files = files;
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
    return open(estate, files.withoutFile(estate, day), now);
  }

  /// The present file of a unit, opened where there is none.
  @Transactional
  FileId present(EstateId estate, UnitId unit, Instant now) {
    var there = current(estate, unit);
    if (there != null) {
      return there.id();
    }
    LocalDate day = estates.estate(estate).day(now);
    FileRows.Owned owned =
        files.owners(estate, unit, day).stream()
            .findFirst()
            .orElse(new FileRows.Owned(unit, null, null));
    open(estate, List.of(owned), now);
    return java.util.Objects.requireNonNull(current(estate, unit)).id();
  }

  private @org.jspecify.annotations.Nullable HouseholdFile current(EstateId estate, UnitId unit) {
    return files.ofUnit(estate, unit).stream()
        .filter(HouseholdFile::current)
        .findFirst()
        .orElse(null);
  }

  int open(EstateId estate, List<FileRows.Owned> units, Instant now) {
    if (units.isEmpty()) {
      return 0;
    }
    List<UUID> fresh = IntStream.range(0, units.size()).mapToObj(each -> ids.next()).toList();
    files.open(estate, fresh, units, PROGRAM, now);
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
