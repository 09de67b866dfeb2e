package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.commitment.SubjectKind;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The subjects of a module whose kinds say themselves what is done about them, and where.
final class KindSubjects<K extends SubjectKind> implements Subjects {

  /// What subjects of one kind are about, by their ids.
  interface Titles<K> {
    Map<UUID, Phrase> of(EstateId estate, K kind, Collection<UUID> ids);
  }

  private final Map<String, K> kinds;
  private final Titles<K> titles;

  KindSubjects(K[] kinds, Titles<K> titles) {
    this.kinds =
        Arrays.stream(kinds).collect(Collectors.toMap(SubjectKind::subject, Function.identity()));
    this.titles = titles;
  }

  @Override
  public Set<String> kinds() {
    return kinds.keySet();
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    K kind = kind(promises.getFirst());
    return Subjects.matters(
        promises,
        ids -> titles.of(estate, kind, ids),
        title -> new Matter(kind.label(), title, "", null));
  }

  @Override
  public Action action(Commitment promise, Role role) {
    K kind = kind(promise);
    return new Action(kind.action(), kind.link(promise.subject().number()));
  }

  private K kind(Commitment promise) {
    return Objects.requireNonNull(kinds.get(promise.subject().kind()));
  }
}
