package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Subject;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Inbox;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who is on duty now decides who gets prompts and alerts.
class AlertTest extends RosterStory {
  @Autowired Notices notices;
  @Autowired Inbox inbox;
  @Autowired Handbook handbook;

  private Notice notice(Desk desk, Notice.Kind kind, String number) {
    return new Notice(
        desk,
        kind,
        UUID.randomUUID(),
        "CMP-23",
        number,
        "/go/" + number,
        Phrase.of("电梯困人", "Trapped in a lift"),
        now());
  }

  private void tell(Notice.Kind kind, String number) {
    notices.tell(home.estate, List.of(notice(Desk.of(Role.FRONT_DESK), kind, number)));
  }

  /// The colleagues of the front desk who find it in their inbox.
  private List<Actor> readers(String number) {
    return receptionists.stream().filter(each -> reads(each, number)).toList();
  }

  private boolean reads(Actor actor, String number) {
    return inbox.lines(actor, false, 0, 100).stream()
        .anyMatch(each -> each.number().equals(number));
  }

  @Test
  @Clause("DUT-01")
  void an_alert_to_a_desk_goes_to_whoever_of_it_is_on_duty() {
    posted(DECEMBER);
    set("2026-12-10T09:00");
    tell(Notice.Kind.ALERT, "TS-1");
    assertThat(readers("TS-1")).containsExactly(actor(duty("2026-12-10", "b")));
    set("2026-12-10T16:00");
    tell(Notice.Kind.TASK, "TS-2");
    assertThat(readers("TS-2")).containsExactly(actor(duty("2026-12-10", "c")));
    // What was said to those on duty then stays with them.
    assertThat(readers("TS-1")).containsExactly(actor(duty("2026-12-10", "b")));
  }

  @Test
  @Clause("DUT-06")
  void whoever_has_not_been_relieved_is_alerted_beside_the_next_shift() {
    posted(DECEMBER);
    set("2026-12-10T15:50");
    sweep.settle();
    set("2026-12-10T16:20");
    tell(Notice.Kind.ALERT, "TS-3");
    assertThat(readers("TS-3"))
        .containsExactlyInAnyOrder(actor(duty("2026-12-10", "b")), actor(duty("2026-12-10", "c")));
  }

  @Test
  @Clause("DUT-01")
  void where_nobody_is_on_duty_the_whole_desk_is_told() {
    tell(Notice.Kind.ALERT, "TS-4");
    assertThat(readers("TS-4")).hasSameSizeAs(receptionists);
    posted(DECEMBER);
    // On the roster stands the front desk; of this department nobody does.
    set("2026-12-10T09:00");
    var head = Desk.of(Role.DEPT_MANAGER, home.engineering);
    notices.tell(home.estate, List.of(notice(head, Notice.Kind.ALERT, "TS-5")));
    assertThat(reads(home.at(Role.DEPT_MANAGER), "TS-5")).isTrue();
  }

  @Test
  void news_wait_for_the_whole_desk_and_what_names_a_person_reaches_them_off_duty() {
    posted(DECEMBER);
    set("2026-12-10T09:00");
    tell(Notice.Kind.NEWS, "TS-6");
    assertThat(readers("TS-6")).hasSameSizeAs(receptionists);
    Actor off = actor(duty("2026-12-10", "c"));
    notices.tell(
        home.estate,
        List.of(notice(Desk.of(Role.FRONT_DESK, null, off.staff()), Notice.Kind.TASK, "TS-7")));
    assertThat(readers("TS-7")).containsExactly(off);
  }

  @Test
  @Clause({"DUT-01", "AMB-09"})
  void what_the_shift_did_not_do_in_time_still_goes_one_desk_up() {
    posted(DECEMBER);
    set("2026-12-10T09:00");
    var subject = new Subject("TEST", UUID.randomUUID(), "TS-8");
    var rule = handbook.rule(home.estate, io.jinzhi.handbook.Clause.CMP_23, now());
    commitments.promise(
        home.estate,
        subject,
        List.of(
            new Promise(
                rule, Desk.of(Role.FRONT_DESK), 1, now(), Deadline.at(local("2026-12-10T09:10")))));
    set("2026-12-10T09:11");
    sweep.settle();
    // The shift before has not given over yet, so it is told beside the one that stands here.
    assertThat(readers("TS-8"))
        .contains(actor(duty("2026-12-10", "b")))
        .hasSizeLessThan(receptionists.size())
        .extracting(Actor::staff)
        .containsExactlyInAnyOrderElementsOf(onDuty.of(home.estate, Role.FRONT_DESK, now()));
    // No manager is on duty at this hour.
    assertThat(onDuty.of(home.estate, Role.CS_MANAGER, now())).isEmpty();
    List<Notice.Kind> told = new ArrayList<>();
    inbox.lines(manager, false, 0, 100).stream()
        .filter(each -> each.number().equals("TS-8"))
        .forEach(each -> told.add(each.kind()));
    assertThat(told).containsExactly(Notice.Kind.ESCALATED);
  }
}
