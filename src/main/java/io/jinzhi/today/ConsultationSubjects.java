package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.consultation.ConsultationMatters;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Requests to consult a household's file.
@Component
class ConsultationSubjects implements Subjects {
  private static final Phrase LABEL = Phrase.of("查阅", "File");
  private final ConsultationMatters matters;

  ConsultationSubjects(ConsultationMatters matters) {
    this.matters = matters;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ConsultationMatters.KIND);
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    return Subjects.matters(
        promises,
        ids -> matters.of(estate, ids),
        each -> new Matter(LABEL, each.title(), each.detail(), null));
  }

  @Override
  public Action action(Commitment promise, Role role) {
    return new Action(matters.action(promise.clause()), matters.link(promise.subject().number()));
  }
}
