package io.jinzhi.roster;

import io.jinzhi.commitment.Subject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The roster of a month, as far as it has got.
///
/// @param postedVersion counts the posting and each change since; 0 before
public record RosterMonth(
    UUID id,
    YearMonth month,
    @Nullable Instant submittedAt,
    @Nullable String submittedBy,
    @Nullable Instant postedAt,
    @Nullable String postedBy,
    int postedVersion) {

  public String number() {
    return number(month);
  }

  static String number(YearMonth month) {
    return "ZB-" + month;
  }

  public boolean posted() {
    return postedAt != null;
  }

  Subject subject() {
    return new Subject(DutyKind.MONTH.subject(), id, number());
  }
}
