package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a violation stands. Each stage carries exactly the facts it has.
sealed interface Stage {

  /// Nobody has talked with them yet.
  record Recorded() implements Stage {}

  /// They stopped, or will have put it right by then.
  record Stopped(Instant until) implements Stage {}

  /// Talking failed.
  record Defied() implements Stage {}

  /// The notice is signed and goes out.
  record Issued() implements Stage {}

  record Served(Instant until) implements Stage {}

  /// Not put right in time.
  record Persisting() implements Stage {}

  record Rectified() implements Stage {}

  record Closed() implements Stage {}

  /// Recorded in error, or an objection was upheld.
  record Withdrawn() implements Stage {}

  default boolean over() {
    return this instanceof Closed || this instanceof Withdrawn;
  }

  default @Nullable Instant limit() {
    return switch (this) {
      case Stopped(var until) -> until;
      case Served(var until) -> until;
      case Recorded _, Defied _, Issued _, Persisting _, Rectified _, Closed _, Withdrawn _ -> null;
    };
  }

  default Phrase label() {
    return switch (this) {
      case Recorded _ -> Phrase.of("待劝阻", "To be talked to");
      case Stopped _ -> Phrase.of("已听劝，待复查", "Agreed, to be looked at");
      case Defied _ -> Phrase.of("劝阻不成，待发通知单", "Talking failed: notice to be sent");
      case Issued _ -> Phrase.of("通知单待送达", "Notice to be served");
      case Served _ -> Phrase.of("限期整改中", "To be put right");
      case Persisting _ -> Phrase.of("逾期未改", "Not put right");
      case Rectified _ -> Phrase.of("已改正，待结案", "Put right, to be closed");
      case Closed _ -> Phrase.of("已结案", "Closed");
      case Withdrawn _ -> Phrase.of("已撤销", "Withdrawn");
    };
  }
}
