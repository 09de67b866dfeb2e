package io.jinzhi.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.contact.ContactForm;
import io.jinzhi.contact.ContactKind;
import io.jinzhi.contact.ContactList;
import io.jinzhi.contact.ContactState;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the console hands on.
class ConsoleTest extends ConsoleStory {
  @Autowired Callers callers;
  @Autowired ContactList contacts;

  private int looks() {
    return jdbc.sql("select count(*) from unmasking where estate_id = :estate")
        .param("estate", home.estate.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void a_chosen_caller_is_masked_on_the_screen_and_real_in_the_case() {
    var household = callers.household(home.estate, "3-2-1201").orElseThrow();
    Chosen chosen = callers.chosen(household, wang.value().toString(), false);
    assertThat(chosen.callers()).hasSize(2).noneMatch(each -> each.label().zh().contains("1234"));
    assertThat(chosen.caller()).isEqualTo(wang.value() + ":0");
    String number =
        intake.register(reception, form(null, null), slip(wang.value() + ":1", null), true, now());
    assertThat(
            jdbc.sql(
                    "select complainant || contact from complaint where estate_id = :estate and number = :number")
                .param("estate", home.estate.value())
                .param("number", number)
                .query(String.class)
                .single())
        .isEqualTo("王秀梅13987654321");
    assertThat(looks()).isEqualTo(1);
    assertThat(callers.cases(home.at(Role.FRONT_DESK), household)).hasSize(1);
  }

  @Test
  void somebody_of_another_household_cannot_be_slipped_in() {
    for (String caller : List.of(UUID.randomUUID() + ":0", wang.value() + ":9", "x", ":")) {
      assertThatThrownBy(
              () -> intake.register(reception, form(null, null), slip(caller, null), true, now()))
          .isInstanceOf(Invalid.class);
    }
    assertThat(
            jdbc.sql("select count(*) from complaint where estate_id = :estate")
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private Intake.Slip slip(@Nullable String caller, @Nullable UUID draft) {
    return new Intake.Slip(caller, null, null, null, draft);
  }

  @Test
  @io.jinzhi.Clause({"FD-06", "FD-02"})
  void a_complaint_at_the_desk_is_a_contact_that_leads_to_its_case() {
    String number =
        intake.register(reception, form(null, null), slip(wang.value() + ":0", null), true, now());
    var rows = contacts.ofUnit(home.estate, home.flat, 5);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().kind()).isEqualTo(ContactKind.COMPLAINT);
    assertThat(rows.getFirst().outcomeLink()).isEqualTo("/complaints/" + number);
  }

  @Test
  @io.jinzhi.Clause({"FD-03", "FD-02"})
  void a_repair_opens_a_work_order_and_an_anonymous_report_is_followed_itself() {
    var repair =
        new ContactForm(
            "REPAIR",
            "CALL",
            "3-2-1201",
            null,
            null,
            null,
            "厨房水管漏水",
            null,
            "engineering",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Intake.Recorded recorded =
        intake.record(
            reception,
            repair,
            slip(wang.value() + ":0", null),
            new WorkForm.Fields("PIPES", null, null),
            now());
    assertThat(recorded.order()).startsWith("PG-");
    var row = contacts.ofUnit(home.estate, home.flat, 5).getFirst();
    assertThat(row.outcomeLink()).isEqualTo("/work-orders/" + recorded.order());
    assertThat(row.state()).isEqualTo(ContactState.DONE);
    assertThat(
            jdbc.sql("select stage from work_order where estate_id = :estate and number = :number")
                .param("estate", home.estate.value())
                .param("number", recorded.order())
                .query(String.class)
                .single())
        .isEqualTo("DISPATCHED");
    var lamp =
        new ContactForm(
            "REPAIR", "VISIT", null, null, null, null, "大堂灯不亮", "3栋大堂", null, null, null, null,
            null, null, null, null, null);
    Intake.Recorded anonymous =
        intake.record(reception, lamp, slip("", null), WorkForm.Fields.NONE, now());
    assertThat(anonymous.order()).isNull();
    assertThat(contacts.page(reception, new ContactList.Filter(true, null, null, null, 0)))
        .extracting(ContactList.Row::number)
        .containsExactly(anonymous.number());
    assertThatThrownBy(
            () ->
                intake.record(
                    reception,
                    repair,
                    slip(wang.value() + ":0", null),
                    new WorkForm.Fields("MOON", null, null),
                    now()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void a_further_report_joins_the_open_case() {
    String number = intake.register(reception, form(null, null), stranger(null), false, now());
    intake.join(reception, number, form(null, null), slip(wang.value() + ":0", null), now());
    assertThat(
            jdbc.sql("select count(*) from complaint_report where estate_id = :estate")
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThatThrownBy(
            () -> intake.join(reception, number, form(null, null), slip("", null), now()))
        .isInstanceOf(Invalid.class);
    assertThat(contactCount()).isEqualTo(2);
  }
}
