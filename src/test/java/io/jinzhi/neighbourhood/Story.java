package io.jinzhi.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Sweep;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// What happens in a neighbourhood of its own, on a clock that the story sets. What falls due is
/// dealt with when the story says so.
@SpringBootTest(properties = "jinzhi.sweep=off")
@ActiveProfiles("settable-clock")
public abstract class Story {
  @Autowired protected Commitments commitments;
  @Autowired protected Sweep sweep;
  @Autowired protected DutyLog log;
  @Autowired protected PracticeClock clock;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected Estates estates;
  @Autowired protected Register register;
  @Autowired protected StaffRoll staff;

  protected Neighbourhood home;
  protected Actor reception;
  protected Actor ambassador;
  protected Actor engineer;
  protected Actor engineering;
  protected Actor manager;
  protected Actor director;
  protected Actor general;

  @BeforeEach
  void openTheNeighbourhood() {
    set(morning());
    home = new Neighbourhood(estates, register, staff, now());
    reception = home.at(Role.FRONT_DESK);
    ambassador = home.at(Role.AMBASSADOR);
    engineer = home.at(Role.DEPT_STAFF);
    engineering = home.at(Role.DEPT_MANAGER);
    manager = home.at(Role.CS_MANAGER);
    director = home.at(Role.CENTRE_DIRECTOR);
    general = home.at(Role.GENERAL_MANAGER);
  }

  /// The local time at which the story begins: a Monday.
  protected String morning() {
    return "2026-11-23T09:36";
  }

  protected Instant now() {
    return clock.instant();
  }

  protected void set(String local) {
    clock.hold(Neighbourhood.local(local));
  }

  protected void pass(Duration time) {
    clock.hold(now().plus(time));
  }

  protected void passMinutes(int minutes) {
    pass(Duration.ofMinutes(minutes));
  }

  /// Somebody more at a desk of the neighbourhood.
  protected Actor another(Role role, String name) {
    return staff.actor(home.estate, staff.hire(home.estate, name, null, role, null));
  }

  protected List<Commitment> promises(String number) {
    return commitments.of(home.estate, number);
  }

  /// The latest promise under the clause.
  protected Commitment promise(String number, String clause) {
    return latest(number, clause, _ -> true);
  }

  protected Commitment promise(String number, String clause, Role holder) {
    return latest(number, clause, each -> each.holder().role() == holder);
  }

  private Commitment latest(String number, String clause, Predicate<Commitment> which) {
    return promises(number).stream()
        .filter(each -> each.clause().equals(clause))
        .filter(which)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no such promise under " + clause + ": " + number));
  }

  /// Notices to a desk of that role, in order.
  protected List<String> told(Role role, String number) {
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

  protected static void refused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).as(no.getMessage()).isEqualTo(code));
  }
}
