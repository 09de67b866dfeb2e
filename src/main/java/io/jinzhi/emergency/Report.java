package io.jinzhi.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 紧急突发事件报告 (EMG-15), with its signatures level by level.
///
/// @param people who was hurt, who helped
/// @param damage what was lost, with the insurer's number where there is one
public record Report(
    String course,
    String cause,
    String measures,
    String people,
    String damage,
    String result,
    String followUp,
    Signed department,
    @Nullable Signed director,
    @Nullable Signed general) {

  public record Signed(String name, Instant at) {}

  Report signedBy(boolean first, Signed by) {
    return new Report(
        course,
        cause,
        measures,
        people,
        damage,
        result,
        followUp,
        department,
        first ? by : director,
        first ? general : by);
  }
}
