package io.jinzhi.patrol;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One round: an area in a window of a day.
///
/// @param grace at both ends of the window
/// @param person who is to walk it
/// @param walked null while nobody has started
/// @param checked by the manager
public record Round(
    EstateId estate,
    UUID id,
    String number,
    UUID area,
    LocalDate day,
    Window window,
    Instant opens,
    Instant closes,
    Duration grace,
    @Nullable StaffId person,
    State state,
    @Nullable Walk walked,
    @Nullable Check checked,
    int version) {

  static final String KIND = "PATROL_ROUND";

  /// How far it is.
  public enum State {
    PLANNED("未开始", "Planned"),
    WALKING("巡查中", "Under way"),
    DONE("已完成", "Done");

    private final Phrase label;

    State(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// How it was walked, in true times.
  ///
  /// @param received when the server had all of it
  /// @param madeUp walked after its window
  /// @param inWindow started and ended in it; null while under way
  /// @param skipped why some points were left out
  /// @param talked with which residents, about what (PAT-03)
  /// @param clock what was odd about the phone's clock
  public record Walk(
      StaffId by,
      String byName,
      Instant started,
      @Nullable Instant ended,
      @Nullable Instant received,
      boolean madeUp,
      @Nullable Boolean inWindow,
      @Nullable String skipped,
      @Nullable String talked,
      @Nullable Phrase clock,
      @Nullable UUID signature) {}

  public record Check(Instant at, String by) {}

  public Subject subject() {
    return new Subject(KIND, id, number);
  }

  /// The last instant that is still in time.
  public Instant limit() {
    return closes.plus(grace);
  }

  public boolean missed(Instant now) {
    return state != State.DONE && now.isAfter(limit());
  }

  /// Whether a start and an end both lie in the window.
  boolean holds(Instant start, Instant end) {
    return !start.isBefore(opens.minus(grace)) && !end.isAfter(limit());
  }
}
