package io.jinzhi.paper;

import java.time.Instant;
import java.util.List;

/// 查阅台账: who did what with which file, the newest first.
///
/// @param asked what was asked for, in words
/// @param proof what checking the chain found, in words
public record LedgerPaper(String asked, String proof, List<Line> lines) implements FilledForm {

  /// @param who with the companion
  public record Line(
      Instant at, String act, String file, String who, String reason, String reference) {}

  @Override
  public PaperForm form() {
    return PaperForm.LEDGER;
  }
}
