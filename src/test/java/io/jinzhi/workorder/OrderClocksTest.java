package io.jinzhi.workorder;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each clock that the rules start, and when it is kept, late, moved or let go.
class OrderClocksTest extends OrderStory {

  @Test
  @Clause({"FD-03", "REP-01"})
  void a_request_at_night_is_recorded_at_once_dispatched_and_signed_for_in_ten_minutes_each() {
    set("2026-11-23T03:12");
    String number = free();
    assertThat(number).isEqualTo("PG-2611-0001");
    assertThat(promise(number, "FD-03", Role.FRONT_DESK).due())
        .isEqualTo(local("2026-11-23T03:22"));
    passMinutes(10);
    dispatch(number);
    kept(number, "FD-03", Role.FRONT_DESK);
    assertThat(promise(number, "FD-03", Role.DEPT_MANAGER).due())
        .isEqualTo(local("2026-11-23T03:32"));
    passMinutes(11);
    sweep.settle();
    sign(number);
    Commitment receipt = promise(number, "FD-03", Role.DEPT_MANAGER);
    assertThat(receipt.broken()).isEqualTo(local("2026-11-23T03:32"));
    assertThat(receipt.kept()).isNotNull();
    assertThat(view(number).story()).anySatisfy(each -> assertThat(each.late()).isTrue());
    assertThat(told(Role.CS_MANAGER, number)).contains("ESCALATED FD-03");
    Integer lines =
        jdbc.sql("select count(*) from duty_log_entry where estate_id = :e and subject_number = :n")
            .param("e", home.estate.value())
            .param("n", number)
            .query(Integer.class)
            .single();
    assertThat(lines).as("recorded, dispatched, signed for").isEqualTo(3);
  }

  @Test
  @Clause("FD-04")
  void the_desk_follows_it_up_until_it_is_solved() {
    String number = free();
    dispatch(number);
    assertThat(promise(number, "FD-04", Role.FRONT_DESK).due())
        .isEqualTo(local("2026-11-27T00:00"));
    sign(number);
    accept(number);
    arrive(number);
    finish(number);
    refused("NOT_CONFIRMED", () -> close(number));
    confirm(number, false);
    assertThat(stage(number)).isEqualTo("RECEIVED");
    assertThat(view(number).facts().round()).isEqualTo(2);
    assertThat(promise(number, "FD-04", Role.FRONT_DESK).open()).isTrue();
    assertThat(told(Role.DEPT_MANAGER, number)).contains("TASK FD-04");
    accept(number);
    arrive(number);
    finish(number);
    confirm(number, true);
    close(number);
    kept(number, "FD-04", Role.FRONT_DESK);
    assertThat(promises(number)).noneMatch(Commitment::open);
  }

  @Test
  @Clause({"REP-07", "REP-08"})
  void what_is_on_the_urgent_list_has_somebody_on_site_in_thirty_minutes() {
    for (Urgency each : Urgency.values()) {
      if (each.urgent()) {
        String number =
            desk.record(reception, said(BuildingPart.OTHER, Sorting.Place.COMMON, each), now());
        assertThat(told(Role.CS_MANAGER, number)).contains("ALERT REP-08");
        dispatch(number);
        assertThat(told(Role.DEPT_MANAGER, number)).contains("ALERT FD-03");
        Commitment response = promise(number, "REP-07", Role.DEPT_MANAGER);
        assertThat(response.due()).isEqualTo(now().plusSeconds(1800));
        sign(number);
        desk.appoint(reception, number, now().plusSeconds(7200), null, now());
        assertThat(promise(number, "REP-07", Role.DEPT_MANAGER).open())
            .as("an appointment is no arrival")
            .isTrue();
        refused(
            "URGENT_NEVER_WAITS",
            () -> desk.pause(reception, number, now().plusSeconds(3600), "出门", now()));
        accept(number);
        arrive(number);
        kept(number, "REP-07", Role.DEPT_MANAGER);
      }
    }
    assertThat(list.page(manager, new WorkOrderList.Filter("urgent", null, null, null, 0), now()))
        .hasSize(7);
  }

