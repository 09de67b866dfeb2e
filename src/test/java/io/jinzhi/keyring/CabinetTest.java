package io.jinzhi.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.workorder.OrderKind;
import io.jinzhi.workorder.WorkOrderCompleted;
import io.jinzhi.workorder.WorkOrderId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// What hangs in the cabinet: taken in, counted, lost, used in need, given back.
class CabinetTest extends KeyTestStory {

  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  @Test
  @Clause({"KEY-01", "KEY-03"})
  void a_key_hangs_on_the_lowest_free_hook_under_a_code_that_tells_nothing() {
    Set<String> codes = new HashSet<>();
    for (int each = 0; each < 40; each++) {
      codes.add(pumpRoom());
    }
    assertThat(codes).hasSize(40).allMatch(each -> each.matches("K-[2-9A-HJKMNP-Z]{4}"));
    assertThat(list(KeyList.Show.IN, "")).extracting(KeyList.Row::hook).startsWith(1, 2, 3);
    String code = entrusted();
    assertThat(view(code).hook()).isEqualTo(41);
    desk.giveBack(reception, code, "王秀梅", Signed.onPaper(), now());
    assertThat(view(pumpRoom()).hook()).isEqualTo(41);
  }

  @Test
  @Clause("KEY-03")
  void which_home_a_key_opens_is_told_to_few_and_each_look_is_logged() {
    String code = entrusted();
    assertThat(view(code).toString()).doesNotContain("3-2-1201", "王秀梅");
    assertThat(log.forSubject(home.estate, code))
        .isNotEmpty()
        .noneMatch(each -> each.text().zh().contains("1201") || each.text().en().contains("1201"));
    refused("NOT_YOURS_TO_KNOW", () -> looks.look(ambassador, code, "好奇", now()));
    assertThat(view(code).looks()).isEmpty();
    assertThat(looks.look(reception, code, "送钥匙", now()).unit()).isEqualTo("3-2-1201");
    assertThat(list(KeyList.Show.ALL, "3栋2单元1201"))
        .extracting(KeyList.Row::code)
        .containsExactly(code);
    assertThat(
            keyList.page(
                ambassador, new KeyList.Filter(KeyList.Show.ALL, null, "3-2-1201", 0), now()))
        .isEmpty();
    assertThat(view(code).looks())
        .extracting(Looks.Look::reason)
        .containsExactlyInAnyOrder("送钥匙", "按房号查找 3-2-1201");
    assertThat(list(KeyList.Show.ALL, code.substring(2))).hasSize(1);
    assertThat(list(KeyList.Show.ALL, "%")).isEmpty();
  }

  @Test
  @Clause({"KEY-02", "KEY-18"})
  void an_owners_key_is_taken_with_a_form_and_given_back_at_any_time() {
    refused(
        "NEEDS_CUSTODY",
        () ->
            desk.register(
                reception,
                new NewKey(KeyClass.ENTRUSTED, null, null, home.flat, "3-2-1201", 1, true),
                now()));
    String code = entrusted();
    var behind = looks.look(manager, code, "核对委托书", now());
    assertThat(behind.custody()).startsWith("YW-261123-");
    assertThat(behind.conditions()).isEqualTo("工程部，白天");
    assertThat(view(code).steps()).contains("loan", "release");
    assertThat(keyList.ofUnit(home.estate, home.flat)).hasSize(1);
    String number = loanDesk.lend(manager, code, agreed(null), now());
    refused("KEY_OUT", () -> desk.giveBack(reception, code, "王秀梅", Signed.onPaper(), now()));
    loanDesk.takeBack(reception, number, brought(), now());
    desk.giveBack(reception, code, "王秀梅", Signed.onPaper(), now());
    assertThat(view(code).state()).isEqualTo(KeyState.GONE);
    assertThat(view(code).steps()).doesNotContain("loan", "release");
    refused("KEY_GONE", () -> loanDesk.lend(manager, code, agreed(null), now()));
    assertThat(keyList.ofUnit(home.estate, home.flat)).isEmpty();
  }

  @Test
  @Clause("KEY-17")
  void the_key_of_a_home_handed_over_is_signed_for_and_closed() {
    String code =
        desk.register(
            reception,
            new NewKey(KeyClass.UNDELIVERED, null, null, home.otherFlat, "3-2-1202", 5, false),
            now());
    desk.giveBack(reception, code, "孙建国", Signed.onPaper(), now());
    assertThat(view(code).story().getFirst().words().zh()).contains("签收", "孙*国");
    assertThat(list(KeyList.Show.GONE, "")).hasSize(1);
    refused(
        "NOT_AN_OWNERS", () -> desk.giveBack(reception, pumpRoom(), "某人", Signed.onPaper(), now()));
  }

