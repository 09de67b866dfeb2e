package io.jinzhi.patrol;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When something really happened, from what a phone's clock said and how far that clock was from
/// ours. Nothing is thrown away for a wrong clock: what would lie ahead is set to when it came in,
/// and said so.
///
/// @param note what was odd, in words; null where all is well
record TrueTime(Instant at, @Nullable Phrase note) {
  private static final Duration OLDEST = Duration.ofDays(31);
  private static final long DRIFT_MS = 120_000;
  private static final long SLACK_MS = 60_000;

  /// @param told epoch milliseconds of the phone's clock, or an instant
  /// @param then how many milliseconds our clock was ahead of the phone's when it was taken down
  /// @param sending the same when it was sent; null for senders that do not measure
  /// @throws Invalid for what is no time, or more than 31 days old
  static TrueTime of(
      @Nullable String told, @Nullable Long then, @Nullable Long sending, Instant received) {
    Instant clock = read(told);
    long first = then == null ? 0 : then;
    long last = sending == null ? first : sending;
    boolean moved = Math.abs(first - last) > DRIFT_MS;
    Instant at = clock.plusMillis(first);
    Phrase note =
        moved
            ? Phrase.of("手机时间中途改过", "The phone's clock was changed meanwhile")
            : Math.abs(first) > DRIFT_MS
                ? Phrase.of("手机时间差 {0} 分钟，已校正", "The phone's clock was {0} min off; corrected")
                    .with(Math.abs(first) / 60_000)
                : null;
    if (at.isAfter(received.plusMillis(SLACK_MS))) {
      note = Phrase.of("手机时间超前，按收到时间记", "The phone's clock was ahead; the time of receipt counts");
    }
    if (at.isAfter(received)) {
      at = received;
    }
    if (at.isBefore(received.minus(OLDEST))) {
      throw new Invalid("at", Phrase.of("不能早于 31 天前", "It cannot be more than 31 days ago"));
    }
    return new TrueTime(at, note);
  }

  private static Instant read(@Nullable String told) {
    String text = told == null ? "" : told.strip();
    try {
      return text.matches("\\d{10,15}")
          ? Instant.ofEpochMilli(Long.parseLong(text))
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Invalid("at", Phrase.of("时间看不懂", "Not a time"));
    }
  }
}
