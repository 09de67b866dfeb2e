package io.jinzhi.complaint;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.archive.Shelf;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ComplaintRoundsTest extends ComplaintStory {
  @Autowired Shelf shelf;

  @Test
  @Clause({"CMP-40", "CMP-41", "CMP-43", "FD-04"})
  void a_satisfied_resident_closes_it_and_nothing_stays_open() {
    String number = registered(MINOR);
    refused("NOT_SETTLED", () -> desk.close(reception, number, "", now()));
    returned(number);
    reply(number);
    assertThat(promise(number, "CMP-40").due()).isEqualTo(local("2026-11-26T00:00"));
    opinion(number, true);
    kept(number, "CMP-40");
    kept(number, "CMP-13");
    desk.close(reception, number, "已换门机", now());
    assertThat(promises(number)).noneMatch(Commitment::open);
    assertThat(view(number).facts().closed()).isTrue();
    var file = shelf.ofUnit(home.estate, home.flat).getFirst();
    assertThat(shelf.contents(home.estate, file.id()))
        .extracting(each -> each.name().zh() + " " + each.source())
        .containsExactlyInAnyOrder("住户投诉处理表 " + number, "用户意见受理表 " + number);
  }

  @Test
  @Clause("CMP-10")
  void a_dissatisfied_resident_opens_a_round_that_the_manager_and_the_director_rule_on() {
    String number = registered(MINOR);
    var month = promise(number, "CMP-13").due();
    returned(number);
    reply(number);
    opinion(number, false);
    var rulings = promises(number).stream().filter(each -> each.clause().equals("CMP-10")).toList();
    assertThat(rulings)
        .extracting(each -> each.holder().role() + " " + each.due())
        .containsExactlyInAnyOrder(
            "CS_MANAGER " + local("2026-11-25T00:00"),
            "CENTRE_DIRECTOR " + local("2026-11-26T00:00"));
    assertThat(promise(number, "CMP-13").due()).isEqualTo(month);
    assertThat(promise(number, "CMP-13").open()).isTrue();
    assertThat(view(number).facts().round()).isEqualTo(2);
    desk.rule(manager, number, "换一家维保再修", null, now());
    assertThat(view(number).facts().stage()).isEqualTo("RECEIVED");
    assertThat(promises(number).stream().filter(each -> each.clause().equals("CMP-10")))
        .noneMatch(Commitment::open);
    assertThat(promise(number, "CMP-26").open()).isTrue();
    handle(number);
    giveBack(number);
    reply(number);
    opinion(number, true);
    desk.close(reception, number, "", now());
    assertThat(promises(number)).noneMatch(Commitment::open);
  }

  @Test
  @Clause("CMP-10")
  void a_ruling_may_send_it_to_another_department() {
    String number = registered(MINOR);
    returned(number);
    reply(number);
    opinion(number, false);
    desk.rule(director, number, "由秩序维护部接手", home.security, now());
    assertThat(view(number).facts().stage()).isEqualTo("DISPATCHED");
    refused("NOT_YOUR_DEPARTMENT", () -> sign(number));
    desk.sign(
        home.securityHead,
        number,
        io.jinzhi.neighbourhood.Neighbourhood.signature(home.securityHead, now()),
        now());
    assertThat(promise(number, "CMP-26").holder().department()).isEqualTo(home.security);
  }

  @Test
  void an_upgrade_starts_new_clocks_and_a_downgrade_needs_the_manager_or_the_director() {
    String number = registered(MINOR);
    passMinutes(30);
    desk.regrade(reception, number, Grade.IMPORTANT, "有人员过失", now());
    assertThat(promise(number, "CMP-21").due()).isEqualTo(local("2026-11-23T11:06"));
    assertThat(promise(number, "CMP-22").released()).isNotNull();
    refused(
        "DOWNGRADE_NEEDS_MANAGER", () -> desk.regrade(reception, number, Grade.MINOR, "误会", now()));
    desk.regrade(manager, number, Grade.MAJOR, "有损失", now());
    refused(
        "DOWNGRADE_NEEDS_DIRECTOR", () -> desk.regrade(manager, number, Grade.MINOR, "误会", now()));
    desk.regrade(director, number, Grade.MINOR, "核实后无损失", now());
    assertThat(promise(number, "CMP-22").open()).isTrue();
    assertThat(promise(number, "CMP-44").released()).isNotNull();
  }

  @Test
  @Clause({"CMP-36", "CMP-02"})
  void an_invalid_complaint_is_helped_explained_and_closed() {
    String number = registered(MINOR);
    desk.findInvalid(manager, number, "邻里纠纷，不属物业服务", "已联系居委会", "电话说明了原因", now());
    assertThat(promises(number)).noneMatch(Commitment::open);
    desk.close(manager, number, "", now());
    assertThat(view(number).facts().closed()).isTrue();
  }

  @Test
  @Clause({"CMP-35", "CMP-45"})
  void a_letter_is_registered_submitted_instructed_and_answered_in_writing() {
    String number =
        desk.register(
            reception,
            said(
                Channel.LETTER,
                MINOR,
                null,
                null,
                false,
                new Registration.Letter("王秀梅", null, "关于电梯", 2)),
            now());
    var document =
        jdbc.sql("select number from incoming_document where estate_id = :estate")
            .param("estate", home.estate.value())
            .query(String.class)
            .single();
    assertThat(document).startsWith("SW-2026-");
    assertThat(promise(number, "CMP-45").due()).isEqualTo(local("2026-11-24T00:00"));
    desk.submit(reception, number, Role.GENERAL_MANAGER, now());
    desk.rule(general, number, "工程部三日内解决并书面回复", null, now());
    kept(number, "CMP-45");
    returned(number);
    refused("WRITTEN_REPLY", () -> reply(number));
    desk.reply(
        ambassador, number, new ComplaintDesk.Reply(ReplyMethod.LETTER, "经过", "结果", false), now());
    opinion(number, true);
    desk.close(reception, number, "", now());
    assertThat(
            jdbc.sql(
                    """
                    select instruction || ' ' || replied_in from incoming_document
                    where estate_id = :estate and filed_at is not null
                    """)
                .param("estate", home.estate.value())
                .query(String.class)
                .single())
        .isEqualTo("工程部三日内解决并书面回复 LETTER");
  }

  @Test
  @Clause({"CMP-11", "CMP-14", "CMP-15", "CMP-12"})
  void the_defining_questions_give_the_grade_and_the_reason_in_words() {
    assertThat(Proposal.of(MINOR, Channel.CALL, 1, 3).grade()).isEqualTo(Grade.MINOR);
    assertThat(Proposal.of(IMPORTANT, Channel.CALL, 1, 3).grade()).isEqualTo(Grade.IMPORTANT);
    assertThat(Proposal.of(MAJOR, Channel.CALL, 1, 3).clause().id()).isEqualTo("CMP-12");
    assertThat(Proposal.of(new Answers(false, true, false), Channel.CALL, 1, 3).grade())
        .isEqualTo(Grade.MAJOR);
    Proposal third = Proposal.of(MINOR, Channel.CALL, 3, 3);
    assertThat(third.grade()).isEqualTo(Grade.MAJOR);
    assertThat(third.why().zh()).contains("第 3 次");
    assertThat(Proposal.of(MINOR, Channel.HOTLINE, 1, 3).grade()).isEqualTo(Grade.IMPORTANT);
  }

  @Test
  void the_front_desk_cannot_close_over_open_promises_and_the_manager_lets_them_go_with_a_trace() {
    String number = registered(IMPORTANT);
    returned(number);
    reply(number);
    opinion(number, true);
    refused("STILL_OPEN", () -> desk.close(reception, number, "", now()));
    desk.close(manager, number, "", now());
    assertThat(promises(number)).noneMatch(Commitment::open);
    assertThat(promise(number, "CMP-21").released()).isNotNull();
  }

  @Test
  void another_department_does_not_see_it_and_staff_only_what_they_work_on() {
    String number = registered(MINOR);
    dispatch(number);
    assertThatThrownBy(() -> board.view(home.securityHead, number, now()))
        .isInstanceOf(io.jinzhi.web.Missing.class);
    assertThatThrownBy(() -> board.view(engineer, number, now()))
        .isInstanceOf(io.jinzhi.web.Missing.class);
    sign(number);
    desk.assign(engineering, number, engineer.staff(), now());
    assertThat(board.view(engineer, number, now()).facts().assignedName()).isEqualTo("马建国");
  }
}
