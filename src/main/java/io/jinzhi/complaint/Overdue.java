package io.jinzhi.complaint;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentsBroken;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.story.By;
import io.jinzhi.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a broken promise does to its case: it stands in the story; a month unsolved makes it major
/// (CMP-13); an important one that missed the day is told to the general manager (C-01).
@Component
class Overdue {
  private static final Phrase MONTH =
      Phrase.of("受理一个月仍未合理解决", "not reasonably solved within a month");

  private final Complaints complaints;
  private final Events events;
  private final CaseFile cases;
  private final Telling telling;
  private final Notices notices;

  Overdue(Complaints complaints, Events events, CaseFile cases, Telling telling, Notices notices) {
    this.complaints = complaints;
    this.events = events;
    this.cases = cases;
    this.telling = telling;
    this.notices = notices;
  }

  @EventListener
  void on(CommitmentsBroken event) {
    Map<EstateId, List<Story.New<ComplaintEvent>>> stories = new HashMap<>();
    for (Commitment each : event.commitments()) {
      if (each.subject().kind().equals(Complaint.KIND)) {
        stories
            .computeIfAbsent(each.estate(), any -> new ArrayList<>())
            .add(
                Events.happened(
                    new ComplaintId(each.subject().id()),
                    new ComplaintEvent.PromiseBroken(
                        each.clause(), each.holder().role(), each.due())));
      }
    }
    stories.forEach((estate, story) -> events.append(estate, story, By.PROGRAM, event.found()));
    for (Commitment each : event.commitments()) {
      if (each.subject().kind().equals(Complaint.KIND)) {
        consequences(each, event.found());
      }
    }
  }

  private void consequences(Commitment broken, Instant now) {
    if (broken.clause().equals(Clause.CMP_13.id())) {
      complaints
          .hold(broken.estate(), broken.subject().id())
          .filter(complaint -> complaint.grade() != Grade.MAJOR)
          .ifPresent(
              complaint -> {
                if (complaint.judging().becomeMajor(Clause.CMP_13, MONTH)
                    instanceof Decision.Taken) {
                  cases.take(
                      complaint,
                      program(broken.estate()),
                      now,
                      null,
                      held -> held.judging().becomeMajor(Clause.CMP_13, MONTH));
                }
              });
    } else if (broken.clause().equals(Clause.CMP_25.id())) {
      complaints
          .hold(broken.estate(), broken.subject().id())
          .filter(complaint -> complaint.grade() == Grade.IMPORTANT)
          .ifPresent(
              complaint -> {
                Notice notice = telling.missedTheDay(complaint, now);
                notices.tell(broken.estate(), List.of(notice));
              });
    }
  }

  /// The program acts in its own name, with no desk of its own.
  static Actor program(EstateId estate) {
    return new Actor(estate, new StaffId(new UUID(0, 0)), By.PROGRAM.name(), Role.CS_MANAGER, null);
  }
}
