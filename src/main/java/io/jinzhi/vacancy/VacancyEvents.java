package io.jinzhi.vacancy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.story.Line;
import io.jinzhi.story.Story;
import io.jinzhi.story.StoryTables;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The story of each vacant unit.
@Repository
class VacancyEvents extends Story<VacancyEvent> {

  VacancyEvents(StoryTables tables) {
    super(tables, "vacancy_event", "vacancy_id", VacancyEvent.class);
  }

  @Override
  public List<Line<VacancyEvent>> of(EstateId estate, UUID vacancy) {
    return super.of(estate, vacancy);
  }
}
