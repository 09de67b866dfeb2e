package io.jinzhi.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.NewFinding;
import io.jinzhi.inspection.Severity;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From the first talk to the notice that reached them.
class ViolationTest extends ViolationTestStory {
  @Autowired Findings findings;

  @Test
  @Clause({"REG-02", "VIO-01", "VIO-03"})
  void whoever_sees_it_talks_first_and_what_was_seen_is_kept() {
    String number = boxes();
    assertThat(promise(number, "VIO-01").due()).isEqualTo(now().plus(Duration.ofMinutes(30)));
    assertThat(promise(number, "VIO-01").holder().role()).isEqualTo(Role.AMBASSADOR);
    passMinutes(10);
    desk.talk(ambassador, number, promised(now().plus(Duration.ofHours(5))), now());
    assertThat(promise(number, "VIO-01").kept()).isNotNull();
    assertThat(stage(number)).isEqualTo("STOPPED");
    var facts = view(number).facts();
    assertThat(facts.place()).contains("12层");
    assertThat(facts.rule()).contains("民法典");
    assertThat(facts.person()).isEqualTo("王*梅");
    assertThat(promise(number, "VIO-07").holder().role()).isEqualTo(Role.AMBASSADOR);
    looked(number, true);
    desk.close(manager, number, "已谢过住户", now());
    assertThat(stage(number)).isEqualTo("CLOSED");
    assertThat(promises(number)).noneMatch(each -> each.open());
    assertThat(list.page(manager, filter(ViolationList.Show.ENDED), now())).hasSize(1);
    assertThat(list.page(manager, filter(ViolationList.Show.OPEN), now())).isEmpty();
  }

  private static ViolationList.Filter filter(ViolationList.Show show) {
    return new ViolationList.Filter(show, null, "", 0);
  }

  @Test
  @Clause("VIO-03")
  void lists_find_it_by_type_number_room_and_words() {
    String number = boxes();
    for (var show : ViolationList.Show.values()) {
      var rows =
          list.page(
              ambassador,
              new ViolationList.Filter(show, ViolationType.COMMON_PART, number, 0),
              now());
      boolean here =
          show == ViolationList.Show.OPEN
              || show == ViolationList.Show.MINE
              || show == ViolationList.Show.ALL;
      assertThat(rows).as(show.name()).hasSize(here ? 1 : 0);
    }
    for (String q : List.of("3-2-1201", "纸箱", "过道")) {
      assertThat(
              list.page(
                  manager, new ViolationList.Filter(ViolationList.Show.OPEN, null, q, 0), now()))
          .hasSize(1);
    }
    assertThat(
            list.page(
                manager,
                new ViolationList.Filter(ViolationList.Show.OPEN, ViolationType.NOISE, "", 0),
                now()))
        .isEmpty();
    assertThat(list.ofUnit(home.estate, home.flat, 5)).hasSize(1);
  }

  @Test
  void the_same_record_sent_twice_is_one() {
    UUID id = UUID.randomUUID();
    var said = said(ViolationType.PARKING, Offender.UNKNOWN, false, null);
    var same =
        new NewViolation(
            id,
            said.type(),
            NewViolation.Who.unknown(),
            said.place(),
            said.rule(),
            said.what(),
            false,
            false,
            now(),
            null,
            null);
    String number = desk.record(ambassador, same, now());
    assertThat(desk.record(ambassador, same, now())).isEqualTo(number);
    desk.identify(
        ambassador,
        number,
        ViolationType.EBIKE,
        new NewViolation.Who(Offender.TENANT, home.otherFlat, "3-2-1202", "何先生"),
        now());
    var facts = board.clear(manager, number, now()).facts();
    assertThat(facts.unitCode()).isEqualTo("3-2-1202");
    assertThat(facts.person()).isEqualTo("何先生");
    assertThat(facts.type()).isEqualTo(ViolationType.EBIKE);
  }

  @Test
  @Clause("VIO-02")
  void what_harmed_nobody_is_general_and_the_managers_all_else_serious_and_the_directors() {
    assertThat(Judging.of(false, false).severity()).isEqualTo(ViolationGrade.GENERAL);
    assertThat(Judging.of(true, false).severity()).isEqualTo(ViolationGrade.SERIOUS);
    assertThat(Judging.of(false, true).severity()).isEqualTo(ViolationGrade.SERIOUS);
    String number = boxes();
    assertThat(promise(number, "VIO-02").holder().role()).isEqualTo(Role.CS_MANAGER);
    assertThat(promise(number, "VIO-02").due()).isEqualTo(now().plus(Duration.ofHours(8)));
    refused(
        "DIRECTOR_DECIDES",
        () -> desk.judge(manager, number, ViolationGrade.SERIOUS, "堵了门", now()));
    passMinutes(7);
    desk.passUp(manager, number, "堵住了邻居的门", now());
    refused("ALREADY_UP", () -> desk.passUp(manager, number, "x", now()));
    assertThat(owes(number, "VIO-02", Role.CENTRE_DIRECTOR)).isTrue();
    assertThat(owes(number, "VIO-02", Role.CS_MANAGER)).isFalse();
    assertThat(promise(number, "VIO-02").due())
        .isEqualTo(now().minus(Duration.ofMinutes(7)).plus(Duration.ofHours(8)));
    refused(
        "DIRECTOR_DECIDES", () -> desk.judge(manager, number, ViolationGrade.GENERAL, null, now()));
    desk.judge(director, number, ViolationGrade.SERIOUS, "妨碍通行", now());
    refused("CLASSIFIED", () -> desk.judge(director, number, ViolationGrade.GENERAL, null, now()));

    String danger =
        desk.record(ambassador, said(ViolationType.STRUCTURE, Offender.OWNER, true, null), now());
    assertThat(promise(danger, "VIO-02").holder().role()).isEqualTo(Role.CENTRE_DIRECTOR);
    assertThat(told(Role.CENTRE_DIRECTOR, danger)).contains("ALERT VIO-02");
  }

