package io.jinzhi.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Finding;
import io.jinzhi.keyring.IdKind;
import io.jinzhi.keyring.KeyClass;
import io.jinzhi.keyring.LoanDesk;
import io.jinzhi.keyring.NewKey;
import io.jinzhi.keyring.NewLoan;
import io.jinzhi.keyring.Signed;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Looking at a vacant unit: who may go in, what the meters say, what is found.
class VisitTest extends VacancyTestStory {
  @Autowired LoanDesk loans;

  @Test
  @Clause("VAC-07")
  void nobody_goes_inside_alone() {
    String number = vacant("3-2-1301", VacancyKind.V1);
    NewCheck two = look(Look.INSIDE, inOrder(Look.INSIDE, Map.of()), List.of());
    NewCheck alone =
        new NewCheck(
            two.id(), two.look(), null, two.started(), two.ended(), two.answers(), List.of());
    refused("TWO_PEOPLE", () -> visitDesk.record(ambassador, number, alone, now()));
    NewCheck oneself =
        new NewCheck(
            two.id(),
            two.look(),
            ambassador.staff(),
            two.started(),
            two.ended(),
            two.answers(),
            List.of());
    assertThatThrownBy(() -> visitDesk.record(ambassador, number, oneself, now()))
        .isInstanceOf(Invalid.class);
    visitDesk.record(ambassador, number, two, now());
    visitDesk.record(ambassador, number, two, now());
    assertThat(view(number).visits()).hasSize(1);
    assertThat(view(number).visits().getFirst().visit().secondName()).isEqualTo("马建国");
    looked(ambassador, number, Look.OUTSIDE);
    assertThat(view(number).visits()).hasSize(2);
  }

