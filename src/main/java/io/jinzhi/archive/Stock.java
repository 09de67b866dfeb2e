package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over an archive of paper that is there already: folders with their sheets, where they
/// stand, and those of former owners that are kept apart. In bulk, since a cabinet holds hundreds.
@Service
public class Stock {

  /// One folder: the sheets in it, the oldest first, one page each unless counted otherwise.
  public record Sheets(
      HouseholdFile file, ShelfPlace place, LocalDate dated, List<PaperKind> kinds) {}

  private final JdbcTemplate batch;
  private final FileRows files;
  private final Transfers transfers;
  private final Estates estates;
  private final Ledger ledger;
  private final Ids ids;

  Stock(
      JdbcTemplate batch,
      FileRows files,
      Transfers transfers,
      Estates estates,
      Ledger ledger,
      Ids ids) {
    this.batch = batch;
    this.files = files;
    this.transfers = transfers;
    this.estates = estates;
    this.ledger = ledger;
    this.ids = ids;
  }

  /// Every present file, by id.
  @Transactional(readOnly = true)
  public List<HouseholdFile> present(EstateId estate) {
    return files.files(estate, files.living(estate)).stream()
        .filter(HouseholdFile::current)
        .toList();
  }

  /// Registers the sheets of folders that are still empty in the program.
  @Transactional
  public void takeOver(Actor actor, List<Sheets> folders, Instant now) {
    List<Object[]> papers = new ArrayList<>();
    List<Object[]> places = new ArrayList<>();
    List<Deed> deeds = new ArrayList<>();
    UUID estate = actor.estate().value();
    for (Sheets folder : folders) {
      UUID file = folder.file().id().value();
      int serial = 0;
      for (PaperKind kind : folder.kinds()) {
        serial++;
        papers.add(
            new Object[] {
              estate,
              ids.next(),
              file,
              kind.part().name(),
              kind.name(),
              kind.label().zh(),
              kind.label().en(),
              serial,
              folder.dated(),
              serial,
              actor.staff().value(),
              actor.name(),
              at(now)
            });
      }
      places.add(
          new Object[] {
            String.valueOf(folder.place().zone()),
            String.valueOf(folder.place().cabinet()),
            String.valueOf(folder.place().layer()),
            serial,
            serial,
            estate,
            file
          });
      deeds.add(
          Deed.by(actor, Act.FILED, now)
              .on(file, folder.file().number())
              .because(
                  Phrase.of("接收纸质件 {0} 份", "{0} sheets taken over").with(folder.kinds().size())));
    }
    batch.batchUpdate(
        """
        insert into archive_paper (estate_id, id, file_id, part, kind, name_zh, name_en, serial,
          dated, page_from, original, form, state, pages, rendered, filed_by, filed_by_name,
          filed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, 'SHELF', 'FILED', 1, true, ?, ?, ?)
        """,
        papers);
    batch.batchUpdate(
        """
        update archive_file set shelf_zone = ?, cabinet = ?, layer = ?, last_serial = ?,
          last_page = ?, version = version + 1
        where estate_id = ? and id = ? and last_serial = 0
        """,
        places);
    ledger.writeAll(deeds);
  }

  /// The folder of a former owner, who sold on that day: it is kept apart from then on.
  ///
  /// @return the present owner's file
  @Transactional
  public HouseholdFile soldBefore(Actor actor, HouseholdFile file, LocalDate on) {
    Instant then = on.atTime(10, 0).atZone(estates.estate(actor.estate()).zone()).toInstant();
    return transfers.splitBefore(actor, file, on, then);
  }
}