  @Test
  @Clause("KEY-11")
  void a_lost_key_gets_a_new_lock_the_owner_told_and_the_actual_price() {
    String code = entrusted();
    String number = loanDesk.lend(manager, code, agreed(null), now());
    String loss = lossDesk.report(reception, code, "师傅在外面弄丢", Loss.Payer.BORROWER, now());
    assertThat(promise(number, "KEY-04").released()).isNotNull();
    assertThat(promise(loss, "KEY-11", Role.CS_MANAGER).due()).isEqualTo(at("2026-11-24T09:36"));
    assertThat(promise(loss, "KEY-11", Role.CS_MANAGER).target()).isEqualTo(at("2026-11-24T00:00"));
    assertThat(promise(loss, "KEY-11", Role.FRONT_DESK).due()).isEqualTo(at("2026-11-23T10:36"));
    assertThat(told(Role.CENTRE_DIRECTOR, loss)).containsExactly("ALERT KEY-11");
    assertThat(lossDesk.find(manager, loss).order()).startsWith("PG-2611-");
    refused("KEY_LOST", () -> lossDesk.report(reception, code, "再报", Loss.Payer.CENTRE, now()));
    refused("LOAN_LOST", () -> loanDesk.takeBack(reception, number, brought(), now()));
    refused("KEY_LOST", () -> loanDesk.lend(manager, code, agreed(null), now()));
    lossDesk.tellOwner(reception, loss, "电话告知", now());
    assertThat(promise(loss, "KEY-11", Role.FRONT_DESK).kept()).isNotNull();
    assertThat(promise(loss, "KEY-11", Role.CS_MANAGER).open()).isTrue();
    lossDesk.changeLock(manager, loss, "换了 C 级锁芯", now());
    lossDesk.settle(manager, loss, 18_500, now());
    assertThat(promise(loss, "KEY-11", Role.CS_MANAGER).kept()).isNotNull();
    assertThat(lossDesk.find(manager, loss).settled()).isTrue();
    assertThat(lossDesk.find(manager, loss).yuan()).isEqualTo("185.00");
    refused("SETTLED", () -> lossDesk.settle(manager, loss, 1, now()));
    refused("LOCK_CHANGED", () -> lossDesk.changeLock(manager, loss, "再换", now()));
    refused("NOBODY_TO_TELL", () -> lossDesk.tellOwner(reception, loss, "再说", now()));
    assertThat(list(KeyList.Show.LOST, "")).hasSize(1);
    assertThat(
            loanList.page(
                reception, new LoanList.Filter(LoanList.Show.LOST, null, null, null, 0), now()))
        .hasSize(1);
  }

  @Test
  @Clause("KEY-11")
  void closing_the_order_for_the_lock_notes_the_new_lock() {
    String loss = lossDesk.report(reception, pumpRoom(), "找不到了", Loss.Payer.CENTRE, now());
    String order = String.valueOf(lossDesk.find(manager, loss).order());
    transaction.executeWithoutResult(
        _ ->
            events.publishEvent(
                new WorkOrderCompleted(
                    home.estate,
                    new WorkOrderId(UUID.randomUUID()),
                    order,
                    OrderKind.REPAIR,
                    null,
                    null,
                    null,
                    home.engineering,
                    true,
                    1,
                    now())));
    assertThat(lossDesk.find(manager, loss).lockWords()).isEqualTo(order);
    assertThat(promise(loss, "KEY-11", Role.CS_MANAGER).kept()).isNotNull();
    assertThat(promises(loss)).hasSize(1);
  }

  @Test
  @Clause("KEY-14")
  void an_emergency_entry_has_its_people_its_times_and_an_owner_who_is_told() {
    String code = entrusted();
    String other = pumpRoom();
    refused("NOT_THIS_KEY", () -> entryDesk.open(reception, entry(other), now()));
    String number = entryDesk.open(reception, entry(code), now());
    assertThat(told(Role.CENTRE_DIRECTOR, number)).containsExactly("ALERT KEY-14");
    assertThat(view(code).story().getFirst().words().zh()).contains(number);
    refused("STILL_INSIDE", () -> entryDesk.tellOwner(reception, number, "电话", now()));
    assertThatThrownBy(() -> entryDesk.leave(reception, number, left("2026-11-23T09:00"), now()))
        .isInstanceOf(Invalid.class);
    set("2026-11-23T10:10");
    entryDesk.leave(reception, number, left("2026-11-23T10:05"), now());
    refused(
        "LEFT_ALREADY", () -> entryDesk.leave(reception, number, left("2026-11-23T10:06"), now()));
    assertThat(promise(number, "KEY-14").target()).isEqualTo(at("2026-11-23T10:05"));
    assertThat(promise(number, "KEY-14").due()).isEqualTo(at("2026-11-23T11:05"));
    entryDesk.tellOwner(reception, number, "电话告知王女士，无异议", now());
    assertThat(promise(number, "KEY-14").kept()).isNotNull();
    refused("TOLD_ALREADY", () -> entryDesk.tellOwner(reception, number, "再说", now()));
    assertThat(entryDesk.page(director, 0)).hasSize(1);
    assertThatThrownBy(() -> entryDesk.find(director, "YR-1")).isInstanceOf(Missing.class);
  }

  private EntryDesk.NewEntry entry(String key) {
    return new EntryDesk.NewEntry(
        Entry.Danger.LEAK,
        units.unit(home.estate, home.flat),
        key,
        "楼下天花板大量滴水",
        "雷鸣",
        List.of(new Entry.Person("马建国", "工程部"), new Entry.Person("李阿姨", "邻居")),
        "居委会张主任到场",
        now(),
        "三次无人接",
        now());
  }

  private Entry.Left left(String at) {
    return new Entry.Left(at(at), "关总阀", "未动物品", "值班室硬盘", "门锁好，贴封条");
  }
}
