package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Posts that begin when the general manager agrees.
class CosigningTest extends PersonnelStory {
  @Autowired Cosigning cosigning;
  @Autowired PostProposals proposals;

  @Test
  void another_role_waits_for_the_general_manager_and_whoever_proposed_it_cannot_agree() {
    var manager = member("沈总", Role.GENERAL_MANAGER);
    var ma = personnel.hire(director, new Post("马建国", null, Role.FRONT_DESK, null), NOW);
    personnel.change(director, ma, 0, new Post("马建军", null, Role.CS_MANAGER, null), NOW);
    assertThat(roll.member(estate, ma))
        .extracting(StaffMember::name, StaffMember::role)
        .containsExactly("马建军", Role.FRONT_DESK);
    refused(
        "POST_WAITS",
        () -> personnel.change(director, ma, 1, new Post("马", null, Role.AMBASSADOR, null), NOW));
    UUID waiting = proposals.waitingFor(estate, ma).orElseThrow().id();
    refused("ONESELF", () -> cosigning.decide(director, waiting, true, NOW));
    cosigning.decide(manager, waiting, true, NOW);
    assertThat(roll.member(estate, ma).role()).isEqualTo(Role.CS_MANAGER);
    refused("DECIDED", () -> cosigning.decide(manager, waiting, false, NOW));
    personnel.change(director, ma, 2, new Post("马建军", null, Role.FRONT_DESK, null), NOW);
    UUID again = proposals.waitingFor(estate, ma).orElseThrow().id();
    cosigning.decide(manager, again, false, NOW);
    assertThat(roll.member(estate, ma).role()).isEqualTo(Role.CS_MANAGER);
    assertThat(proposals.latest(estate, 9)).hasSize(2);
    assertThat(proposals.waiting(estate)).isZero();
  }

  @Test
  void a_newcomer_at_a_desk_that_sees_much_begins_when_the_general_manager_agrees() {
    var manager = member("沈总", Role.GENERAL_MANAGER);
    var plain = personnel.hire(director, new Post("马建国", null, Role.FRONT_DESK, null), NOW);
    assertThat(roll.member(estate, plain).active()).isTrue();
    var keeper = personnel.hire(director, new Post("龚正", null, Role.ARCHIVE_KEEPER, null), NOW);
    refused("LEFT", () -> personnel.oneTimePassword(director, keeper, "gongzheng", NOW));
    refused("POST_WAITS", () -> personnel.comeBack(director, keeper, NOW));
    cosigning.decide(manager, proposals.waitingFor(estate, keeper).orElseThrow().id(), true, NOW);
    assertThat(roll.member(estate, keeper).active()).isTrue();
  }

  private Actor member(String name, Role role) {
    return roll.actor(estate, roll.hire(estate, name, null, role, null));
  }
}
