package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.roster.DutyKind;
import io.jinzhi.roster.DutyMatters;
import io.jinzhi.staff.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Rosters, swaps, hand-overs and briefings.
@Component
class DutySubjects implements Subjects {
  private static final Map<String, DutyKind> KINDS =
      Arrays.stream(DutyKind.values()).collect(Collectors.toMap(DutyKind::subject, each -> each));

  private final DutyMatters words;

  DutySubjects(DutyMatters words) {
    this.words = words;
  }

  @Override
  public Set<String> kinds() {
    return KINDS.keySet();
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    DutyKind duty = kind(promises.getFirst());
    List<UUID> ids = promises.stream().map(each -> each.subject().id()).distinct().toList();
    Map<UUID, Phrase> titles = words.of(estate, duty, ids);
    Map<CommitmentId, Matter> matters = new HashMap<>();
    for (Commitment each : promises) {
      Phrase title = titles.get(each.subject().id());
      if (title != null) {
        matters.put(each.id(), new Matter(duty.label(), title, "", null));
      }
    }
    return matters;
  }

  @Override
  public Action action(Commitment promise, Role role) {
    DutyKind duty = kind(promise);
    return new Action(duty.action(), duty.link(promise.subject().number()));
  }

  private static DutyKind kind(Commitment promise) {
    return Objects.requireNonNull(KINDS.get(promise.subject().kind()));
  }
}
