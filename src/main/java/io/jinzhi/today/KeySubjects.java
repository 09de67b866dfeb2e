package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.keyring.KeyKind;
import io.jinzhi.keyring.KeyMatters;
import io.jinzhi.language.Phrase;
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

/// Loans of keys, counts, losses and emergency entries.
@Component
class KeySubjects implements Subjects {
  private static final Map<String, KeyKind> KINDS =
      Arrays.stream(KeyKind.values()).collect(Collectors.toMap(KeyKind::subject, each -> each));

  private final KeyMatters words;

  KeySubjects(KeyMatters words) {
    this.words = words;
  }

  @Override
  public Set<String> kinds() {
    return KINDS.keySet();
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    KeyKind kind = kind(promises.getFirst());
    List<UUID> ids = promises.stream().map(each -> each.subject().id()).distinct().toList();
    Map<UUID, Phrase> titles = words.of(estate, kind, ids);
    Map<CommitmentId, Matter> matters = new HashMap<>();
    for (Commitment each : promises) {
      Phrase title = titles.get(each.subject().id());
      if (title != null) {
        matters.put(each.id(), new Matter(kind.label(), title, "", null));
      }
    }
    return matters;
  }

  @Override
  public Action action(Commitment promise, Role role) {
    KeyKind kind = kind(promise);
    return new Action(kind.action(), kind.link(promise.subject().number()));
  }

  private static KeyKind kind(Commitment promise) {
    return Objects.requireNonNull(KINDS.get(promise.subject().kind()));
  }
}
