package io.jinzhi.contact;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// A day on the telephone.
///
/// @param good answered by the ring that the handbook asks for
/// @param apologised answered so late that an apology was due
/// @param averageSeconds from the first ring to the answer, of those answered
public record CallDay(
    LocalDate day,
    int total,
    int answered,
    int good,
    int apologised,
    int abandoned,
    int repeated,
    long averageSeconds,
    List<Call> calls) {

  static CallDay of(LocalDate day, List<Call> calls, CallDesk.Measure measure) {
    List<Duration> waits = calls.stream().map(Call::waited).filter(Objects::nonNull).toList();
    Duration good = Duration.ofSeconds((long) measure.good() * measure.ringSeconds());
    Duration late = Duration.ofSeconds((long) measure.apologise() * measure.ringSeconds());
    return new CallDay(
        day,
        calls.size(),
        (int) calls.stream().filter(each -> each.answered() != null).count(),
        (int) waits.stream().filter(each -> each.compareTo(good) <= 0).count(),
        (int) waits.stream().filter(each -> each.compareTo(late) > 0).count(),
        (int) calls.stream().filter(each -> each.state() == Call.State.ABANDONED).count(),
        (int) calls.stream().filter(Call::repeated).count(),
        Math.round(waits.stream().mapToLong(Duration::toSeconds).average().orElse(0)),
        calls);
  }

  /// As it is shown: numbers masked (PII-08).
  CallDay masked() {
    return new CallDay(
        day,
        total,
        answered,
        good,
        apologised,
        abandoned,
        repeated,
        averageSeconds,
        calls.stream().map(Call::masked).toList());
  }
}
