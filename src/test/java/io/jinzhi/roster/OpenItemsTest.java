package io.jinzhi.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.staff.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenItemsTest extends HandoverStory {
  @Autowired ComplaintDesk complaints;

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
}
