package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTest extends HandoverStory {
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
}
