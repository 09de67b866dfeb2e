package io.jinzhi.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:36, PT11M, , 2026-11-23T09:47",
    "2026-11-23T09:36, P2D, , 2026-11-25T09:36",
    "2026-11-23T09:36, , tomorrow, 2026-11-24T08:00",
    "2026-11-23T23:59, , tomorrow, 2026-11-24T08:00",
    "2026-11-23T09:36, , 30th, 2026-11-30T08:00",
    "2026-11-30T07:59, , 30th, 2026-11-30T08:00",
    "2026-11-30T08:00, , 30th, 2026-12-30T08:00",
    "2027-01-31T10:00, , 30th, 2027-02-28T08:00",
    "2028-02-01T10:00, , 30th, 2028-02-29T08:00",
  })
  void the_clock_goes_on_by_a_time_or_to_a_morning(
      String now, @Nullable String advance, @Nullable String to, String then) {
    assertThat(new Move(advance, to).from(local(now), Neighbourhood.ZONE)).isEqualTo(local(then));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "P401D", "eleven", "PT9999999999999999999H", "P1Y"})
  void it_never_goes_back_nor_too_far(String advance) {
    assertThatThrownBy(() -> new Move(advance, null).from(Instant.EPOCH, Neighbourhood.ZONE))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void one_aim_is_named_and_it_is_known() {
    for (Move move :
        new Move[] {new Move(null, null), new Move("PT1H", "30th"), new Move(null, "31st")}) {
      assertThatThrownBy(() -> move.from(Instant.EPOCH, Neighbourhood.ZONE))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void the_way_back_stays_in_this_program() {
    assertThat(ClockPages.local("/complaints/TS-1?a=b")).isEqualTo("/complaints/TS-1?a=b");
    for (String elsewhere : new String[] {"//evil.example", "/\\evil", "https://x", "", "/a b"}) {
      assertThat(ClockPages.local(elsewhere)).isEqualTo("/");
    }
  }

  private static Instant local(String text) {
    return LocalDateTime.parse(text).atZone(Neighbourhood.ZONE).toInstant();
  }
}
