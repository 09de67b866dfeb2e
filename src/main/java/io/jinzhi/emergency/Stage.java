package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far an emergency has come. What has ended knows since when.
sealed interface Stage {
  record Running() implements Stage {}

  /// The report is owed.
  record Ended(Instant at) implements Stage {}

  /// The department has written and signed the report.
  record Written(Instant at) implements Stage {}

  /// The director has signed, too.
  record Directed(Instant at) implements Stage {}

  record Signed(Instant at) implements Stage {}

  /// It was none.
  record CalledOff(Instant at) implements Stage {}

  static Stage of(String name, @Nullable Instant at) {
    if (at == null) {
      return new Running();
    }
    return switch (name) {
      case "ENDED" -> new Ended(at);
      case "WRITTEN" -> new Written(at);
      case "DIRECTED" -> new Directed(at);
      case "SIGNED" -> new Signed(at);
      case "CALLED_OFF" -> new CalledOff(at);
      default -> throw new IllegalStateException("unknown stage " + name);
    };
  }

  default String code() {
    return switch (this) {
      case Running _ -> "RUNNING";
      case Ended _ -> "ENDED";
      case Written _ -> "WRITTEN";
      case Directed _ -> "DIRECTED";
      case Signed _ -> "SIGNED";
      case CalledOff _ -> "CALLED_OFF";
    };
  }

  default @Nullable Instant endedAt() {
    return switch (this) {
      case Running _ -> null;
      case Ended(var at) -> at;
      case Written(var at) -> at;
      case Directed(var at) -> at;
      case Signed(var at) -> at;
      case CalledOff(var at) -> at;
    };
  }

  static Phrase label(String code) {
    return switch (code) {
      case "RUNNING" -> Phrase.of("进行中", "Running");
      case "ENDED" -> Phrase.of("已结束，待报告", "Over, report owed");
      case "WRITTEN" -> Phrase.of("待主任签", "Director to sign");
      case "DIRECTED" -> Phrase.of("待总经理签", "General manager to sign");
      case "SIGNED" -> Phrase.of("报告已签", "Report signed");
      default -> Phrase.of("已撤销", "Called off");
    };
  }
}
