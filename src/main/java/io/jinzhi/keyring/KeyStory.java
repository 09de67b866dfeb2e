package io.jinzhi.keyring;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.story.By;
import io.jinzhi.story.Line;
import io.jinzhi.story.Story;
import io.jinzhi.story.StoryTables;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The history of each key.
@Component
class KeyStory extends Story<KeyEvent> {

  KeyStory(StoryTables tables) {
    super(tables, "key_event", "key_id", KeyEvent.class);
  }

  void add(EstateId estate, UUID key, KeyEvent event, Actor by, Instant now) {
    append(estate, List.of(new New<>(key, event)), By.of(by), now);
  }

  void addByProgram(EstateId estate, UUID key, KeyEvent event, Instant now) {
    append(estate, List.of(new New<>(key, event)), By.PROGRAM, now);
  }

  @Override
  public List<Line<KeyEvent>> of(EstateId estate, UUID key) {
    return super.of(estate, key);
  }
}
