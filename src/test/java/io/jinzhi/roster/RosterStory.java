package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static io.jinzhi.neighbourhood.Neighbourhood.signature;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// A neighbourhood with its posts open and four people at the front desk, on a clock that the story
/// sets.
@SpringBootTest(properties = "jinzhi.sweep=off")
@ActiveProfiles("settable-clock")
abstract class RosterStory {
  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  @Autowired RosterDesk desk;
  @Autowired RosterBoard board;
  @Autowired PostDesk postDesk;
  @Autowired Posts posts;
  @Autowired Duties duties;
  @Autowired RosterMonths months;
  @Autowired OnDutyNow onDuty;
  @Autowired Commitments commitments;
  @Autowired Sweep sweep;
  @Autowired DutyLog log;
  @Autowired PracticeClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;

  Neighbourhood home;
  Actor manager;
  Actor director;
  List<Actor> reception;

  @BeforeEach
  void open_the_posts() {
    set("2026-11-23T09:00");
    home = new Neighbourhood(estates, register, staff, now());
    manager = home.at(Role.CS_MANAGER);
    director = home.at(Role.CENTRE_DIRECTOR);
    reception = List.of(home.at(Role.FRONT_DESK), hire("唐小雨"), hire("蒋文静"), hire("罗佳"));
    postDesk.openDefaults(manager, now(), now());
  }

  private Actor hire(String name) {
    return staff.actor(home.estate, staff.hire(home.estate, name, null, Role.FRONT_DESK, null));
  }

  Instant now() {
    return clock.instant();
  }

  void set(String local) {
    clock.hold(local(local));
  }

  /// The front desk's December, posted.
  void posted(YearMonth month) {
    desk.fill(manager, month, "front-desk", List.of(), false, now());
    desk.post(director, month, now());
  }

  List<Duty> frontDesk(YearMonth month) {
    UUID post = posts.of(home.estate, "front-desk").id();
    return duties.month(home.estate, month).stream()
        .filter(each -> each.post().equals(post))
        .toList();
  }

  Duty duty(String day, String shift) {
    UUID post = posts.of(home.estate, "front-desk").id();
    return duties.between(home.estate, LocalDate.parse(day), LocalDate.parse(day)).stream()
        .filter(each -> each.post().equals(post) && each.shift().equals(shift))
        .findFirst()
        .orElseThrow();
  }

  Actor actor(Duty duty) {
    return staff.actor(home.estate, duty.person());
  }

  Commitment promise(String number, String clause) {
    return commitments.of(home.estate, number).stream()
        .filter(each -> each.clause().equals(clause))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no promise under " + clause + " for " + number));
  }

  List<String> told(Role role, String number) {
    return jdbc.sql(
            """
            select kind || ' ' || coalesce(clause, '') from notice
            where estate_id = :estate and desk_role = :role and subject_number = :number
            order by at, id
            """)
        .param("estate", home.estate.value())
        .param("role", role.name())
        .param("number", number)
        .query(String.class)
        .list();
  }

  io.jinzhi.staff.Signature signed(Actor actor) {
    return signature(actor, now());
  }
}
