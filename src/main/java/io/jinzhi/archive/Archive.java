package io.jinzhi.archive;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes in papers from other modules (ARC-15). They announce a paper where it comes about; it is
/// printed, sealed and numbered in the background, exactly once.
@Service
public class Archive {
  private final Filing filing;
  private final Openings openings;
  private final Estates estates;
  private final Ids ids;

  Archive(Filing filing, Openings openings, Estates estates, Ids ids) {
    this.filing = filing;
    this.openings = openings;
    this.estates = estates;
    this.ids = ids;
  }

  /// Announces a paper, in the caller's transaction. The second time changes nothing. A unit
  /// without a file gets one.
  ///
  /// @param name as the contents list shows it
  /// @param kind of the [PaperSource] that prints it, the name of a [PaperKind]
  /// @param number of what it is printed from; with the kind it is announced once
  /// @param by the name of who finished it
  @Transactional(propagation = Propagation.MANDATORY)
  public void expect(
      EstateId estate,
      UnitId unit,
      Part part,
      Phrase name,
      String kind,
      String number,
      String by,
      Instant at) {
    FileId file = openings.present(estate, unit, at);
    filing.expect(
        estate,
        ids.next(),
        new Filing.Draft(
            file,
            kind,
            name,
            part,
            PaperRows.Form.PDF,
            estates.estate(estate).day(at),
            true,
            null,
            null),
        kind,
        number,
        by,
        at);
  }
}
