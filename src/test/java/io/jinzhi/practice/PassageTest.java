package io.jinzhi.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Sweep;
import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.PracticeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"jinzhi.practice.days=-1", "jinzhi.sweep=off"})
@ActiveProfiles("practice")
class PassageTest {
  @Autowired PracticeClock clock;
  @Autowired PracticeTime time;
  @Autowired ClockRow row;
  @Autowired Passage passage;
  @Autowired Sweep sweep;
  @Autowired Commitments commitments;
  @Autowired ComplaintDesk desk;
  @Autowired Estates estates;
  @Autowired Register register;
  @Autowired StaffRoll staff;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  Neighbourhood home;

  @BeforeEach
  void opened() {
    clock.runAt(Duration.ofDays(10));
    home = new Neighbourhood(estates, register, staff, clock.instant());
  }

  @AfterEach
  void backToNow() {
    clock.runAt(Duration.ZERO);
    row.keep(Duration.ZERO);
  }

  @Test
  void everything_that_falls_due_on_the_way_is_dealt_with_in_its_order_and_at_its_time() {
    String first = registered(Answers.NONE);
    String second = registered(new Answers(false, false, true));
    Instant target = clock.instant().plus(Duration.ofDays(4));
    assertThat(time.moveTo(target)).isBetween(target, target.plusSeconds(60));
    var broken =
        java.util.stream.Stream.of(first, second)
            .flatMap(number -> commitments.of(home.estate, number).stream())
            .filter(each -> each.broken() != null)
            .toList();
    assertThat(broken).hasSizeGreaterThan(4);
    var told = escalations();
    assertThat(told).hasSameSizeAs(broken);
    assertThat(told).isSortedAccordingTo(java.util.Comparator.comparing(Told::at));
    for (Told each : told) {
      Instant due =
          broken.stream()
              .filter(c -> c.clause().equals(each.clause()))
              .filter(c -> c.subject().number().equals(each.number()))
              .map(Commitment::due)
              .findFirst()
              .orElseThrow();
      assertThat(Duration.between(due, each.at())).isBetween(Duration.ZERO, Duration.ofMillis(2));
    }
  }

  @Test
  void what_a_form_has_in_hand_waits_while_the_days_pass_in_transactions_of_their_own() {
    String number = registered(Answers.NONE);
    Instant target = clock.instant().plus(Duration.ofDays(1));
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              time.moveTo(target);
              status.setRollbackOnly();
            });
    assertThat(commitments.of(home.estate, number)).anyMatch(each -> each.broken() != null);
    assertThat(row.ahead()).isGreaterThan(Duration.ofDays(10));
  }

  @Test
  void a_restart_keeps_the_offset_and_what_fell_due_while_down_is_escalated_once() {
    registered(Answers.NONE);
    time.moveTo(clock.instant().plus(Duration.ofMinutes(3)));
    Instant twoDaysOn = Instant.now().plus(Duration.ofDays(2));
    PracticeClock restarted = new PracticeClock(() -> twoDaysOn);
    new PracticeTime(restarted, row, passage, jdbc, transactions);
    assertThat(restarted.instant())
        .isBetween(
            twoDaysOn.plus(Duration.ofDays(10)),
            twoDaysOn.plus(Duration.ofDays(10)).plusSeconds(600));
    clock.hold(restarted.instant());
    sweep.settle();
    sweep.settle();
    assertThat(escalations()).isNotEmpty().doesNotHaveDuplicates();
  }

  private String registered(Answers answers) {
    return desk.register(home.at(Role.FRONT_DESK), home.complaint(answers), clock.instant());
  }

  record Told(String number, String clause, Instant at) {}

  private List<Told> escalations() {
    return jdbc.sql(
            """
            select subject_number as number, clause, at from notice
            where estate_id = :estate and kind = 'ESCALATED' order by id
            """)
        .param("estate", home.estate.value())
        .query(
            (rs, n) -> new Told(rs.getString(1), rs.getString(2), rs.getTimestamp(3).toInstant()))
        .list();
  }
}
