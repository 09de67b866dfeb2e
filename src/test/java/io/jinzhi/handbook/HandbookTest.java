package io.jinzhi.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.database.TestDatabase;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One handbook in two processes: `here` and `there` share nothing but the database.
class HandbookTest {

  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String MINUTES = "complaint.dispatch.minutes";

  private static final DataSource SOURCE = TestDatabase.fresh().dataSource();

  private final JdbcClient jdbc = JdbcClient.create(SOURCE);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(SOURCE));

  private final EstateId estate = new EstateId(UUID.randomUUID());
  private final Actor manager = actor(Role.CS_MANAGER);
  private final ValueCache cache = new ValueCache(new ClauseValues(jdbc));
  private final Handbook here = new Handbook(cache);
  private final Handbook there = new Handbook(new ValueCache(new ClauseValues(jdbc)));
  private final ChangingValues changing = new ChangingValues(new ClauseValues(jdbc), cache);

  @Test
  void the_handbooks_own_values_are_version_zero() {
    Rule rule = here.rule(estate, Clause.CMP_23, NOW);

    assertThat(rule.version()).isZero();
    assertThat(rule.number(MINUTES)).isEqualTo(10);
    assertThat(here.rule(estate, Clause.CMP_01, NOW).values()).isEmpty();
    assertThatThrownBy(() -> rule.number("no.such.key")).hasMessageContaining("CMP-23");
  }

  @Test
  void a_change_from_tomorrow_does_not_touch_today() {
    change("15", NOW.plus(DAY), 0);

    assertThat(minutes(here, NOW)).isEqualTo(10);
    assertThat(minutes(here, NOW.plus(DAY).minusMillis(1))).isEqualTo(10);
    assertThat(minutes(here, NOW.plus(DAY))).isEqualTo(15);
    assertThat(here.rule(estate, Clause.CMP_23, NOW.plus(DAY)).version()).isEqualTo(1);
    assertThat(here.rule(estate, Clause.CMP_22, NOW.plus(DAY)).version()).isZero();
  }

  @Test
  void a_change_at_once_counts_at_once_and_not_before() {
    change("15", null, 0);

    assertThat(minutes(here, NOW.minusMillis(1))).isEqualTo(10);
    assertThat(minutes(here, NOW)).isEqualTo(15);
  }

  @Test
  void a_planned_change_is_withdrawn_by_the_next_one() {
    change("15", NOW.plus(DAY.multipliedBy(7)), 0);
    change("10", null, 1);

    assertThat(minutes(here, NOW.plus(DAY.multipliedBy(8)))).isEqualTo(10);
    assertThat(here.versions(estate, Clause.CMP_23))
        .extracting(ClauseVersion::version)
        .containsExactly(1, 2);
  }

  @Test
  void two_planned_changes_follow_each_other() {
    change("15", NOW.plus(DAY), 0);
    change("20", NOW.plus(DAY.multipliedBy(2)), 1);

    assertThat(minutes(here, NOW)).isEqualTo(10);
    assertThat(minutes(here, NOW.plus(DAY))).isEqualTo(15);
    assertThat(minutes(here, NOW.plus(DAY.multipliedBy(2)))).isEqualTo(20);
  }

  @Test
  void a_change_counts_in_its_own_estate_only() {
    change("15", null, 0);

    assertThat(here.rule(new EstateId(UUID.randomUUID()), Clause.CMP_23, NOW).version()).isZero();
  }

  @Test
  void another_node_sees_a_change_within_three_seconds() throws InterruptedException {
    assertThat(minutes(there, NOW)).isEqualTo(10);

    change("15", null, 0);

    assertThat(minutes(here, NOW)).isEqualTo(15);
    Thread.sleep(ValueCache.FRESH.plusMillis(500));
    assertThat(minutes(there, NOW)).isEqualTo(15);
  }

  @Test
  void a_change_that_is_rolled_back_leaves_nothing_in_memory() {
    transaction.executeWithoutResult(
        status -> {
          propose(manager, Clause.CMP_23, MINUTES, "15", null, "试行", 0);
          cache.forget(estate);
          assertThat(minutes(here, NOW)).isEqualTo(15);
          status.setRollbackOnly();
        });

    assertThat(minutes(here, NOW)).isEqualTo(10);
  }

  @Test
  void who_has_not_seen_the_latest_version_is_refused() {
    change("15", null, 0);

    assertRefused("CHANGED_MEANWHILE", () -> change("20", null, 0));
    assertThat(minutes(here, NOW)).isEqualTo(15);
  }

  @Test
  void nothing_changes_backwards() {
    assertInvalid("from", () -> change("15", NOW.minusSeconds(1), 0));
  }

  @Test
  void a_value_out_of_range_is_refused_by_its_key() {
    for (String wrong : List.of("", "0", "-5", "1e3", "1441", "10.5", "十", "9999999999", "１５")) {
      assertInvalid(MINUTES, () -> change(wrong, null, 0));
    }
  }

  @Test
  void a_change_without_a_reason_is_refused() {
    for (String wrong : List.of("", "  ", "长".repeat(501))) {
      assertInvalid("reason", () -> change(manager, Clause.CMP_23, MINUTES, "15", null, wrong, 0));
    }
  }

  @Test
  void only_the_manager_and_the_director_decide() {
    for (Role role : Role.values()) {
      if (role != Role.CS_MANAGER && role != Role.CENTRE_DIRECTOR) {
        assertRefused(
            "NOT_YOUR_DECISION",
            () -> change(actor(role), Clause.CMP_23, MINUTES, "15", null, "试行", 0));
      }
    }
    change(actor(Role.CENTRE_DIRECTOR), Clause.CMP_23, MINUTES, "15", null, "试行", 0);
    assertThat(minutes(here, NOW)).isEqualTo(15);
  }

  @Test
  void the_same_day_is_not_a_value_to_set() {
    assertRefused(
        "NOT_SETTABLE",
        () -> change(manager, Clause.CMP_27, "complaint.return", "1", null, "试行", 0));
  }

  @Test
  void a_decision_is_never_rewritten() {
    change("15", null, 0);

    for (String sql :
        List.of(
            "update clause_value set value = '1'",
            "delete from clause_value",
            "truncate clause_value")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  private void change(String minutes, @Nullable Instant from, int after) {
    change(manager, Clause.CMP_23, MINUTES, minutes, from, "试行", after);
  }

  private void change(
      Actor by,
      Clause clause,
      String key,
      String value,
      @Nullable Instant from,
      String reason,
      int after) {
    transaction.executeWithoutResult(_ -> propose(by, clause, key, value, from, reason, after));
  }

  private void propose(
      Actor by,
      Clause clause,
      String key,
      String value,
      @Nullable Instant from,
      String reason,
      int after) {
    changing.change(by, clause, Map.of(key, value), from, reason, after, NOW);
  }

  private int minutes(Handbook handbook, Instant at) {
    return handbook.rule(estate, Clause.CMP_23, at).number(MINUTES);
  }

  private Actor actor(Role role) {
    return new Actor(estate, new StaffId(UUID.randomUUID()), "周敏", role, null);
  }

  private static void assertInvalid(String field, Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(Invalid.class, no -> assertThat(no.fields()).containsKey(field));
  }

  private static void assertRefused(String code, Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
  }
}
