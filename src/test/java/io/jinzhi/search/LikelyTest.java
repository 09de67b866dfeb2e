package io.jinzhi.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.database.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikelyTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Samples samples = new Samples();
  private static final Search SEARCH = SearchTest.search(DATABASE);
  private final Search search = SEARCH;

  private void put(Entry... entries) {
    search.putAll(samples.estate, List.of(entries));
  }

  private List<String> likely(String text, @Nullable String place) {
    return search.likely(samples.estate, text, place, Samples.NOON.minusSeconds(60), 5).stream()
        .map(Hit::number)
        .toList();
  }

  @Test
  void the_same_unit_comes_first_then_the_building_then_words() {
    put(
        samples.complaint("ELSEWHERE", "电梯停运困人", "9-1-101"),
        samples.complaint("BUILDING", "电梯异响", "3-1-101"),
        samples.complaint("UNIT", "厨房漏水", "3-2-1201"),
        samples.complaint("OTHER", "垃圾没人收", "3-1-102"),
        samples.complaint("BUILDING_30", "电梯里有积水", "30-1-101"));
    assertThat(likely("电梯停运困人了", "3-2-1201")).containsExactly("UNIT", "BUILDING", "ELSEWHERE");
    assertThat(likely("电梯停运困人了", null)).containsExactly("ELSEWHERE");
    assertThat(likely("", "3-2-1201")).containsExactly("UNIT");
    assertThat(likely("", null)).isEmpty();
    assertThat(likely("' & | \\ :*", "' OR 1=1--")).isEmpty();
  }

  @Test
  void rare_words_tell_more_than_common_ones() {
    for (int n = 0; n < 30; n++) {
      put(samples.complaint("COMMON" + n, "我们小区电梯", "3-1-" + n));
    }
    put(samples.complaint("RARE", "璟苑喷泉", "3-1-99"));
    assertThat(likely("我们小区喷泉不喷了", "3-2-1201")).startsWith("RARE");
  }

  @Test
  void closed_ones_are_offered_only_for_the_same_unit_and_only_for_a_while() {
    put(
        samples.entry(Kind.COMPLAINT, "CLOSED", "电梯停运困人", "3-2-1201", false),
        samples.entry(Kind.COMPLAINT, "NEXT_DOOR", "电梯停运困人", "3-2-1202", false),
        samples.entry(Kind.LOG, "LOG", "电梯停运困人", "3-2-1201", true));
    assertThat(likely("电梯停运困人", "3-2-1201")).containsExactly("CLOSED");
    assertThat(search.likely(samples.estate, "电梯停运困人", "3-2-1201", Samples.NOON.plusSeconds(60), 5))
        .isEmpty();
  }
}
