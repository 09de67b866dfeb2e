package io.jinzhi.inspection;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit that is on record.
///
/// @param started true times, as they were on the spot
/// @param received when it reached the server
public record Visit(
    EstateId estate,
    VisitId id,
    String subjectKind,
    UUID subject,
    String checklist,
    StaffId by,
    String byName,
    @Nullable StaffId second,
    @Nullable String secondName,
    Instant started,
    Instant ended,
    Instant received,
    Outcome outcome,
    List<Answer> answers) {

  /// How it went.
  public enum Outcome {
    DONE("已检查", "Done"),
    NOBODY_IN("无人", "Nobody in"),
    REFUSED("拒绝进入", "Entry refused");

    private final Phrase label;

    Outcome(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  public Optional<Answer> answer(String item) {
    return answers.stream().filter(each -> each.item().equals(item)).findFirst();
  }

  /// What was not in order.
  public List<Answer> found() {
    return answers.stream().filter(each -> each.verdict() == Answer.Verdict.FINDING).toList();
  }
}
