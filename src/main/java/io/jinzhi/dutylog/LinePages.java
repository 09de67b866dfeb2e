package io.jinzhi.dutylog;

import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The address of one line: its place on its day's page.
@Controller
class LinePages {
  private final Entries entries;

  LinePages(Entries entries) {
    this.entries = entries;
  }

  @GetMapping("/log/lines/{id}")
  @LogReaders
  String show(@PathVariable UUID id, Actor actor) {
    Entries.Spot spot =
        entries
            .spot(actor.estate(), new EntryId(id), LogFilter.of(actor, null, null))
            .orElseThrow(() -> new Missing("log line"));
    int page = (spot.before() / DutyLog.PAGE) + 1;
    return "redirect:/log?day=" + spot.day() + "&page=" + page + "#line-" + id;
  }
}
