package io.jinzhi.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// From the notice to the end: objected to, looked at again, reported, closed.
class ViolationEndTest extends ViolationTestStory {
  @Autowired ViolationNoticeSource source;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  @Clause("VIO-05")
  void they_may_object_for_five_days_and_the_director_decides_in_three() {
    String number = served(Offender.OWNER);
    set("2026-11-28T23:59");
    noticeDesk.object(reception, number, "王秀梅", "不是我家的东西", now());
    refused("OBJECTED", () -> noticeDesk.object(reception, number, "王秀梅", "x", now()));
    assertThat(promise(number, "VIO-05").holder().role()).isEqualTo(Role.CENTRE_DIRECTOR);
    assertThat(promise(number, "VIO-05").due()).isEqualTo(Neighbourhood.local("2026-12-02T00:00"));
    assertThat(owes(number, "VIO-07", Role.AMBASSADOR)).isFalse();
    refused("OBJECTION_OPEN", () -> looked(number, false));
    set("2026-12-01T10:00");
    noticeDesk.review(director, number, false, "照片和证人都指向本户", now());
    assertThat(view(number).state().until()).isEqualTo(Neighbourhood.local("2026-12-05T00:00"));
    assertThat(owes(number, "VIO-07", Role.AMBASSADOR)).isTrue();
    refused("NO_OBJECTION", () -> noticeDesk.review(director, number, true, "x", now()));
  }

  @Test
  @Clause("VIO-05")
  void an_objection_after_five_days_is_late_and_one_that_is_right_lifts_the_notice() {
    String late = served(Offender.OWNER);
    String right = served(Offender.OWNER);
    noticeDesk.object(reception, right, "王秀梅", "是楼上的", now());
    noticeDesk.review(director, right, true, "查明是楼上", now());
    assertThat(stage(right)).isEqualTo("WITHDRAWN");
    assertThat(promises(right)).noneMatch(each -> each.open());
    set("2026-11-29T00:01");
    refused("TOO_LATE", () -> noticeDesk.object(reception, late, "王秀梅", "x", now()));
  }

  @Test
  @Clause("VIO-05")
  void an_objection_suspends_nothing_dangerous() {
    String number =
        desk.record(
            ambassador,
            said(ViolationType.DANGEROUS_GOODS, Offender.OWNER, true, talk(Talk.Result.REFUSED)),
            now());
    desk.judge(director, number, ViolationGrade.SERIOUS, null, now());
    notice(director, number);
    signed(number);
    noticeDesk.object(reception, number, "王秀梅", "只放一晚", now());
    assertThat(owes(number, "VIO-07", Role.AMBASSADOR)).isTrue();
    looked(number, false);
    assertThat(stage(number)).isEqualTo("PERSISTING");
  }

  @Test
  @Clause("VIO-06")
  void what_talking_did_not_stop_is_reported_within_a_day_with_a_receipt() {
    String number = boxes();
    refused(
        "NOT_FAILED",
        () -> desk.report(director, number, ReportTo.COMMITTEE, "业委会", "签收", "", now()));
    refuses(number);
    assertThat(promise(number, "VIO-06").due()).isEqualTo(now().plus(Duration.ofHours(24)));
    assertThat(promise(number, "VIO-06").holder().role()).isEqualTo(Role.CENTRE_DIRECTOR);
    desk.report(director, number, ReportTo.COMMITTEE, "业主委员会", "李主任签收", "", now());
    assertThat(promise(number, "VIO-06").kept()).isNull();
    refused(
        "REPORTED", () -> desk.report(director, number, ReportTo.COMMITTEE, "业委会", "x", "", now()));
    desk.report(director, number, ReportTo.AUTHORITY, "区房管局", "收文 118", "", now());
    assertThat(promise(number, "VIO-06").kept()).isNotNull();
    assertThat(told(Role.GENERAL_MANAGER, number)).contains("NEWS VIO-08");
  }

  @Test
  @Clause({"VIO-06", "VIO-07"})
  void it_is_looked_at_a_day_after_the_limit_and_reported_when_it_goes_on() {
    String number = served(Offender.OWNER);
    desk.report(director, number, ReportTo.COMMITTEE, "业主委员会", "李主任签收", "", now());
    assertThat(promise(number, "VIO-07").due()).isEqualTo(Neighbourhood.local("2026-11-28T00:00"));
    refused("NOT_DUE", () -> looked(number, false));
    refused("NOT_RECTIFIED", () -> desk.close(manager, number, "x", now()));
    set("2026-11-27T08:30");
    looked(number, false);
    assertThat(stage(number)).isEqualTo("PERSISTING");
    assertThat(owes(number, "VIO-06", Role.CENTRE_DIRECTOR)).isTrue();
    reportRest(number);
    desk.note(ambassador, number, "又去谈了一次", List.of(), now());
    looked(number, true);
    assertThat(owes(number, "VIO-07", Role.CS_MANAGER)).isTrue();
    desk.close(manager, number, "登门致谢", now());
    assertThat(promise(number, "VIO-07", Role.CS_MANAGER).kept()).isNotNull();
  }

  private void reportRest(String number) {
    desk.report(director, number, ReportTo.AUTHORITY, "区房管局", "收文 118", "", now());
  }

  @Test
  @Clause("VIO-08")
  void only_the_general_manager_goes_to_court_and_only_after_the_reports() {
    String number = served(Offender.OWNER);
    set("2026-11-27T08:30");
    looked(number, false);
    refused("NOT_REPORTED", () -> desk.sue(general, number, "起诉", now()));
    reportBoth(number);
    desk.sue(general, number, "请求排除妨害", now());
    refused("ALREADY_CIVIL", () -> desk.sue(general, number, "x", now()));
    assertThat(ViolationStep.SUE.roles()).containsExactly(Role.GENERAL_MANAGER);
    assertThat(view(number).state().civil()).isTrue();
  }

