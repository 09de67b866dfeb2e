package io.jinzhi.vacancy;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentsBroken;
import io.jinzhi.estate.EstateId;
import io.jinzhi.story.By;
import io.jinzhi.story.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A broken promise about one unit stands in its story.
@Component
class VacancyOverdue {
  private final VacancyEvents events;

  VacancyOverdue(VacancyEvents events) {
    this.events = events;
  }

  @EventListener
  void on(CommitmentsBroken event) {
    Map<EstateId, List<Story.New<VacancyEvent>>> stories = new HashMap<>();
    for (Commitment each : event.commitments()) {
      if (each.subject().kind().equals(VacancySubject.VACANCY.subject())) {
        stories
            .computeIfAbsent(each.estate(), _ -> new ArrayList<>())
            .add(
                new Story.New<>(
                    each.subject().id(),
                    new VacancyEvent.PromiseBroken(
                        each.clause(), each.holder().role(), each.due())));
      }
    }
    stories.forEach((estate, story) -> events.append(estate, story, By.PROGRAM, event.found()));
  }
}
