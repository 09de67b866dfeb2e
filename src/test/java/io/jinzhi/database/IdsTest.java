package io.jinzhi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00.123Z");

  @Test
  void an_id_is_a_version_7_uuid_that_tells_when_it_was_made() {
    UUID id = new Ids(InstantSource.fixed(NOON)).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void ids_sort_by_making_even_in_one_millisecond_and_when_the_clock_goes_back() {
    var times = new long[] {1_000_000, 1_000_000, 999_000, 1_000_001};
    var made = new int[1];
    var ids = new Ids(() -> Instant.ofEpochMilli(times[made[0]++ / 10_000]));
    Set<UUID> seen = new HashSet<>();
    String before = "";
    for (int i = 0; i < 40_000; i++) {
      UUID id = ids.next();
      assertThat(id.toString()).isGreaterThan(before);
      assertThat(seen.add(id)).isTrue();
      before = id.toString();
    }
  }
}
