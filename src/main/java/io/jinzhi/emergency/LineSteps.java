package io.jinzhi.emergency;

import io.jinzhi.staff.Actor;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Lines from the place, in whatever order they arrive.
@EmergencyController
@EmergencyWriters
class LineSteps {
  private final EmergencyDesk desk;
  private final InstantSource clock;

  LineSteps(EmergencyDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  record Taken(String number, String stage) {}

  @PostMapping("/{key}/entries")
  Outcome<Taken> enter(@PathVariable String key, @Sent EntryLine line, Actor actor) {
    EntryLine.Checked said = line.checked();
    Emergency e = desk.enter(actor, key, said.id(), said.entry(), said.at(), clock.instant());
    return new Outcome<>(
        "/emergencies/" + e.number(), () -> new Taken(e.number(), e.stage().code()));
  }
}
