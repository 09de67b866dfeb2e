package io.jinzhi.vacancy;

import io.jinzhi.database.Ids;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.story.By;
import io.jinzhi.story.Story;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// What follows from an event of a vacant unit: its story, the duty log, who is told.
@Component
class VacancyFile {
  private final VacancyEvents events;
  private final DutyLog log;
  private final Notices notices;
  private final Ids ids;

  VacancyFile(VacancyEvents events, DutyLog log, Notices notices, Ids ids) {
    this.events = events;
    this.log = log;
    this.notices = notices;
    this.ids = ids;
  }

  void happened(Actor by, Vacancy vacancy, VacancyEvent event, Instant now) {
    events.append(vacancy.estate(), List.of(new Story.New<>(vacancy.id(), event)), By.of(by), now);
    Phrase words = VacancyWords.of(event);
    log.write(
        vacancy.estate(),
        Entry.by(
                by,
                now,
                Kind.PATROL,
                Phrase.of("空置房 {0} {1}", "Vacant unit {0}: {1}").with(vacancy.unitCode(), words))
            .about(VacancySubject.VACANCY.subject(), vacancy.number()));
    if (event instanceof VacancyEvent.Used) {
      alert(vacancy, words, now);
    }
  }

  private void alert(Vacancy vacancy, Phrase words, Instant now) {
    notices.tell(
        vacancy.estate(),
        List.of(
            new Notice(
                Desk.of(Role.CS_MANAGER),
                Notice.Kind.ALERT,
                ids.next(),
                Clause.VAC_04.id(),
                vacancy.number(),
                VacancySubject.VACANCY.link(vacancy.number()),
                Phrase.of("{0} {1}", "{0}: {1}").with(vacancy.unitCode(), words),
                now)));
  }

  /// A line that is not one unit's.
  void line(Actor by, VacancySubject kind, String number, Phrase words, Instant now) {
    log.write(
        by.estate(),
        Entry.by(by, now, Kind.PATROL, Phrase.of("{0} {1}", "{0} {1}").with(number, words))
            .about(kind.subject(), number));
  }
}