  @Test
  @Clause({"VAC-04", "PAT-08"})
  void a_meter_that_moved_in_an_empty_home_is_said_in_words() {
    String number = vacant("3-2-1301", VacancyKind.V1);
    looked(ambassador, number, Look.FULL);
    assertThat(view(number).meters()).hasSize(3);
    set("2026-11-25T10:00");
    visitDesk.record(
        ambassador,
        number,
        look(Look.FULL, inOrder(Look.FULL, Map.of("WATER", "15.5")), List.of()),
        now());
    assertThat(view(number).story())
        .anyMatch(each -> each.words().zh().contains("水表上次 12，这次 15.5 吨"))
        .noneMatch(each -> each.words().zh().contains("电表"));
    assertThat(view(number).vacancy().warned()).isTrue();
    assertThat(told(Role.CS_MANAGER, number)).contains("ALERT VAC-04");
    assertThat(list.page(manager, new VacancyList.Filter(VacancyList.Show.WARNED, null, "", 0)))
        .hasSize(1);
    assertThatThrownBy(
            () ->
                visitDesk.record(
                    ambassador,
                    number,
                    look(Look.FULL, inOrder(Look.FULL, Map.of()).subList(0, 5), List.of()),
                    now()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Clause({"VAC-05", "VAC-06"})
  void it_is_aired_for_ten_minutes_and_shut_on_leaving() {
    String number = vacant("3-2-1301", VacancyKind.V1);
    assertThatThrownBy(
            () ->
                visitDesk.record(
                    ambassador,
                    number,
                    look(Look.INSIDE, inOrder(Look.INSIDE, Map.of("AIRED", "5")), List.of()),
                    now()))
        .isInstanceOf(Invalid.class);
    List<Answer> open = inOrder(Look.INSIDE, Map.of());
    open.removeIf(each -> each.item().equals("SHUT") || each.item().equals("OFF"));
    assertThatThrownBy(
            () -> visitDesk.record(ambassador, number, look(Look.INSIDE, open, List.of()), now()))
        .isInstanceOf(Invalid.class);
    assertThat(view(number).visits()).isEmpty();
  }

  @Test
  @Clause("VAC-09")
  void what_was_found_is_an_order_the_same_day_and_looked_at_again_on_the_next_visit() {
    String number = vacant("3-2-1301", VacancyKind.V1);
    List<Answer> leaking = new ArrayList<>(inOrder(Look.INSIDE, Map.of()));
    leaking.set(1, Answer.finding("LEAKS", "卫生间顶渗水"));
    visitDesk.record(ambassador, number, look(Look.INSIDE, leaking, List.of()), now());
    var open = visitDesk.open(view(number).vacancy());
    assertThat(open).hasSize(1);
    Finding leak = open.getFirst();
    assertThat(leak.what()).contains("渗漏", "卫生间顶渗水");
    assertThat(promises(leak.number())).isNotEmpty();
    findings.handOver(ambassador, leak.id(), "WORK_ORDER", now());
    assertThat(view(number).findings().getFirst().handed()).startsWith("PG-");
    refused("RECHECK_FIRST", () -> looked(ambassador, number, Look.INSIDE));
    visitDesk.record(
        ambassador,
        number,
        look(
            Look.INSIDE,
            inOrder(Look.INSIDE, Map.of()),
            List.of(new NewCheck.Recheck(leak.id(), false, "还在渗"))),
        now());
    assertThat(view(number).findings().getFirst().rechecked()).isEqualTo("还在渗");
    visitDesk.record(
        ambassador,
        number,
        look(
            Look.INSIDE,
            inOrder(Look.INSIDE, Map.of()),
            List.of(new NewCheck.Recheck(leak.id(), true, "已干"))),
        now());
    assertThat(view(number).findings()).isEmpty();
  }

  @Test
  @Clause("VAC-10")
  void an_owners_home_is_entered_only_with_consent_and_the_owners_key() {
    String number = vacant("3-2-1401", VacancyKind.V3);
    looked(ambassador, number, Look.OUTSIDE);
    refused("NO_CONSENT", () -> looked(ambassador, number, Look.INSIDE));
    desk.consent(reception, number, "业主王先生，每周一次，同意书在前台", now());
    refused("CONSENT_THERE", () -> desk.consent(reception, number, "x", now()));
    refused("NO_KEY", () -> looked(ambassador, number, Look.INSIDE));
    key("3-2-1401");
    looked(ambassador, number, Look.INSIDE);
    desk.withdrawConsent(reception, number, "业主来电收回", now());
    refused("NO_CONSENT", () -> looked(ambassador, number, Look.FULL));
    refused("NO_CONSENT", () -> desk.withdrawConsent(reception, number, "x", now()));
    String unsold = vacant("3-2-1301", VacancyKind.V1);
    refused("NO_OWNER", () -> desk.consent(reception, unsold, "x", now()));
    assertThat(VacancyRefusal.NO_CONSENT.words().zh()).contains("紧急入户");
  }

  @Test
  @Clause("VAC-11")
  void an_owner_who_stays_away_agrees_on_precautions() {
    String number = vacant("3-2-1401", VacancyKind.V4);
    desk.agree(reception, number, "总阀、燃气阀已关，紧急联系人李女士", now());
    var agreement = view(number).vacancy().agreement();
    assertThat(agreement).isNotNull();
    String unsold = vacant("3-2-1301", VacancyKind.V1);
    refused("NO_OWNER", () -> desk.agree(reception, unsold, "x", now()));
    assertThat(view(number).story()).anyMatch(each -> "VAC-11".equals(each.clause()));
  }

  @Test
  @Clause("VAC-13")
  void the_key_of_a_vacant_unit_is_due_the_same_day_and_shown_with_it() {
    String number = vacant("3-2-1302", VacancyKind.V1);
    var unit = unit("3-2-1302");
    String code =
        keyDesk.register(
            reception,
            new NewKey(KeyClass.VACANT, null, null, unit.id(), unit.code(), 1, false),
            now());
    loans.lend(
        reception,
        code,
        new NewLoan(
            1,
            new NewLoan.Borrower("马建国", "工程部", "内线", IdKind.WORK_CARD, "", engineer.staff()),
            "空置房巡查",
            null,
            null,
            null,
            0,
            null,
            Signed.onPaper()),
        now());
    var key = view(number).keys().getFirst();
    assertThat(key.loan()).startsWith("YJ-");
    assertThat(key.due()).isBefore(Neighbourhood.local("2026-11-24T00:01"));
  }
}