  @Test
  @Clause("VIO-11")
  void noise_is_mediated_before_it_is_reported() {
    String number =
        desk.record(ambassador, said(ViolationType.NOISE, Offender.OWNER, false, null), now());
    assertThat(promise(number, "VIO-11").holder().role()).isEqualTo(Role.AMBASSADOR);
    refuses(number);
    assertThat(promise(number, "VIO-11").kept()).isNotNull();
    refused(
        "MEDIATE_FIRST",
        () -> desk.report(director, number, ReportTo.AUTHORITY, "派出所", "x", "", now()));
    desk.talk(
        ambassador,
        number,
        new Talk(Talk.How.MEDIATION, Talk.Result.REFUSED, "请双方到场，谈不拢", null, List.of()),
        now());
    desk.report(director, number, ReportTo.AUTHORITY, "派出所", "接警 77", "", now());
    assertThat(view(number).state().toAuthority()).isTrue();
  }

  @Test
  @Clause("VIO-12")
  void a_blocked_fire_lane_is_cleared_only_by_the_contract_and_reported_within_the_hour() {
    String number =
        desk.record(
            ambassador, said(ViolationType.FIRE_LANE, Offender.VISITOR, false, null), now());
    assertThat(promise(number, "VIO-12", Role.AMBASSADOR).open()).isTrue();
    refuses(number);
    assertThat(promise(number, "VIO-12", Role.AMBASSADOR).kept()).isNotNull();
    assertThat(promise(number, "VIO-12", Role.CENTRE_DIRECTOR).due())
        .isEqualTo(now().plus(Duration.ofMinutes(60)));
    desk.clear(ambassador, number, "管理规约第 12 条", "值班室旁，随时可取", List.of(), now());
    desk.report(director, number, ReportTo.AUTHORITY, "消防救援大队", "接报 5", "", now());
    assertThat(promise(number, "VIO-12", Role.CENTRE_DIRECTOR).kept()).isNotNull();
    String other = boxes();
    refused("NOT_FIRE_LANE", () -> desk.clear(ambassador, other, "规约", "库房", List.of(), now()));
  }

  @Test
  @Clause({"VIO-13", "ARC-07"})
  void the_notice_goes_into_the_households_file_on_the_day_it_is_closed() {
    String number = served(Offender.OWNER);
    looked(number, true);
    desk.close(manager, number, "已改正", now());
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from archive_paper
                    where estate_id = :estate and kind = 'VIOLATION_NOTICE'
                    """)
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(source.pdf(home.estate, number)).isPresent();
    assertThat(source.pdf(home.estate, "WZ-000000-000")).isEmpty();
  }

  @Test
  @Clause("VIO-09")
  void no_step_and_no_route_fines_seizes_cuts_off_bars_or_publishes() {
    List<String> forbidden =
        List.of(
            "fine",
            "penalt",
            "seiz",
            "confiscat",
            "cut",
            "power",
            "water",
            "bar",
            "block",
            "card",
            "publish",
            "notice-board",
            "debt",
            "amount",
            "fee",
            "charge",
            "deposit",
            "罚",
            "扣",
            "没收",
            "停水",
            "停电",
            "断",
            "拦",
            "公布",
            "公示",
            "张贴",
            "收费");
    List<String> all = new ArrayList<>();
    Arrays.stream(ViolationStep.values())
        .forEach(each -> all.addAll(List.of(each.noun(), each.label().zh(), each.label().en())));
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues().stream()
                    .filter(each -> each.contains("/violations"))
                    .forEach(all::add));
    assertThat(all).hasSizeGreaterThan(60);
    for (String each : all) {
      assertThat(forbidden)
          .noneMatch(word -> each.toLowerCase(java.util.Locale.ROOT).contains(word));
    }
    assertThat(ViolationStep.values())
        .containsExactlyInAnyOrder(
            ViolationStep.TALK,
            ViolationStep.CLASSIFY,
            ViolationStep.ISSUE,
            ViolationStep.SERVE,
            ViolationStep.TELL_OWNER,
            ViolationStep.REVIEW,
            ViolationStep.CLOSE,
            ViolationStep.REPORT,
            ViolationStep.SUE,
            ViolationStep.RECHECK,
            ViolationStep.OBJECT,
            ViolationStep.PASS_UP,
            ViolationStep.CLEAR,
            ViolationStep.IDENTIFY,
            ViolationStep.NOTE,
            ViolationStep.WITHDRAW);
    assertThat(ViolationType.values()).hasSize(13);
  }

  @Test
  void a_step_that_the_page_offers_is_one_that_the_desk_takes() {
    String number = served(Offender.TENANT);
    assertThat(open(ambassador, number))
        .contains(ViolationStep.RECHECK, ViolationStep.TELL_OWNER, ViolationStep.OBJECT)
        .doesNotContain(ViolationStep.SERVE, ViolationStep.CLEAR);
    assertThat(open(director, number)).contains(ViolationStep.REPORT);
    for (Actor each : List.of(general, engineer)) {
      assertThat(open(each, number)).doesNotContain(ViolationStep.REPORT, ViolationStep.SUE);
    }
    refused("SERVED", () -> desk.withdraw(manager, number, "记错", now()));
    String mistaken = boxes();
    desk.withdraw(manager, mistaken, "记错了房号", now());
    refused("OVER", () -> refuses(mistaken));
    assertThat(open(ambassador, mistaken)).isEmpty();
  }
}
