package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The same matter once more, after its case was filed: a new case with the same complainant, bound
/// to the old one, so that it counts for "several times" (T-12).
@Service
public class ComplaintFollowUp {
  private final ComplaintBoard board;
  private final ComplaintDesk desk;

  ComplaintFollowUp(ComplaintBoard board, ComplaintDesk desk) {
    this.board = board;
    this.desk = desk;
  }

  /// @param course what happened, with the reason for opening it again
  /// @return the number of the new case
  @Transactional
  public String open(Actor actor, String origin, String course, String demand, Instant now) {
    CaseView.Facts facts = board.clear(actor, origin, now).facts();
    desk.looked(actor, origin, "同一事项再次立案 / opened once more", now);
    var said =
        new Registration(
            facts.channel() == Channel.LETTER || facts.channel() == Channel.HOTLINE
                ? Channel.CALL
                : facts.channel(),
            new Registration.Complainant(
                facts.unit(),
                facts.unitCode(),
                facts.person(),
                facts.complainant(),
                facts.contact()),
            new Registration.Event(facts.eventTime(), facts.eventPlace()),
            facts.department(),
            facts.aboutPerson(),
            facts.aboutStaff(),
            course,
            demand,
            null,
            null,
            null,
            false,
            new Answers(false, false, true),
            null,
            null,
            false,
            origin,
            null,
            null,
            false);
    return desk.register(actor, said, now);
  }
}
