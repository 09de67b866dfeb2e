package io.jinzhi.ledger;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the director and the auditor, and writes it into the ledger. What is about the director
/// goes to the general manager.
@Component
class ReadingTelling {
  private final Notices notices;
  private final Ledger ledger;

  ReadingTelling(Notices notices, Ledger ledger) {
    this.notices = notices;
    this.ledger = ledger;
  }

  void found(EstateId estate, ReadingAlert alert, Phrase words) {
    Role leader =
        alert.role() == Role.CENTRE_DIRECTOR ? Role.GENERAL_MANAGER : Role.CENTRE_DIRECTOR;
    notices.tell(estate, List.of(notice(alert, leader, words), notice(alert, Role.AUDITOR, words)));
    ledger.write(
        Deed.byProgram(estate, Act.UNUSUAL_READING, alert.at())
            .because(words)
            .under(alert.number()));
  }

  private static Notice notice(ReadingAlert alert, Role role, Phrase words) {
    return new Notice(
        Desk.of(role),
        Notice.Kind.ALERT,
        alert.id(),
        "ARC-27",
        alert.number(),
        "/ledger/alerts",
        words,
        alert.at());
  }
}
