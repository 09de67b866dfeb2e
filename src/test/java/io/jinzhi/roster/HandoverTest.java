package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandoverTest extends RosterStory {
  @Autowired HandoverDesk handovers;
  @Autowired HandoverBoard handoverBoard;
  @Autowired Handovers store;
  @Autowired Things things;
  @Autowired ItemDesk items;
  @Autowired NightDesk nights;
  @Autowired ComplaintDesk complaints;

  Actor outgoing;
  Actor incoming;

  @BeforeEach
  void the_end_of_the_morning_shift() {
    desk.fill(manager, NOVEMBER, "front-desk", List.of(), false, local("2026-11-23T00:00"));
    desk.post(director, NOVEMBER, now());
    outgoing = actor(duty("2026-11-23", "b"));
    incoming = actor(duty("2026-11-23", "c"));
    set("2026-11-23T15:45");
    sweep.settle();
  }

  private String number() {
    var post = posts.of(home.estate, "front-desk");
    return store.list(home.estate, 20, 0).stream()
        .filter(each -> each.post().equals(post.id()))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private HandoverDesk.Statement statement(int off, @Nullable String note) {
    return new HandoverDesk.Statement(
        "晴",
        "正常",
        things.of(home.estate, posts.of(home.estate, "front-desk").id()).stream()
            .map(each -> new HandoverDesk.Counted(each.id(), each.expected() - off, note))
            .toList());
  }

  private void sign() {
    handovers.sign(outgoing, number(), statement(0, null), signed(outgoing), now());
  }

  @Test
  @Clause("DUT-05")
  void it_opens_a_quarter_of_an_hour_before_the_end_and_both_sign() {
    String number = number();
    var promise = promise(number, "DUT-05");
    assertThat(promise.opened()).isEqualTo(local("2026-11-23T15:45"));
    assertThat(promise.target()).isEqualTo(local("2026-11-23T16:00"));
    assertThat(promise.due()).isEqualTo(local("2026-11-23T16:15"));
    refused("NOT_SIGNED", () -> handovers.take(incoming, number, signed(incoming), now()));
    sign();
    assertThatThrownBy(this::sign).hasMessageContaining("ALREADY_SIGNED");
    refused("SAME_PERSON", () -> handovers.take(outgoing, number, signed(outgoing), now()));
    refused(
        "NOT_YOUR_POST",
        () -> handovers.take(home.securityHead, number, signed(home.securityHead), now()));
    assertThat(promise(number, "DUT-05").open()).isTrue();
    handovers.take(incoming, number, signed(incoming), now());
    assertThat(promise(number, "DUT-05").kept()).isNotNull();
    assertThat(log.forSubject(home.estate, number))
        .hasSize(2)
        .allMatch(each -> each.kind() == Kind.HANDOVER)
        .last()
        .satisfies(line -> assertThat(line.signature()).isNotNull());
    refused("ALREADY_TAKEN", () -> handovers.take(incoming, number, signed(incoming), now()));
  }

  @Test
  @Clause("DUT-05")
  void keys_and_equipment_are_counted_and_a_difference_needs_its_reason() {
    String number = number();
    assertThatThrownBy(
            () ->
                handovers.sign(
                    outgoing,
                    number,
                    new HandoverDesk.Statement("晴", "正常", List.of()),
                    signed(outgoing),
                    now()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> handovers.sign(outgoing, number, statement(1, " "), signed(outgoing), now()))
        .isInstanceOf(Invalid.class);
    handovers.sign(outgoing, number, statement(1, "借给工程部"), signed(outgoing), now());
    assertThat(handoverBoard.view(incoming, number).handover().counts())
        .hasSize(4)
        .allMatch(Handover.Count::differs);
    assertThat(log.forSubject(home.estate, number).getFirst().text().zh())
        .contains("不符", "钥匙11/12", "借给工程部");
  }

  @Test
  @Clause({"DUT-05", "DUT-06"})
  void with_doubts_the_relief_does_not_sign_and_the_manager_hears_of_it() {
    String number = number();
    sign();
    handovers.doubt(incoming, number, "少一把门钥匙，说不清", now());
    assertThat(told(Role.CS_MANAGER, number)).containsExactly("ALERT DUT-05");
    assertThat(promise(number, "DUT-05").open()).isTrue();
    refused("NOT_SIGNED", () -> handovers.take(incoming, number, signed(incoming), now()));
    sign();
    handovers.take(incoming, number, signed(incoming), now());
    assertThat(handoverBoard.view(incoming, number).handover().doubts()).isNotNull();
  }

  @Test
  @Clause("DUT-06")
  void whoever_is_not_relieved_is_still_on_duty_and_the_manager_takes_over() {
    set("2026-11-23T16:30");
    sweep.settle();
    assertThat(told(Role.CS_MANAGER, number())).contains("ESCALATED DUT-05");
    assertThat(onDuty.of(home.estate, Role.FRONT_DESK, now()))
        .containsExactlyInAnyOrder(outgoing.staff(), incoming.staff());
    assertThat(onDuty.standing(home.estate, now()))
        .anyMatch(each -> each.overdue() && each.person().equals(outgoing.staff()));
    sign();
    handovers.take(incoming, number(), signed(incoming), now());
    assertThat(onDuty.of(home.estate, Role.FRONT_DESK, now())).containsExactly(incoming.staff());
  }

  @Test
  void who_did_not_stand_the_shift_does_not_give_it_over() {
    Actor other =
        receptionists.stream()
            .filter(each -> !each.equals(outgoing) && !each.equals(incoming))
            .findFirst()
            .orElseThrow();
    refused(
        "NOT_YOUR_SHIFT",
        () -> handovers.sign(other, number(), statement(0, null), signed(other), now()));
    handovers.sign(manager, number(), statement(0, null), signed(manager), now());
  }

  @Test
  @Clause("DUT-08")
  void what_is_open_goes_from_shift_to_shift_until_it_is_settled() {
    String item = items.open(outgoing, "front-desk", "三栋电梯等配件", now());
    String complaint = complaint();
    sign();
    var first = handoverBoard.view(incoming, number());
    assertThat(first.handover().carried())
        .extracting(Handover.Carried::number)
        .contains(item, complaint);
    handovers.take(incoming, number(), signed(incoming), now());
    set("2026-11-23T23:50");
    sweep.settle();
    handovers.sign(incoming, number(), statement(0, null), signed(incoming), now());
    assertThat(handoverBoard.view(manager, number()).handover().carried())
        .extracting(Handover.Carried::number)
        .contains(item);
    items.close(incoming, item, "已修好", now());
    assertThat(handoverBoard.items(manager, now())).isEmpty();
    refused("ALREADY_CLOSED", () -> items.close(incoming, item, "已修好", now()));
  }

  private String complaint() {
    return complaints.register(outgoing, home.complaint(Answers.NONE), now());
  }

  @Test
  @Clause("DUT-08")
  void an_item_open_for_more_than_a_day_goes_to_the_manager_also_past_a_department() {
    String desk = items.open(outgoing, "front-desk", "失物待领", now());
    String gate = items.open(home.securityHead, "guards", "东门道闸坏", now());
    clock.hold(now().plus(Duration.ofHours(24)));
    sweep.settle();
    assertThat(handoverBoard.items(manager, now()))
        .hasSize(2)
        .noneMatch(HandoverBoard.Open::tooLong);
    assertThat(told(Role.CS_MANAGER, desk)).doesNotContain("ESCALATED DUT-08");
    clock.hold(now().plusSeconds(1));
    sweep.settle();
    assertThat(told(Role.CS_MANAGER, desk)).contains("ESCALATED DUT-08");
    assertThat(told(Role.CS_MANAGER, gate)).contains("ALERT DUT-08");
    assertThat(handoverBoard.items(manager, now()))
        .hasSize(2)
        .allMatch(HandoverBoard.Open::tooLong);
    refused("NOT_YOUR_POST", () -> items.open(home.securityHead, "front-desk", "不是我的", now()));
  }

  @Test
  @Clause("DUT-12")
  void posts_are_looked_at_every_night() {
    set("2026-11-24T00:10");
    sweep.settle();
    var promise = promise("YX-2026-11-24", "DUT-12");
    assertThat(promise.due()).isEqualTo(local("2026-11-24T06:00"));
    assertThatThrownBy(() -> nights.record(manager, "guards", false, " ", now()))
        .isInstanceOf(Invalid.class);
    nights.record(manager, "guards", false, "无人在岗", now());
    assertThat(promise("YX-2026-11-24", "DUT-12").kept()).isNotNull();
    assertThat(told(Role.CENTRE_DIRECTOR, "YX-2026-11-24")).containsExactly("ALERT DUT-12");
    assertThat(log.forSubject(home.estate, "YX-2026-11-24"))
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo(Kind.PATROL));
    set("2026-11-24T23:30");
    nights.record(manager, "guards", true, "", now());
    assertThat(nights.list(manager).getFirst().night()).isEqualTo("2026-11-25");
    set("2026-11-25T00:30");
    sweep.settle();
    assertThat(commitments.of(home.estate, "YX-2026-11-25")).isEmpty();
    set("2026-11-26T07:00");
    sweep.settle();
    assertThat(told(Role.CENTRE_DIRECTOR, "YX-2026-11-26")).contains("ESCALATED DUT-12");
  }

  @Test
  @Clause({"DUT-07", "DUT-14", "DUT-15"})
  void every_step_stands_in_the_log_and_stays_there() {
    String item = items.open(outgoing, "front-desk", "失物待领", now());
    var line = log.forSubject(home.estate, item).getFirst();
    log.correct(outgoing, line.id(), io.jinzhi.language.Phrase.of("失物已领", "Claimed"), now());
    assertThat(log.forSubject(home.estate, item))
        .hasSize(2)
        .first()
        .satisfies(first -> assertThat(first.corrections()).hasSize(1));
    assertThat(
            log.writtenBy(
                home.estate,
                outgoing.staff(),
                local("2026-11-23T00:00"),
                local("2026-11-24T00:00")))
        .hasSize(2);
    assertThat(
            log.writtenBy(
                home.estate,
                outgoing.staff(),
                local("2026-11-24T00:00"),
                local("2026-11-25T00:00")))
        .isEmpty();
  }

  @Test
  @Clause("DUT-07")
  void the_log_is_read_from_one_hour_to_another_also_past_midnight() {
    items.open(outgoing, "front-desk", "下午的事", now());
    set("2026-11-24T00:20");
    items.open(outgoing, "front-desk", "夜里的事", now());
    LocalDate day = LocalDate.parse("2026-11-23");
    assertThat(lines(day, day, "07:30", "16:00")).hasSize(2).last().asString().contains("下午的事");
    assertThat(lines(day, day.plusDays(1), "16:00", "")).singleElement().asString().contains("夜里");
    assertThat(lines(day, day, "", "24:00")).hasSize(2);
    assertThat(lines(day, day, "16:00", "24:00")).isEmpty();
    assertThatThrownBy(() -> lines(day, day, "16:00", "07:00")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> lines(day, day, "25:00", "")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> lines(day, day.plusDays(32), "", "")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> lines(day, day.minusDays(1), "", "")).isInstanceOf(Invalid.class);
  }

  private List<String> lines(LocalDate day, LocalDate last, String from, String to) {
    var page = io.jinzhi.dutylog.Spans.read(log, home.estate, day, last, from, to);
    return page.lines().stream().map(each -> each.text().zh()).toList();
  }
}
