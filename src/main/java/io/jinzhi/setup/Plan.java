package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import java.util.List;

/// What an import will do, row by row, and how to do it. Made anew from the file when it is
/// applied: from the same file and the same register comes the same plan.
///
/// @param notes about the file as a whole
/// @param writing does it, inside the caller's transaction
record Plan(List<PlannedRow> rows, List<Phrase> notes, Writing writing) {

  interface Writing {
    void write(Progress progress);
  }

  /// Told now and then how far it is.
  interface Progress {
    void at(int done, int total);
  }
}
