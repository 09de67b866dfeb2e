package io.jinzhi.violation;

import io.jinzhi.estate.EstateId;
import io.jinzhi.story.Line;
import io.jinzhi.story.Story;
import io.jinzhi.story.StoryTables;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The story of each violation.
@Repository
class ViolationEvents extends Story<ViolationEvent> {

  ViolationEvents(StoryTables tables) {
    super(tables, "violation_event", "violation_id", ViolationEvent.class);
  }

  @Override
  public List<Line<ViolationEvent>> of(EstateId estate, UUID violation) {
    return super.of(estate, violation);
  }
}
