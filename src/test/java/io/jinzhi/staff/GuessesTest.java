package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Door.Answer;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class GuessesTest {
  static final String PASSWORD = TokenTest.PASSWORD;

  @Autowired Door door;
  @Autowired Devices devices;
  @Autowired Guesses guesses;
  @Autowired StaffRoll roll;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;

  final EstateId estate = new EstateId(UUID.randomUUID());
  final String username = "ma-" + UUID.randomUUID();
  final Caller stranger = caller(null);

  @BeforeEach
  void hired() {
    var ma = roll.hire(estate, "马建国", null, Role.FRONT_DESK, null);
    roll.account(estate, ma, username, PASSWORD);
  }

  @Test
  void ten_guesses_are_all_that_an_hour_allows() {
    int made = 0;
    for (int at = 0; at < 30; at++) {
      if (knock(username, "guess " + at, stranger) instanceof Answer.Rejected) {
        made++;
      }
      letTheShortWaitsPass();
    }
    assertThat(made).isEqualTo(10);
    assertThat(knock(username, PASSWORD, stranger))
        .isInstanceOfSatisfying(
            Answer.SlowDown.class,
            slow -> assertThat(slow.time()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1)));
  }

  @Test
  void after_four_wrong_guesses_each_next_one_costs_twice_the_wait() {
    for (int at = 0; at < 5; at++) {
      assertThat(knock(username, "guess", stranger)).isInstanceOf(Answer.Rejected.class);
    }
    assertThat(waitOf(username)).isBetween(3L, 5L);
    letTheShortWaitsPass();
    knock(username, "guess", stranger);
    assertThat(waitOf(username)).isBetween(8L, 10L);
  }

  @Test
  void guesses_made_at_the_same_time_count_too() {
    Callable<Answer> guess = () -> knock(username, "guess", stranger);
    try (var callers = Executors.newFixedThreadPool(16)) {
      long made =
          callers.invokeAll(Collections.nCopies(40, guess)).stream()
              .map(Future::resultNow)
              .filter(Answer.Rejected.class::isInstance)
              .count();
      assertThat(made).isLessThanOrEqualTo(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_guesser_elsewhere_does_not_lock_out_the_owners_own_device() {
    byte[] device = Caller.sha256("secret of the desk");
    devices.remember(accounts.secret(username).orElseThrow().account(), device);
    for (int at = 0; at < 12; at++) {
      knock(username, "guess", stranger);
      letTheShortWaitsPass();
    }
    assertThat(knock(username, PASSWORD, stranger)).isInstanceOf(Answer.SlowDown.class);
    assertThat(knock(username, PASSWORD, caller(device))).isInstanceOf(Answer.Admitted.class);
    assertThat(knock(username, PASSWORD, stranger)).isInstanceOf(Answer.SlowDown.class);
  }

  @Test
  void the_device_of_one_account_is_a_stranger_to_another() {
    byte[] device = Caller.sha256("secret of another desk");
    var li = roll.hire(estate, "李红", null, Role.FRONT_DESK, null);
    String other = "li-" + UUID.randomUUID();
    roll.account(estate, li, other, PASSWORD);
    devices.remember(accounts.secret(other).orElseThrow().account(), device);
    for (int at = 0; at < 5; at++) {
      knock(username, "guess", caller(device));
    }
    assertThat(knock(username, PASSWORD, stranger)).isInstanceOf(Answer.SlowDown.class);
  }

  @Test
  void an_address_that_tries_many_names_is_slowed_as_well() {
    int made = 0;
    for (int at = 0; at < 60; at++) {
      if (knock("name-" + UUID.randomUUID(), "guess", stranger) instanceof Answer.Rejected) {
        made++;
      }
    }
    assertThat(made).isEqualTo(31);
  }

  @Test
  void an_unknown_name_and_a_closed_account_are_answered_like_a_wrong_password() {
    String closed = "gone-" + UUID.randomUUID();
    var gone = roll.hire(estate, "赵走", null, Role.FRONT_DESK, null);
    roll.account(estate, gone, closed, PASSWORD);
    jdbc.sql("update staff set active = false where id = ?").param(gone.value()).update();
    for (String name :
        new String[] {username, "nobody-" + UUID.randomUUID(), closed, "\u0000", ""}) {
      String password = name.equals(closed) ? PASSWORD : "guess";
      for (int at = 0; at < 5; at++) {
        assertThat(knock(name, password, caller(null))).isEqualTo(new Answer.Rejected());
      }
      assertThat(knock(name, password, caller(null))).isInstanceOf(Answer.SlowDown.class);
    }
  }

  @Test
  void an_unknown_name_takes_as_long_as_a_known_one() {
    double known = Double.MAX_VALUE;
    double unknown = Double.MAX_VALUE;
    for (int at = 0; at < 12; at++) {
      known = Math.min(known, milliseconds(username));
      unknown = Math.min(unknown, milliseconds("nobody-" + UUID.randomUUID()));
    }
    System.out.println("a known name " + known + " ms, an unknown one " + unknown + " ms");
    assertThat(Math.abs(known - unknown)).isLessThan(known / 3);
  }

  @Test
  void a_password_longer_than_the_hash_reads_is_never_right() {
    String long72 = "a".repeat(30) + "bcdefghijklmnopqrstuvwxyz" + "b".repeat(17);
    var li = roll.hire(estate, "李红", null, Role.FRONT_DESK, null);
    roll.account(estate, li, "long-" + username.substring(0, 20), long72);
    assertThat(knock("long-" + username.substring(0, 20), long72 + "x", stranger))
        .isInstanceOf(Answer.Rejected.class);
    assertThat(knock("long-" + username.substring(0, 20), long72, stranger))
        .isInstanceOf(Answer.Admitted.class);
  }

  @Test
  void what_is_a_day_old_is_forgotten() {
    knock(username, "guess", stranger);
    assertThat(guesses.sweep()).isZero();
    jdbc.sql("update sign_in_guess set last_at = now() - interval '2 days', free_at = now()")
        .update();
    assertThat(guesses.sweep()).isPositive();
  }

  private double milliseconds(String name) {
    jdbc.sql("delete from sign_in_guess").update();
    long start = System.nanoTime();
    knock(name, "guess", caller(null));
    return (System.nanoTime() - start) / 1e6;
  }

  private Answer knock(String name, String password, Caller from) {
    return door.knock(name, password, from, SignedIn.PAGE);
  }

  private static Caller caller(byte @Nullable [] device) {
    return new Caller("203.0.113." + UUID.randomUUID().hashCode(), "test", device);
  }

  private long waitOf(String name) {
    return knock(name, "guess", stranger) instanceof Answer.SlowDown(var time)
        ? time.toSeconds()
        : 0;
  }

  private void letTheShortWaitsPass() {
    jdbc.sql(
            """
            update sign_in_guess set free_at = clock_timestamp()
            where free_at < clock_timestamp() + interval '10 minutes'
            """)
        .update();
  }
}
