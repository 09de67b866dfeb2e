package io.jinzhi.complaint;

import io.jinzhi.estate.EstateId;
import io.jinzhi.story.Line;
import io.jinzhi.story.Story;
import io.jinzhi.story.StoryTables;
import java.util.List;
import org.springframework.stereotype.Repository;

/// The story of each complaint.
@Repository
class Events extends Story<ComplaintEvent> {

  Events(StoryTables tables) {
    super(tables, "complaint_event", "complaint_id", ComplaintEvent.class);
  }

  static New<ComplaintEvent> happened(ComplaintId complaint, ComplaintEvent event) {
    return new New<>(complaint.value(), event);
  }

  List<Line<ComplaintEvent>> of(EstateId estate, ComplaintId complaint) {
    return of(estate, complaint.value());
  }
}
