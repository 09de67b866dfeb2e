package io.jinzhi.patrol;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plan of a month (PAT-01): its rounds, and what to look at above all.
///
/// @param content the month's emphasis, in words
public record Plan(
    EstateId estate,
    UUID id,
    YearMonth month,
    String content,
    Instant draftedAt,
    @Nullable Instant approvedAt,
    @Nullable String approvedBy,
    int version) {

  static final String KIND = "PATROL_PLAN";

  public String number() {
    return number(month);
  }

  static String number(YearMonth month) {
    return "XC-" + month;
  }

  public Subject subject() {
    return new Subject(KIND, id, number());
  }

  public boolean approved() {
    return approvedAt != null;
  }
}
