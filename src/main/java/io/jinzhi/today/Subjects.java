package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.complaint.Grade;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What promises are about, in words for a row. Each kind of subject has one bean that speaks
/// for it.
public interface Subjects {

  /// The kinds of [io.jinzhi.commitment.Subject] that this speaks for, such as `COMPLAINT`.
  Set<String> kinds();

  /// What each of these promises of one kind is about, by the promise's id, in one query.
  Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises);

  /// What this role does next under the clause, and where.
  Action action(Commitment promise, Role role);

  /// The subjects that the head of a department gave to this person.
  default List<UUID> givenTo(Actor actor) {
    return List.of();
  }

  /// The clauses whose promises whoever is given a subject keeps for the department.
  default Set<String> workClauses() {
    return Set.of();
  }

  /// The matter of each promise whose subject is found, in one look-up.
  static <S> Map<CommitmentId, Matter> matters(
      List<Commitment> promises,
      Function<List<UUID>, Map<UUID, S>> find,
      Function<S, Matter> matter) {
    Map<UUID, S> found =
        find.apply(promises.stream().map(each -> each.subject().id()).distinct().toList());
    Map<CommitmentId, Matter> matters = new HashMap<>();
    for (Commitment each : promises) {
      S subject = found.get(each.subject().id());
      if (subject != null) {
        matters.put(each.id(), matter.apply(subject));
      }
    }
    return matters;
  }

  /// @param title what it is about, in the resident's words where there are any
  /// @param detail room, masked name
  /// @param grade null where there are no grades; `kind` is shown then
  record Matter(Phrase kind, Phrase title, String detail, @Nullable Grade grade) {}

  /// @param link the page, with the step's noun behind a `#`
  record Action(Phrase label, String link) {

    static Action of(String zh, String en, String link) {
      return new Action(Phrase.of(zh, en), link);
    }
  }
}
