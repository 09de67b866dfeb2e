package io.jinzhi.reception;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.contact.ContactForm;
import io.jinzhi.contact.ContactKind;
import io.jinzhi.contact.ContactList;
import io.jinzhi.contact.ContactState;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// What the console keeps and hands on.
@SpringBootTest(properties = "jinzhi.sweep=off")
@ActiveProfiles("settable-clock")
class ConsoleTest {
  @Autowired Intake intake;
  @Autowired Callers callers;
  @Autowired Drafts drafts;
  @Autowired ContactList contacts;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired Residents residents;
  @Autowired StaffRoll staff;
  @Autowired PracticeClock clock;
  @Autowired JdbcClient jdbc;

  Neighbourhood home;
  Actor desk;
  PersonId wang;

  @BeforeEach
  void a_household() {
    clock.hold(local("2026-11-23T09:36"));
    home = new Neighbourhood(estates, register, staff, clock.instant());
    desk = home.at(Role.FRONT_DESK);
    wang =
        residents
            .addPeople(
                home.estate,
                List.of(
                    new Residents.NewPerson(
                        "王秀梅",
                        null,
                        List.of(
                            new Residents.NewPhone("13812348812", null),
                            new Residents.NewPhone("13987654321", "公司")))))
            .getFirst();
    residents.moveIn(
        home.estate,
        List.of(
            new Residents.NewResidency(
                home.flat, wang, ResidencyKind.OWNER, LocalDate.of(2019, 3, 5), null, true)));
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
        intake.register(
            desk, form(null, null), slip(wang.value() + ":1", null), true, clock.instant());
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
              () ->
                  intake.register(
                      desk, form(null, null), slip(caller, null), true, clock.instant()))
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
        clock.instant());
  }

  @Test
  void a_draft_is_ones_own_and_gone_once_sent() {
    UUID draft = UUID.randomUUID();
    assertThat(save(desk, ONE, draft, 0, "停").version()).isEqualTo(1);
    // The same window, whose first answer was lost on the way.
    assertThat(save(desk, ONE, draft, 0, "停了").version()).isEqualTo(2);
    assertThat(drafts.last(desk).orElseThrow().of("course")).isEqualTo("停了");
    assertThat(drafts.last(home.at(Role.AMBASSADOR))).isEmpty();
    intake.register(desk, form(null, null), stranger(draft), false, clock.instant());
    assertThat(drafts.last(desk)).isEmpty();
  }

  @Test
  void a_save_still_on_its_way_does_not_outlive_the_registration() {
    UUID draft = UUID.randomUUID();
    intake.register(desk, form(null, null), stranger(draft), false, clock.instant());
    assertThat(save(desk, ONE, draft, 0, "停了").sent()).isTrue();
    assertThat(drafts.unsent(desk)).isEmpty();
    assertThatThrownBy(
            () -> intake.register(desk, form(null, null), stranger(draft), false, clock.instant()))
        .isInstanceOfSatisfying(
            Refused.class, each -> assertThat(each.code()).isEqualTo("ALREADY_SENT"));
    assertThat(contactCount()).isEqualTo(1);
  }

  @Test
  void a_second_window_keeps_a_draft_of_its_own_and_says_so() {
    UUID draft = UUID.randomUUID();
    int version = save(desk, ONE, draft, 0, "甲").version();
    // The second window opened the draft; whoever writes first goes on with it.
    assertThat(save(desk, TWO, draft, version, "乙").apart()).isFalse();
    Drafts.Saved apart = save(desk, ONE, draft, version, "甲甲");
    assertThat(apart.apart()).isTrue();
    assertThat(drafts.find(desk, draft).orElseThrow().of("course")).isEqualTo("乙");
    assertThat(drafts.find(desk, apart.draft()).orElseThrow().of("course")).isEqualTo("甲甲");
    assertThat(save(desk, ONE, apart.draft(), apart.version(), "甲甲甲").apart()).isFalse();
  }

  @Test
  void of_two_colleagues_who_take_a_draft_over_the_second_is_told_who_has_it() {
    UUID draft = UUID.randomUUID();
    int version = save(desk, ONE, draft, 0, "停了").version();
    Actor lin = home.at(Role.AMBASSADOR);
    Actor manager = home.at(Role.CS_MANAGER);
    assertThat(drafts.unsent(lin)).extracting(Draft::by).containsExactly("陈立");
    drafts.take(lin, draft, version, clock.instant());
    assertThatThrownBy(() -> drafts.take(manager, draft, version, clock.instant()))
        .isInstanceOfSatisfying(
            Refused.class,
            each -> {
              assertThat(each.code()).isEqualTo("DRAFT_TAKEN");
              assertThat(each.reason().zh()).contains("林悦");
            });
    // Whoever began it types on, and loses nothing.
    Drafts.Saved apart = save(desk, ONE, draft, version, "停了十分钟");
    assertThat(apart.apart()).isTrue();
    assertThat(drafts.find(lin, draft).orElseThrow().of("course")).isEqualTo("停了");
    assertThatThrownBy(
            () -> intake.register(desk, form(null, null), stranger(draft), false, clock.instant()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_draft_about_a_colleague_is_shown_to_no_colleague() {
    drafts.save(
        desk,
        new Drafts.Window(ONE, UUID.randomUUID(), 0),
        "COMPLAINT",
        Map.of("course", "态度不好", "aboutStaff", UUID.randomUUID().toString()),
        clock.instant());
    assertThat(drafts.unsent(desk)).hasSize(1);
    assertThat(drafts.unsent(home.at(Role.AMBASSADOR))).isEmpty();
  }

  @Test
  void a_draft_that_is_thrown_away_or_emptied_does_not_come_back() {
    UUID draft = UUID.randomUUID();
    save(desk, ONE, draft, 0, "停了");
    drafts.forget(desk, draft, TWO);
    assertThat(drafts.find(desk, draft)).isPresent();
    drafts.drop(desk, draft, clock.instant());
    assertThat(save(desk, ONE, draft, 1, "停了").sent()).isTrue();
    UUID other = UUID.randomUUID();
    save(desk, ONE, other, 0, "灯");
    drafts.forget(desk, other, ONE);
    assertThat(drafts.unsent(desk)).isEmpty();
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
        intake.register(
            desk, form(null, null), slip(wang.value() + ":0", null), true, clock.instant());
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
            desk,
            repair,
            slip(wang.value() + ":0", null),
            new WorkForm.Fields("PIPES", null, null),
            clock.instant());
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
        intake.record(desk, lamp, slip("", null), WorkForm.Fields.NONE, clock.instant());
    assertThat(anonymous.order()).isNull();
    assertThat(contacts.page(desk, new ContactList.Filter(true, null, null, null, 0)))
        .extracting(ContactList.Row::number)
        .containsExactly(anonymous.number());
    assertThatThrownBy(
            () ->
                intake.record(
                    desk,
                    repair,
                    slip(wang.value() + ":0", null),
                    new WorkForm.Fields("MOON", null, null),
                    clock.instant()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void a_further_report_joins_the_open_case() {
    String number = intake.register(desk, form(null, null), stranger(null), false, clock.instant());
    intake.join(desk, number, form(null, null), slip(wang.value() + ":0", null), clock.instant());
    assertThat(
            jdbc.sql("select count(*) from complaint_report where estate_id = :estate")
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThatThrownBy(
            () -> intake.join(desk, number, form(null, null), slip("", null), clock.instant()))
        .isInstanceOf(Invalid.class);
    assertThat(contactCount()).isEqualTo(2);
  }
}
