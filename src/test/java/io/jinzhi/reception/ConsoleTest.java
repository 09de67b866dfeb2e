package io.jinzhi.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.contact.ContactForm;
import io.jinzhi.contact.ContactKind;
import io.jinzhi.contact.ContactList;
import io.jinzhi.contact.ContactState;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the console keeps and hands on.
class ConsoleTest extends Story {
  @Autowired Intake intake;
  @Autowired Callers callers;
  @Autowired Drafts drafts;
  @Autowired ContactList contacts;
  @Autowired Residents residents;

  PersonId wang;

  @BeforeEach
  void a_household() {
    wang =
        home.owner(
            residents,
            new Residents.NewPhone("13812348812", null),
            new Residents.NewPhone("13987654321", "公司"));
  }

  private static ComplaintForm form(@Nullable String name, @Nullable String contact) {
    return new ComplaintForm(
        "CALL",
        "3-2-1201",
        null,
        name,
        contact,
        "今天 9:30",
        "电梯",
        "engineering",
        null,
        null,
        "停了",
        "修好",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

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

  private Intake.Slip stranger(@Nullable UUID draft) {
    return new Intake.Slip("", "过路人", "13700001111", null, draft);
  }

  private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private Drafts.Saved save(Actor who, UUID window, UUID draft, int version, String words) {
    return drafts.save(
        who,
        new Drafts.Window(window, draft, version),
        "COMPLAINT",
        Map.of("course", words),
        now());
  }

  @Test
  void a_draft_is_ones_own_and_gone_once_sent() {
    UUID draft = UUID.randomUUID();
    assertThat(save(reception, ONE, draft, 0, "停").version()).isEqualTo(1);
    // The same window, whose first answer was lost on the way.
    assertThat(save(reception, ONE, draft, 0, "停了").version()).isEqualTo(2);
    assertThat(drafts.last(reception).orElseThrow().of("course")).isEqualTo("停了");
    assertThat(drafts.last(home.at(Role.AMBASSADOR))).isEmpty();
    intake.register(reception, form(null, null), stranger(draft), false, now());
    assertThat(drafts.last(reception)).isEmpty();
  }

  @Test
  void a_save_still_on_its_way_does_not_outlive_the_registration() {
    UUID draft = UUID.randomUUID();
    intake.register(reception, form(null, null), stranger(draft), false, now());
    assertThat(save(reception, ONE, draft, 0, "停了").sent()).isTrue();
    assertThat(drafts.unsent(reception)).isEmpty();
    refused(
        "ALREADY_SENT",
        () -> intake.register(reception, form(null, null), stranger(draft), false, now()));
    assertThat(contactCount()).isEqualTo(1);
  }

  @Test
  void a_second_window_keeps_a_draft_of_its_own_and_says_so() {
    UUID draft = UUID.randomUUID();
    int version = save(reception, ONE, draft, 0, "甲").version();
    // The second window opened the draft; whoever writes first goes on with it.
    assertThat(save(reception, TWO, draft, version, "乙").apart()).isFalse();
    Drafts.Saved apart = save(reception, ONE, draft, version, "甲甲");
    assertThat(apart.apart()).isTrue();
    assertThat(drafts.find(reception, draft).orElseThrow().of("course")).isEqualTo("乙");
    assertThat(drafts.find(reception, apart.draft()).orElseThrow().of("course")).isEqualTo("甲甲");
    assertThat(save(reception, ONE, apart.draft(), apart.version(), "甲甲甲").apart()).isFalse();
  }

  @Test
  void of_two_colleagues_who_take_a_draft_over_the_second_is_told_who_has_it() {
    UUID draft = UUID.randomUUID();
    int version = save(reception, ONE, draft, 0, "停了").version();
    Actor lin = home.at(Role.AMBASSADOR);
    Actor manager = home.at(Role.CS_MANAGER);
    assertThat(drafts.unsent(lin)).extracting(Draft::by).containsExactly("陈立");
    drafts.take(lin, draft, version, now());
    assertThatThrownBy(() -> drafts.take(manager, draft, version, now()))
        .isInstanceOfSatisfying(
            Refused.class,
            each -> {
              assertThat(each.code()).isEqualTo("DRAFT_TAKEN");
              assertThat(each.reason().zh()).contains("林悦");
            });
    // Whoever began it types on, and loses nothing.
    Drafts.Saved apart = save(reception, ONE, draft, version, "停了十分钟");
    assertThat(apart.apart()).isTrue();
    assertThat(drafts.find(lin, draft).orElseThrow().of("course")).isEqualTo("停了");
    assertThatThrownBy(
            () -> intake.register(reception, form(null, null), stranger(draft), false, now()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_draft_about_a_colleague_is_shown_to_no_colleague() {
    drafts.save(
        reception,
        new Drafts.Window(ONE, UUID.randomUUID(), 0),
        "COMPLAINT",
        Map.of("course", "态度不好", "aboutStaff", UUID.randomUUID().toString()),
        now());
    assertThat(drafts.unsent(reception)).hasSize(1);
    assertThat(drafts.unsent(home.at(Role.AMBASSADOR))).isEmpty();
  }

  @Test
  void a_draft_that_is_thrown_away_or_emptied_does_not_come_back() {
    UUID draft = UUID.randomUUID();
    save(reception, ONE, draft, 0, "停了");
    drafts.forget(reception, draft, TWO);
    assertThat(drafts.find(reception, draft)).isPresent();
    drafts.drop(reception, draft, now());
    assertThat(save(reception, ONE, draft, 1, "停了").sent()).isTrue();
    UUID other = UUID.randomUUID();
    save(reception, ONE, other, 0, "灯");
    drafts.forget(reception, other, ONE);
    assertThat(drafts.unsent(reception)).isEmpty();
  }

  private int contactCount() {
    return jdbc.sql("select count(*) from contact where estate_id = :estate")
        .param("estate", home.estate.value())
        .query(Integer.class)
        .single();
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
