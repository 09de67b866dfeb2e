package io.jinzhi.consultation;

import io.jinzhi.estate.EstateId;
import io.jinzhi.story.By;
import io.jinzhi.story.Line;
import io.jinzhi.story.Story;
import io.jinzhi.story.StoryTables;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The story of each request.
@Repository
class ConsultationEvents extends Story<ConsultationEvent> {

  ConsultationEvents(StoryTables tables) {
    super(tables, "consultation_event", "consultation_id", ConsultationEvent.class);
  }

  void happened(Consultation it, ConsultationEvent event, By by, Instant now) {
    append(it.estate(), List.of(new New<>(it.id(), event)), by, now);
  }

  @Override
  protected List<Line<ConsultationEvent>> of(EstateId estate, UUID id) {
    return super.of(estate, id);
  }
}
