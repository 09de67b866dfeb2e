package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A talk with whoever does it (VIO-01): how, and what came of it.
///
/// @param until by when they will have put it right, where they promised
public record Talk(
    How how, Result result, String words, @Nullable Instant until, List<UUID> photos) {

  public enum How {
    FACE("当面劝阻", "Face to face"),
    CALL("电话劝阻", "By telephone"),
    MEDIATION("调解", "Mediation");

    private final Phrase label;

    How(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  public enum Result {
    STOPPED("已停止、已改正", "Stopped, put right"),
    PROMISED("答应按时改正", "Promised to put it right"),
    REFUSED("不听劝阻", "Would not listen"),
    ABSENT("找不到人，劝阻不成", "Nobody to be found");

    private final Phrase label;

    Result(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }

    boolean failed() {
      return this == REFUSED || this == ABSENT;
    }
  }
}
