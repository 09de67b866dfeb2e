package io.jinzhi.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The change of keys that is owed every month.
class KeyDutyTest extends RotationStory {
  @Autowired KeyDuty duty;
  @Autowired Commitments commitments;

  @Test
  @Clause({"ARC-33", "T-03"})
  void the_change_is_owed_on_the_30th_and_counts_from_the_28th() {
    firstKeyMade(MADE);
    duty.openUpTo(at(2026, 9, 6, 8));
    assertThat(owed("2026-09")).isEmpty();
    duty.openUpTo(at(2026, 10, 1, 0));
    Commitment october = owed("2026-10").getFirst();
    assertThat(october.clause()).isEqualTo("ARC-33");
    assertThat(october.holder().role()).isEqualTo(Role.ARCHIVE_KEEPER);
    assertThat(october.due()).isEqualTo(at(2026, 10, 31, 0));

    rotate(at(2026, 10, 27, 23));
    assertThat(owed("2026-10").getFirst().open()).as("too early for the month").isTrue();
    rotate(at(2026, 10, 28, 0));
    assertThat(owed("2026-10").getFirst().kept()).isNotNull();
    assertThat(owed("2026-10").getFirst().late(at(2026, 11, 1, 0))).isFalse();
  }

  @Test
  @Clause({"ARC-33", "T-03"})
  void in_february_it_is_owed_on_the_last_day() {
    firstKeyMade(MADE);
    duty.openUpTo(at(2027, 2, 1, 0));
    assertThat(owed("2027-02").getFirst().due()).isEqualTo(at(2027, 3, 1, 0));
    assertThat(duty.opens(estate, YearMonth.of(2027, 2), MADE)).isEqualTo(at(2027, 2, 26, 0));
  }

  @Test
  @Clause({"ARC-33", "T-27"})
  void seven_days_late_lock_the_keeper_out_until_it_is_done() {
    firstKeyMade(MADE);
    duty.openUpTo(at(2026, 10, 1, 0));
    Instant limit = at(2026, 11, 7, 0);
    assertThat(duty.keeperLockedSince(estate, limit)).isEmpty();
    assertThat(duty.keeperLockedSince(estate, limit.plusSeconds(1))).contains(limit);
    rotate(at(2026, 11, 12, 9));
    assertThat(duty.keeperLockedSince(estate, at(2026, 11, 12, 9))).isEmpty();
    assertThat(owed("2026-10").getFirst().late(at(2026, 11, 12, 9))).isTrue();
  }

  private void firstKeyMade(Instant when) {
    files(2);
    jdbc.sql("update vault_key set made_at = ? where estate_id = ?")
        .param(io.jinzhi.database.Columns.at(when))
        .param(estate.value())
        .update();
  }

  private void rotate(Instant when) {
    rotation.start(keeper, when);
    rotation.go(estate, when);
  }

  private List<Commitment> owed(String month) {
    return commitments.of(estate, "MY-" + month);
  }
}
