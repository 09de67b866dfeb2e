package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is owed to the archive: the check of each month, the faults that it found, and the
/// clear-out of March.
@Component
class ArchiveSubjects implements Subjects {
  private static final String CHECK = "ARCHIVE_CHECK";
  private static final String FINDING = "ARCHIVE_FINDING";
  private static final String CLEAROUT = "ARCHIVE_CLEAROUT";
  private static final Phrase KIND = Phrase.of("档案", "Archive");
  private static final int PREFIX = 3;
  private static final int MONTH = PREFIX + 7;

  @Override
  public Set<String> kinds() {
    return Set.of(CHECK, FINDING, CLEAROUT);
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    Map<CommitmentId, Matter> matters = new HashMap<>();
    for (Commitment each : promises) {
      Phrase title =
          each.subject().kind().equals(FINDING)
              ? Phrase.of("补救档案检查发现的问题", "Put a fault of the archive right")
              : ClauseText.of(each.clause()).title();
      matters.put(each.id(), new Matter(KIND, title, each.subject().number(), null));
    }
    return matters;
  }

  @Override
  public Action action(Commitment promise, Role role) {
    String number = promise.subject().number();
    if (promise.subject().kind().equals(CLEAROUT)) {
      String home = "/archive/clearouts/" + number.substring(PREFIX);
      return promise.clause().equals("ARC-19")
          ? Action.of("批准", "Approve", home + "#approval")
          : Action.of("去清理", "Clear out", home);
    }
    String home = "/archive/checks/" + number.substring(PREFIX, MONTH);
    if (promise.subject().kind().equals(FINDING)) {
      return Action.of("补救", "Put right", home + "#findings");
    }
    return role == Role.CS_MANAGER
        ? Action.of("签阅", "Acknowledge", home + "#acknowledgement")
        : Action.of("去检查", "Check", home);
  }
}
