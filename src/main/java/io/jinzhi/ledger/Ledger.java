package io.jinzhi.ledger;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The ledger of household archives (查阅台账). Lines are added inside the caller's transaction and
/// are never changed afterwards: what happened and its line are there together or not at all.
@Service
public class Ledger {

  static final int PAGE = 50;

  private final LedgerRows rows;
  private final Ids ids;

  Ledger(LedgerRows rows, Ids ids) {
    this.rows = rows;
    this.ids = ids;
  }

  /// Adds a line, in the caller's transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID write(Deed deed) {
    UUID id = ids.next();
    rows.add(List.of(new LedgerRows.Row(id, deed)));
    return id;
  }

  /// Adds lines in few round trips, in the order given.
  @Transactional(propagation = Propagation.MANDATORY)
  public void writeAll(List<Deed> deeds) {
    if (!deeds.isEmpty()) {
      rows.add(deeds.stream().map(deed -> new LedgerRows.Row(ids.next(), deed)).toList());
    }
  }

  /// A page of what the filter lets through, the newest first.
  ///
  /// @param page from 1
  @Transactional(readOnly = true)
  public LedgerPage read(EstateId estate, LedgerFilter filter, int page) {
    int total = rows.count(estate, filter);
    int pages = Math.max(1, (total + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    var lines = rows.list(estate, filter, PAGE, (shown - 1) * PAGE);
    return new LedgerPage(lines, shown, pages, total);
  }

  /// Everything the ledger says of one file to those who may see the whole of it, the newest first;
  /// for a file's own page. Ask `LedgerFilter.of(actor)` for what somebody may see.
  @Transactional(readOnly = true)
  public List<LedgerLine> ofFile(EstateId estate, LedgerFilter filter, String number, int most) {
    return rows.list(estate, filter.onFile(number), most, 0);
  }

  /// Who saw something of a file's content, the newest first: what its household may know.
  @Transactional(readOnly = true)
  public List<LedgerLine> looks(EstateId estate, String number) {
    return rows.looks(estate, number);
  }
}
