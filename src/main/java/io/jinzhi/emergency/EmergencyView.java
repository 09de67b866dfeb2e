package io.jinzhi.emergency;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that a page or a program shows of one emergency.
///
/// @param mine whether the reader was called and has not said that they have seen it
/// @param report null while it is not written
/// @param draft what is known already, for whoever may write it now
/// @param open what the reader may do now, by name
public record EmergencyView(
    UUID id,
    String number,
    boolean drill,
    EmergencyKind kind,
    String place,
    @Nullable String unitCode,
    String words,
    @Nullable String source,
    Instant happenedAt,
    String raisedBy,
    String stage,
    @Nullable Instant endedAt,
    @Nullable Level level,
    @Nullable String commander,
    @Nullable Phrase department,
    @Nullable Instant reviewedAt,
    boolean mine,
    List<String> open,
    List<Tick> steps,
    List<Body> bodies,
    List<Called> called,
    List<Person> people,
    List<Owed> owed,
    List<Line> log,
    List<Measure> measures,
    @Nullable Report report,
    @Nullable Report draft) {

  /// @param by who ticked it, and when it was done; null while it is to do
  public record Tick(
      String code,
      Phrase words,
      Phrase who,
      String clause,
      boolean after,
      @Nullable String by,
      @Nullable Instant at) {}

  /// @param phone null where the centre has noted none
  /// @param first whether this kind calls for it
  public record Body(
      OutsideBody body,
      @Nullable String name,
      @Nullable String phone,
      boolean first,
      @Nullable Instant called,
      @Nullable Instant arrived) {}

  public record Called(String name, Role role, @Nullable String phone, @Nullable Instant seen) {}

  public record Person(String name, @Nullable PersonState state, @Nullable Instant at) {}

  /// A clock.
  public record Owed(
      String clause,
      Phrase title,
      Role holder,
      Instant opened,
      Instant due,
      @Nullable Instant kept,
      boolean late,
      boolean running) {

    static Owed of(Commitment each, Instant now) {
      var kept = each.kept();
      return new Owed(
          each.clause(),
          ClauseText.of(each.clause()).title(),
          each.holder().role(),
          each.opened(),
          each.due(),
          kept == null ? null : kept.at(),
          each.late(now),
          each.open());
    }
  }

  /// @param written when it arrived here, where that was later than it happened
  public record Line(Instant happened, @Nullable Instant written, String by, Phrase words) {}

  /// What the review wants done.
  ///
  /// @param mine whether it is the reader's to do
  public record Measure(
      String number,
      String what,
      String owner,
      boolean mine,
      Instant due,
      @Nullable Instant doneAt) {}

  public boolean may(String what) {
    return open.contains(what);
  }

  public boolean running() {
    return stage.equals("RUNNING");
  }

  public Phrase stageLabel() {
    return Stage.label(stage);
  }
}
