package io.jinzhi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class NumberSeriesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Autowired NumberSeries series;

  @Test
  void counts_from_one_for_each_estate_kind_and_day() {
    UUID estate = UUID.randomUUID();
    assertThat(series.next(estate, "complaint", DAY)).isEqualTo(1);
    assertThat(series.next(estate, "complaint", DAY)).isEqualTo(2);
    assertThat(series.next(estate, "workorder", DAY)).isEqualTo(1);
    assertThat(series.next(estate, "complaint", DAY.plusDays(1))).isEqualTo(1);
    assertThat(series.next(UUID.randomUUID(), "complaint", DAY)).isEqualTo(1);
  }

  @Test
  void two_callers_never_get_the_same_number() throws Exception {
    UUID estate = UUID.randomUUID();
    Callable<Long> take = () -> series.next(estate, "complaint", DAY);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Long> numbers =
          callers.invokeAll(Collections.nCopies(200, take)).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
    }
  }
}