  @Test
  @Clause("VIO-04")
  void a_notice_comes_after_a_talk_in_vain_the_same_day_and_gives_three_days() {
    String number = boxes();
    general(number);
    refused("TALK_FIRST", () -> notice(manager, number));
    refuses(number);
    assertThat(promise(number, "VIO-04", Role.CS_MANAGER).due()).isEqualTo(midnight());
    notice(manager, number);
    refused("ALREADY_NOTICED", () -> notice(manager, number));
    assertThat(promise(number, "VIO-04", Role.CS_MANAGER).kept()).isNotNull();
    assertThat(promise(number, "VIO-04", Role.AMBASSADOR).due()).isEqualTo(midnight());
    refused(
        "NOT_PROVED",
        () ->
            noticeDesk.serve(
                ambassador,
                number,
                new Serving(Serving.How.POSTED, "3-2-1201", null, List.of(), null),
                now()));
    noticeDesk.serve(
        ambassador,
        number,
        new Serving(Serving.How.REFUSED, "王秀梅", "保安雷鸣", List.of(), null),
        now());
    assertThat(view(number).state().until())
        .isEqualTo(io.jinzhi.neighbourhood.Neighbourhood.local("2026-11-27T00:00"));
  }

  private java.time.Instant midnight() {
    return io.jinzhi.neighbourhood.Neighbourhood.local("2026-11-24T00:00");
  }

  @Test
  @Clause({"VIO-02", "VIO-04"})
  void what_endangers_the_house_is_signed_by_the_director_and_stops_at_once() {
    String number =
        desk.record(
            ambassador,
            said(ViolationType.STRUCTURE, Offender.OWNER, true, talk(Talk.Result.REFUSED)),
            now());
    assertThat(owes(number, "VIO-04", Role.CENTRE_DIRECTOR)).isTrue();
    refused("NOT_CLASSIFIED", () -> notice(director, number));
    desk.judge(director, number, ViolationGrade.SERIOUS, null, now());
    refused("DIRECTOR_DECIDES", () -> notice(manager, number));
    notice(director, number);
    signed(number);
    assertThat(view(number).state().until()).isEqualTo(now());
    looked(number, false);
    assertThat(stage(number)).isEqualTo("PERSISTING");
  }

  @Test
  @Clause("VIO-02")
  void a_general_one_that_the_director_finds_serious_takes_its_notice_along() {
    String number = boxes();
    refuses(number);
    assertThat(owes(number, "VIO-04", Role.CS_MANAGER)).isTrue();
    desk.judge(director, number, ViolationGrade.SERIOUS, "屡次", now());
    assertThat(owes(number, "VIO-04", Role.CENTRE_DIRECTOR)).isTrue();
    assertThat(owes(number, "VIO-04", Role.CS_MANAGER)).isFalse();
  }

  @Test
  @Clause("VIO-14")
  void the_owner_is_told_what_a_tenant_did() {
    String number = served(Offender.TENANT);
    assertThat(promise(number, "VIO-14").holder().role()).isEqualTo(Role.FRONT_DESK);
    noticeDesk.tellOwner(reception, number, "电话告知，业主会督促", now());
    assertThat(promise(number, "VIO-14").kept()).isNotNull();
    refused("OWNER_KNOWS", () -> noticeDesk.tellOwner(reception, number, "x", now()));
    String own = served(Offender.OWNER);
    refused("NO_OWNER_TO_TELL", () -> noticeDesk.tellOwner(reception, own, "x", now()));
  }

  @Test
  @Clause("AMB-08")
  void a_finding_of_a_round_becomes_a_violation_and_is_settled_with_it() {
    var id = new FindingId(UUID.randomUUID());
    findings.record(
        ambassador,
        new NewFinding(
            id,
            null,
            null,
            NewFinding.Where.at(home.flat, "3-2-1201"),
            FindingKind.FIRE,
            Severity.ORDINARY,
            "门口堵着电动车",
            null,
            null,
            now()),
        now());
    var handed =
        java.util.Objects.requireNonNull(
            findings.handOver(ambassador, id, "VIOLATION", now()).handed());
    String number = handed.to().number();
    assertThat(view(number).facts().type()).isEqualTo(ViolationType.FIRE_LANE);
    assertThat(view(number).facts().source()).startsWith("FX-");
    desk.talk(ambassador, number, talk(Talk.Result.STOPPED), now());
    looked(number, true);
    desk.close(manager, number, "已推走", now());
    assertThat(findings.find(home.estate, id).state()).isEqualTo(Finding.State.SETTLED);
  }

  @Test
  void a_promise_that_breaks_stands_in_the_story() {
    String number = boxes();
    passMinutes(31);
    sweep.settle();
    assertThat(view(number).story()).anyMatch(each -> each.late());
    assertThat(
            list.page(
                manager, new ViolationList.Filter(ViolationList.Show.LATE, null, "", 0), now()))
        .hasSize(1);
  }
}
