package io.jinzhi.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is not lent, and what is needed before an owner's key goes out.
class RefusalTest extends KeyTestStory {

  @Test
  @Clause("KEY-10")
  void keys_of_some_rooms_and_for_some_people_are_refused_and_the_refusal_stays() {
    String power = room(KeyRoom.POWER, "一号配电房");
    refused("NEVER_LENT", () -> loanDesk.lend(reception, power, loan(plumber()), now()));
    bans.add(
        manager, new BanDesk.Form("赵师傅", null, "123x", null, "OFTEN_LATE", "三次逾期，已当面告知"), now());
    String pump = pumpRoom();
    refused("ON_THE_LIST", () -> loanDesk.lend(reception, pump, loan(plumber()), now()));
    var namesake = new NewLoan.Borrower("赵师傅", "别家", "13900002222", IdKind.ID_CARD, "9999", null);
    String number = loanDesk.lend(reception, pump, loan(namesake), now());
    loanDesk.takeBack(reception, number, brought(), now());
    assertThat(bans.refusals(manager))
        .extracting(BanDesk.Refusal::code)
        .containsExactlyInAnyOrder("NEVER_LENT", "ON_THE_LIST");
    assertThat(view(power).story().getFirst().words().zh()).contains("回绝");
    pass(Duration.ofDays(400));
    assertThat(loanDesk.lend(reception, pump, loan(plumber()), now())).startsWith("YJ-");
  }

  @Test
  @Clause("KEY-10")
  void the_list_takes_only_reasons_of_the_law_and_only_from_those_who_lead() {
    assertThatThrownBy(
            () ->
                bans.add(
                    manager, new BanDesk.Form("王某", null, null, null, "UNPAID_FEES", "欠费"), now()))
        .isInstanceOfSatisfying(Invalid.class, no -> assertThat(no.fields()).containsKey("reason"));
    refused(
        "NOT_YOUR_DESK",
        () ->
            bans.add(
                reception,
                new BanDesk.Form("王某", null, null, null, "FALSE_IDENTITY", "冒名"),
                now()));
    var id =
        bans.add(manager, new BanDesk.Form("王某", null, null, null, "FALSE_IDENTITY", "冒名"), now());
    bans.lift(director, id, "查清是误会", now());
    assertThatThrownBy(() -> bans.lift(director, id, "再来", now())).isInstanceOf(Missing.class);
    assertThat(bans.list(manager, now()).getFirst().lifted()).isNotNull();
  }

  private KeyView.LoanFacts out(String code) {
    return Objects.requireNonNull(view(code).loan());
  }

  @Test
  @Clause({"KEY-08", "KEY-09"})
  void an_owners_key_goes_out_only_after_reaching_the_owner_and_with_the_managers_leave() {
    String code = entrusted();
    refused("OWNER_NOT_ASKED", () -> loanDesk.lend(reception, code, loan(plumber()), now()));
    refused("NOT_APPROVED", () -> loanDesk.lend(reception, code, agreed(null), now()));
    refused(
        "NOT_YOUR_DESK", () -> loanDesk.lend(reception, code, agreed(sign(engineering)), now()));
    desk.askApproval(reception, code, "修卫生间漏水", now());
    assertThat(told(Role.CS_MANAGER, code)).containsExactly("TASK KEY-08");
    refused("NOT_YOUR_DESK", () -> desk.approve(reception, code, "可以", now()));
    desk.approve(manager, code, "可以", now());
    String number = loanDesk.lend(reception, code, agreed(null), now());
    assertThat(out(code).approvedBy()).isEqualTo(manager.name());
    loanDesk.takeBack(reception, number, brought(), now());
    pass(Duration.ofDays(1));
    refused("NOT_APPROVED", () -> loanDesk.lend(reception, code, agreed(null), now()));
    assertThat(loanDesk.lend(reception, code, agreed(sign(director)), now())).startsWith("YJ-");
  }
}
