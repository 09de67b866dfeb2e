package io.jinzhi.callback;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the manager and the director have to do with a form.
class CallbackReviewTest extends CallbackStory {
  @Autowired io.jinzhi.complaint.ComplaintBoard cases;

  @Test
  @Clause("CBK-13")
  void the_manager_calls_back_on_a_major_complaint_and_the_director_reviews_it() {
    String number = on(closed(MAJOR)).number();
    set("2026-11-10T10:00");
    refused("NOT_YOURS", () -> collect(ambassador, number));
    made(manager, number);
    assertThat(promise(number, "CBK-05", Role.CS_MANAGER).kept()).isNotNull();
    refused("NOT_YOURS", () -> desk.audit(manager, number, true, "好", now()));
    desk.audit(director, number, true, "好", now());
    assertThat(callback(number).state()).isEqualTo(CallbackState.QUALIFIED);
  }

  @Test
  @Clause({"CBK-24", "T-14"})
  void the_manager_reviews_each_form_within_two_working_days_with_an_opinion() {
    String number = repair();
    set("2026-11-13T17:00");
    refused("NOT_RETURNED", () -> desk.audit(manager, number, true, "好", now()));
    made(ambassador, number);
    assertThat(promise(number, "CBK-24", Role.CS_MANAGER).due())
        .as("a Friday; the weekend does not count")
        .isEqualTo(local("2026-11-18T00:00"));
    assertThat(told(Role.CS_MANAGER, number)).containsExactly("TASK CBK-24");
    desk.audit(manager, number, true, "情况属实", now());
    assertThat(promise(number, "CBK-24", Role.CS_MANAGER).kept()).isNotNull();
    refused("ALREADY_AUDITED", () -> desk.audit(manager, number, false, "再看", now()));
  }

  @Test
  @Clause({"CBK-25", "T-18"})
  void unqualified_on_a_complaint_it_is_the_same_matter_once_more_and_the_director_is_told() {
    String origin = closed(MINOR);
    String number = on(origin).number();
    set("2026-11-10T10:00");
    collect(ambassador, number);
    desk.record(ambassador, number, face(CallbackRecord.Satisfaction.NOT), now());
    sign(engineering, number);
    giveBack(ambassador, number);
    String complaint = desk.audit(manager, number, false, "电梯又停过", now());
    Callback callback = callback(number);
    assertThat(callback.state()).isEqualTo(CallbackState.UNQUALIFIED);
    assertThat(callback.complaint()).isEqualTo(complaint).startsWith("TS-261110-");
    assertThat(
            jdbc.sql(
                    """
                    select complainant || ' ' || contact || ' ' || grade || ' ' || course
                    from complaint c where estate_id = :estate and number = :number
                      and matter_id = (select matter_id from complaint o
                        where o.estate_id = c.estate_id and o.number = :origin)
                    """)
                .param("estate", home.estate.value())
                .param("number", complaint)
                .param("origin", origin)
                .query(String.class)
                .single())
        .contains("王秀梅 13800008812", "IMPORTANT", number, origin, "电梯又停过");
    // The two cases lead to each other, and each keeps its own history.
    for (String either : java.util.List.of(origin, complaint)) {
      assertThat(cases.view(manager, either, now()).reports())
          .extracting(io.jinzhi.complaint.CaseView.Report::number)
          .containsExactly(origin, complaint);
    }
    assertThat(cases.view(manager, origin, now()).story().toString()).contains(number);
    assertThat(told(Role.CENTRE_DIRECTOR, number)).containsExactly("ALERT CBK-25");
    var promise = promise(number, "CBK-25", Role.CENTRE_DIRECTOR);
    assertThat(promise.due()).isEqualTo(local("2026-11-13T00:00"));
    refused("NOT_YOURS", () -> desk.direct(manager, number, "查", now()));
    desk.direct(director, number, "换一家维保", now());
    assertThat(promise(number, "CBK-25", Role.CENTRE_DIRECTOR).kept()).isNotNull();
    assertThat(requireNonNull(callback(number).direction()).words()).isEqualTo("换一家维保");
    refused("NOTHING_TO_DIRECT", () -> desk.direct(director, number, "再批", now()));
  }

  @Test
  @Clause("CBK-25")
  void unqualified_on_a_repair_it_becomes_a_complaint_about_the_department() {
    String number = repair();
    set("2026-11-10T10:00");
    made(ambassador, number);
    String complaint = desk.audit(manager, number, false, "又漏", now());
    assertThat(
            jdbc.sql(
                    """
                    select about_department = :department and unit_id = :unit from complaint
                    where estate_id = :estate and number = :number
                    """)
                .param("department", home.engineering.value())
                .param("unit", home.flat.value())
                .param("estate", home.estate.value())
                .param("number", complaint)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @Clause({"CBK-22", "T-21"})
  void a_week_after_its_window_the_manager_goes_there_within_three_days() {
    String number = repair();
    collect(ambassador, number);
    set("2026-12-03T00:01");
    sweep.settle();
    assertThat(promise(number, "CBK-05", Role.AMBASSADOR).broken()).isNotNull();
    assertThat(told(Role.CS_MANAGER, number)).contains("ESCALATED CBK-05", "TASK CBK-22");
    var visit = promise(number, "CBK-22", Role.CS_MANAGER);
    assertThat(visit.opened()).isEqualTo(local("2026-12-10T00:00"));
    assertThat(visit.due()).isEqualTo(local("2026-12-13T00:00"));
    set("2026-12-11T10:00");
    collect(manager, number);
    refused("HELD_BY_ANOTHER", () -> desk.record(ambassador, number, satisfied(), now()));
    desk.record(manager, number, satisfied(), now());
    giveBack(manager, number);
    assertThat(promise(number, "CBK-22", Role.CS_MANAGER).kept()).isNotNull();
    assertThat(promise(number, "CBK-05", Role.AMBASSADOR).late(now())).isTrue();
  }

  @Test
  @Clause("CBK-22")
  void given_back_late_but_before_the_visit_nobody_has_to_go() {
    String number = repair();
    set("2026-12-05T10:00");
    sweep.settle();
    made(ambassador, number);
    assertThat(promise(number, "CBK-22", Role.CS_MANAGER).released()).isNotNull();
  }
}
