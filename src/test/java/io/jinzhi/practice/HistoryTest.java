package io.jinzhi.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.time.PracticeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(properties = {"jinzhi.practice.days=-1", "jinzhi.sweep=off"})
@ActiveProfiles("practice")
class HistoryTest {
  @Autowired PracticeClock clock;
  @Autowired Neighbourhood neighbourhood;
  @Autowired History history;
  @Autowired JdbcClient jdbc;

  @SuppressWarnings("NullAway.Init")
  Neighbourhood.Made made;

  @AfterEach
  void backToNow() {
    clock.runAt(Duration.ZERO);
  }

  @Test
  void two_weeks_lived_through_leave_something_for_every_desk() {
    Instant end = Instant.parse("2026-11-23T07:30:00Z");
    clock.hold(end.minus(Duration.ofDays(20)));
    made = neighbourhood.make("H", clock.instant());
    history.live(made, end, 16, share -> assertThat(share).isBetween(0.0, 1.0));
    assertThat(clock.instant()).isEqualTo(end);

    assertThat(texts("select distinct stage from complaint where estate_id = :estate"))
        .contains(
            "REGISTERED",
            "DISPATCHED",
            "RECEIVED",
            "HANDLED",
            "RETURNED",
            "REPLIED",
            "DISSATISFIED",
            "SATISFIED",
            "INVALID",
            "CLOSED");
    assertThat(count("complaint where closed_at is null and")).isBetween(10, 18);
    assertThat(count("complaint where closed_at is not null and")).isGreaterThan(40);
    assertThat(count("complaint where closed_at is null and grade = 'MAJOR' and")).isPositive();
    assertThat(
            count(
                "commitment where broken_at is not null and kept_at is null and released_at is null and"))
        .isPositive();
    assertThat(count("commitment where broken_at is not null and kept_at is not null and"))
        .isPositive();
    assertThat(count("notice where kind = 'ESCALATED' and")).isPositive();
    assertThat(count("incoming_document where filed_at is not null and")).isPositive();
    assertThat(count("complaint where round > 1 and")).isPositive();
    assertThat(
            count(
                "commitment where clause = 'CMP-23' and kept_at is null and broken_at is not null and released_at is null and"))
        .isPositive();
    assertThat(texts("select distinct course from complaint where estate_id = :estate"))
        .hasSizeGreaterThan(count("complaint where") * 8 / 10);
    assertThat(texts("select distinct stage from work_order where estate_id = :estate"))
        .contains(
            "RECORDED",
            "DISPATCHED",
            "RECEIVED",
            "ACCEPTED",
            "ARRIVED",
            "WORKING",
            "FINISHED",
            "CONFIRMED",
            "CLOSED");
    // The desk's own, and what the rounds found.
    assertThat(count("work_order where ended_at is null and")).isBetween(8, 20);
    // What the rounds found is left with its department; the desk's own orders get done.
    assertThat(
            texts(
                "select number || ' ' || stage || ' ' || charge || ' ' || component from work_order where estate_id = :estate and channel <> 'PATROL' and ended_at is null and reported_at < '2026-11-17T07:30:00Z'"))
        .isEmpty();
    assertThat(count("work_order where amount_due > 0 and paid and")).isPositive();
    assertThat(count("work_order where")).isBetween(20, 40);
    assertThat(count("contact where")).isBetween(40, 70);
    assertThat(count("article where used > 0 and")).isPositive();
    assertThat(count("phone_call where answered_at is not null and")).isPositive();
    assertThat(texts("select distinct kind from callback where estate_id = :estate"))
        .contains("COMPLAINT", "PUBLICATION", "SPECIAL");
    assertThat(count("callback where state = 'QUALIFIED' and")).isPositive();
    assertThat(texts("select distinct state from duty_change where estate_id = :estate"))
        .containsExactlyInAnyOrder("ASKED", "APPROVED", "REFUSED", "WITHDRAWN");
    assertThat(count("complaint where accepted_at > '2026-11-23T07:30:00Z' and")).isZero();
  }

  private int count(String from) {
    return jdbc.sql("select count(*) from " + from + " estate_id = :estate")
        .param("estate", made.estate().id().value())
        .query(Integer.class)
        .single();
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).param("estate", made.estate().id().value()).query(String.class).list();
  }
}
