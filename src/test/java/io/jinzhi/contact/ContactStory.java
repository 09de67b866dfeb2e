package io.jinzhi.contact;

import static io.jinzhi.neighbourhood.Neighbourhood.local;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Sweep;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// The neighbourhood, a clock that the story sets, and what people come with in short words.
@SpringBootTest(properties = "jinzhi.sweep=off")
@ActiveProfiles("settable-clock")
abstract class ContactStory {
  @Autowired ContactIntake intake;
  @Autowired ContactDesk desk;
  @Autowired ContactList list;
  @Autowired ContactView.Views views;
  @Autowired Commitments commitments;
  @Autowired Sweep sweep;
  @Autowired DutyLog log;
  @Autowired PracticeClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;

  Neighbourhood home;
  Actor reception;
  Actor manager;
  Actor engineering;

  @BeforeEach
  void openTheNeighbourhood() {
    clock.hold(local("2026-11-23T09:36"));
    home = new Neighbourhood(estates, register, staff, now());
    reception = home.at(Role.FRONT_DESK);
    manager = home.at(Role.CS_MANAGER);
    engineering = home.at(Role.DEPT_MANAGER);
  }

  Instant now() {
    return clock.instant();
  }

  void passMinutes(int minutes) {
    clock.hold(now().plus(Duration.ofMinutes(minutes)));
  }

  String recorded(ContactForm form) {
    return intake.record(reception, form, now());
  }

  static ContactForm said(ContactKind kind, String words, @Nullable String department) {
    return form(kind, words, department, null, null, null);
  }

  static ContactForm form(
      ContactKind kind,
      String words,
      @Nullable String department,
      @Nullable String answer,
      @Nullable String article,
      @Nullable String promised) {
    return new ContactForm(
        kind.name(),
        "VISIT",
        "3-2-1201",
        null,
        "王秀梅",
        "13812348812",
        words,
        "厨房",
        department,
        null,
        answer,
        article,
        promised,
        null,
        null,
        null,
        null);
  }

  List<Commitment> promises(String number) {
    return commitments.of(home.estate, number);
  }

  Commitment promise(String number, String clause) {
    return promises(number).stream()
        .filter(each -> each.clause().equals(clause))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no promise under " + clause));
  }

  ContactView view(String number) {
    return views.of(manager, number, now());
  }

  /// The desks that were told of it, as `ROLE CLAUSE`, in order.
  List<String> told(String number) {
    return jdbc.sql(
            """
            select desk_role || ' ' || clause || case when desk_person is null then '' else ' !' end
            from notice where estate_id = :estate and subject_number = :number order by at, id
            """)
        .param("estate", home.estate.value())
        .param("number", number)
        .query(String.class)
        .list();
  }
}
