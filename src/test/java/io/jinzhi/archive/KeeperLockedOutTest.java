package io.jinzhi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.vault.KeyDuty;
import io.jinzhi.vault.Rotation;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A change of keys that is a week late locks the keeper out of the archive.
class KeeperLockedOutTest extends ArchiveStory {
  private static final Instant DECEMBER = Instant.parse("2026-12-02T00:00:00Z");

  /// Seven days after the 30th, at midnight in Shanghai.
  private static final Instant LOCKED = Instant.parse("2027-01-06T16:00:00Z");

  @Autowired KeyDuty duty;
  @Autowired Rotation rotation;

  @Test
  @Clause({"ARC-33", "T-27"})
  void a_keeper_adds_nothing_until_the_keys_are_changed() {
    filed(pdf("a page"), details(PaperKind.UNIT_INSPECTION, "2019-03-05"));
    duty.openUpTo(DECEMBER);
    assertThat(add(LOCKED)).isNotNull();
    assertThatThrownBy(() -> add(LOCKED.plusSeconds(1)))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.code()).isEqualTo("KEYS_NOT_CHANGED"));
    rotation.start(keeper, LOCKED.plusSeconds(2));
    rotation.go(home.estate, LOCKED.plusSeconds(2));
    assertThat(add(LOCKED.plusSeconds(3))).isNotNull();
  }

  private Object add(Instant when) {
    return intake.begin(keeper, file.number(), List.of(pdf("late")), when);
  }
}