  @Test
  @Clause("REP-07")
  void an_ordinary_order_has_contact_in_thirty_minutes_and_is_done_in_two_days() {
    String number = free();
    dispatch(number);
    assertThat(promise(number, "REP-07", Role.DEPT_MANAGER).due())
        .isEqualTo(local("2026-11-23T10:06"));
    // 28 and 29 November are a weekend; the two days are not moved for it.
    assertThat(promise(number, "REP-07", Role.DEPT_STAFF).due())
        .isEqualTo(local("2026-11-26T00:00"));
    sign(number);
    assertThatThrownBy(() -> desk.appoint(reception, number, now(), null, now()))
        .isInstanceOf(Invalid.class);
    desk.appoint(reception, number, local("2026-11-24T14:00"), "下午在家", now());
    assertThat(promises(number))
        .filteredOn(
            each -> each.clause().equals("REP-07") && each.holder().role() == Role.DEPT_MANAGER)
        .extracting(each -> each.kept() != null, Commitment::promised)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, null),
            org.assertj.core.groups.Tuple.tuple(false, local("2026-11-24T14:00")));
    accept(number);
    assertThat(promise(number, "REP-07", Role.DEPT_STAFF).holder().person())
        .isEqualTo(worker.staff());
    set("2026-11-24T14:00");
    arrive(number);
    kept(number, "REP-07", Role.DEPT_MANAGER);
    desk.delay(worker, number, local("2026-11-29T18:00"), Delay.PARTS, "阀芯要订货", now());
    assertThat(promise(number, "REP-07", Role.DEPT_STAFF).due())
        .isEqualTo(local("2026-11-29T18:00"));
    assertThat(promise(number, "FD-04", Role.FRONT_DESK).due())
        .isEqualTo(local("2026-12-01T00:00"));
    set("2026-11-29T18:00");
    finish(number);
    kept(number, "REP-07", Role.DEPT_STAFF);
  }

  @Test
  void an_appointment_after_the_limit_moves_the_work_to_that_day() {
    String number = free();
    dispatch(number);
    desk.appoint(reception, number, local("2026-12-05T09:00"), "出差回来", now());
    assertThat(promise(number, "REP-07", Role.DEPT_STAFF).due())
        .isEqualTo(local("2026-12-06T00:00"));
  }

  @Test
  @Clause("T-16")
  void only_waiting_for_the_resident_stops_the_work_clock_and_it_moves_by_that_time() {
    String number = free();
    dispatch(number);
    sign(number);
    desk.pause(reception, number, local("2026-11-24T09:36"), "住户明天回来", now());
    assertThat(list.page(manager, new WorkOrderList.Filter("waiting", null, null, null, 0), now()))
        .hasSize(1);
    kept(number, "REP-07", Role.DEPT_MANAGER);
    refused(
        "NOTHING_TO_PAUSE",
        () -> desk.pause(reception, number, local("2026-11-25T09:36"), "又改", now()));
    set("2026-11-23T21:36");
    desk.resume(reception, number, now());
    refused("NOT_PAUSED", () -> desk.resume(reception, number, now()));
    assertThat(promise(number, "REP-07", Role.DEPT_STAFF).due())
        .isEqualTo(local("2026-11-26T12:00"));
    assertThat(promise(number, "FD-04", Role.FRONT_DESK).due())
        .isEqualTo(local("2026-11-27T12:00"));
  }

  @Test
  void another_department_gets_clocks_of_its_own() {
    String number = free();
    dispatch(number);
    passMinutes(5);
    desk.dispatch(reception, number, home.security, "归他们管", now());
    assertThat(promises(number).stream().filter(Commitment::open))
        .allSatisfy(each -> assertThat(each.holder().department()).isIn(null, home.security));
    assertThat(promise(number, "FD-03", Role.DEPT_MANAGER).due()).isEqualTo(now().plusSeconds(600));
  }

  @Test
  @Clause("REP-04")
  void the_firm_is_told_the_same_day_comes_in_a_day_and_begins_within_seven() {
    String number = warranty(Urgency.NONE);
    assertThat(view(number).facts().charge()).isEqualTo(Charge.WARRANTY);
    assertThat(view(number).warranty().zh()).isEqualTo("给排水管道渗漏：到 2027-06-01，施工单位保修表");
    dispatch(number);
    assertThat(promise(number, "REP-04", Role.DEPT_MANAGER).due())
        .isEqualTo(local("2026-11-24T00:00"));
    sign(number);
    accept(number);
    terms.notify(head, number, Warranty.Firm.CONTRACTOR, "卫生间水管渗漏", now());
    refused(
        "ALREADY_NOTIFIED",
        () -> terms.notify(head, number, Warranty.Firm.CONTRACTOR, "再发一次", now()));
    assertThat(promise(number, "REP-04", Role.DEPT_STAFF).due())
        .isEqualTo(local("2026-11-24T09:36"));
    assertThat(promise(number, "REP-04", Role.DEPT_MANAGER).due())
        .isEqualTo(local("2026-12-01T00:00"));
    passMinutes(60);
    arrive(number);
    kept(number, "REP-04", Role.DEPT_STAFF);
    desk.start(worker, number, now());
    kept(number, "REP-04", Role.DEPT_MANAGER);
    finish(number);
    assertThat(view(number).facts().amountDue()).isZero();
  }

  @Test
  @Clause("REP-04")
  void an_urgent_matter_under_warranty_is_told_and_begun_at_once() {
    String number = warranty(Urgency.BURST_PIPE);
    dispatch(number);
    assertThat(promise(number, "REP-04", Role.DEPT_MANAGER).due())
        .isEqualTo(now().plusSeconds(1800));
    terms.notify(reception, number, Warranty.Firm.CONTRACTOR, "爆管", now());
    assertThat(promise(number, "REP-04", Role.DEPT_STAFF).due()).isEqualTo(now().plusSeconds(1800));
    assertThat(promise(number, "REP-04", Role.DEPT_MANAGER).due())
        .isEqualTo(local("2026-11-24T00:00"));
  }

  @Test
  @Clause("REP-06")
  void a_danger_to_the_building_is_reported_before_the_order_can_be_closed() {
    String number = free();
    dispatch(number);
    sign(number);
    accept(number);
    desk.arrive(worker, number, "承重墙被凿开", true, List.of(), now());
    assertThat(told(Role.CENTRE_DIRECTOR, number)).contains("ALERT REP-06");
    assertThat(promise(number, "REP-06", Role.CENTRE_DIRECTOR).due())
        .isEqualTo(now().plusSeconds(900));
    finish(number);
    confirm(number, true);
    refused("DANGER_UNREPORTED", () -> close(number));
    terms.reportDanger(director, number, "已电话报区建委", now());
    kept(number, "REP-06", Role.CENTRE_DIRECTOR);
    refused("NO_DANGER", () -> terms.reportDanger(director, number, "再报", now()));
    close(number);
  }

  @Test
  @Clause("REP-11")
  void the_result_is_signed_the_same_day_or_how_it_was_confirmed_is_noted() {
    String number = free();
    onSite(number);
    set("2026-11-23T23:40");
    finish(number);
    assertThat(promise(number, "REP-11", Role.DEPT_STAFF).due())
        .isEqualTo(local("2026-11-24T00:40"));
    desk.confirm(
        worker,
        number,
        new WorkOrderDesk.Opinion(true, false, "嫌慢", Confirmation.REFUSED, "不肯签字", null),
        now());
    kept(number, "REP-11", Role.DEPT_STAFF);
    assertThat(view(number).story().getLast().words().zh()).contains("拒签", "不肯签字", "不满意");
  }
}
