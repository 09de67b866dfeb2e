package io.jinzhi.setup;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way into the books.
///
/// @param notes about the file as a whole, one a line
/// @param touched when it last moved: one that stands still was interrupted
record Upload(
    EstateId estate,
    UUID id,
    Kind kind,
    String fileName,
    Stage stage,
    @Nullable Phrase problem,
    Phrase notes,
    int done,
    int total,
    @Nullable String basis,
    String by,
    Instant at,
    Instant touched,
    @Nullable Instant applied,
    @Nullable String appliedBy) {

  private static final Duration STILL = Duration.ofMinutes(2);

  enum Stage {
    READING("正在读取", "Reading"),
    PREVIEW("待确认", "To be confirmed"),
    APPLYING("正在导入", "Importing"),
    APPLIED("已导入", "Imported"),
    FAILED("没有导入", "Not imported");

    private final Phrase label;

    Stage(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    Phrase label() {
      return label;
    }
  }

  boolean running(Instant now) {
    return (stage == Stage.READING || stage == Stage.APPLYING) && !interrupted(now);
  }

  /// The program stopped while it was at work; nothing was imported.
  boolean interrupted(Instant now) {
    return (stage == Stage.READING || stage == Stage.APPLYING) && touched.plus(STILL).isBefore(now);
  }

  int percent() {
    return total == 0 ? 0 : Math.min(100, (int) (100L * done / total));
  }
}
