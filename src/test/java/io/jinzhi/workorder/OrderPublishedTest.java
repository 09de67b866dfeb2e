package io.jinzhi.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/// What other modules learn of an order.
class OrderPublishedTest extends OrderStory {
  @Autowired Published published;

  @TestConfiguration(proxyBeanMethods = false)
  static class Published {
    final List<Object> events = new ArrayList<>();

    @EventListener
    void on(WorkOrderCompleted event) {
      events.add(event);
    }

    @EventListener
    void on(WorkOrderReopened event) {
      events.add(event);
    }
  }

  @BeforeEach
  void nothingPublished() {
    published.events.clear();
  }

  @Test
  @Clause("REP-14")
  void what_is_closed_is_published_for_callbacks_and_taken_back_when_it_is_opened_again() {
    String number = free();
    solved(number);
    assertThat(published.events)
        .singleElement()
        .isInstanceOfSatisfying(
            WorkOrderCompleted.class,
            each -> {
              assertThat(each.number()).isEqualTo(number);
              assertThat(each.kind()).isEqualTo(OrderKind.REPAIR);
              assertThat(each.unit()).isEqualTo(home.flat);
              assertThat(each.department()).isEqualTo(home.engineering);
              assertThat(each.satisfied()).isTrue();
              assertThat(each.at()).isEqualTo(now());
            });
    desk.reopen(reception, number, "晚上又滴水", now());
    assertThat(published.events.getLast())
        .isInstanceOfSatisfying(
            WorkOrderReopened.class,
            each -> {
              assertThat(each.round()).isEqualTo(2);
              assertThat(each.reason()).isEqualTo("晚上又滴水");
            });
    assertThat(view(number).facts().endedAt()).isNull();
    // Opened before it was closed: nobody had been told that it was completed.
    accept(number);
    arrive(number);
    finish(number);
    desk.reopen(reception, number, "还是漏", now());
    assertThat(published.events).hasSize(2);
  }
}
