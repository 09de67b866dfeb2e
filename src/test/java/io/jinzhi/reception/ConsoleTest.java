package io.jinzhi.reception;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.complaint.ComplaintForm;
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
        intake.register(desk, form(null, null), wang.value() + ":1", true, clock.instant());
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
              () -> intake.register(desk, form(null, null), caller, true, clock.instant()))
          .isInstanceOf(Invalid.class);
    }
    assertThat(
            jdbc.sql("select count(*) from complaint where estate_id = :estate")
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void a_draft_is_one_for_each_person_and_gone_once_sent() {
    drafts.save(desk, Drafts.COMPLAINT, Map.of("course", "停"), clock.instant());
    drafts.save(desk, Drafts.COMPLAINT, Map.of("course", "停了"), clock.instant());
    assertThat(drafts.find(desk, Drafts.COMPLAINT).of("course")).isEqualTo("停了");
    assertThat(drafts.find(home.at(Role.AMBASSADOR), Drafts.COMPLAINT).fields()).isEmpty();
    intake.register(desk, form("过路人", "13700001111"), "", false, clock.instant());
    assertThat(drafts.find(desk, Drafts.COMPLAINT).savedAt()).isNull();
  }

  @Test
  void a_further_report_joins_the_open_case() {
    String number = intake.register(desk, form("过路人", "13700001111"), null, false, clock.instant());
    intake.join(desk, number, form(null, null), wang.value() + ":0", clock.instant());
    assertThat(
            jdbc.sql("select count(*) from complaint_report where estate_id = :estate")
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThatThrownBy(() -> intake.join(desk, number, form(null, null), "", clock.instant()))
        .isInstanceOf(Invalid.class);
  }
}
