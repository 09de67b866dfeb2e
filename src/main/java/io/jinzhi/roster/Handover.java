package io.jinzhi.roster;

import io.jinzhi.commitment.Subject;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A shift gives over to the next (DUT-05).
///
/// @param weather null until the outgoing shift has signed, as the site, the counts and what is
///     carried over
/// @param doubts why the incoming shift would not sign; null where it did not refuse
public record Handover(
    UUID id,
    String number,
    UUID post,
    LocalDate day,
    String shift,
    LocalDate nextDay,
    String nextShift,
    Instant endsAt,
    State state,
    @Nullable String weather,
    @Nullable String site,
    List<Count> counts,
    List<Carried> carried,
    @Nullable Signed outgoing,
    @Nullable Signed incoming,
    @Nullable Doubt doubts) {

  /// How far it has got.
  public enum State {
    OPEN("待交班", "To be given over"),
    SIGNED("已交，待接", "Given over, not taken"),
    DOUBTED("有疑问，未接", "Doubted, not taken"),
    TAKEN("已交接", "Taken over");

    private final Phrase label;

    State(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// What was counted.
  public record Count(UUID thing, Phrase name, int expected, int counted, String note) {
    public boolean differs() {
      return counted != expected;
    }
  }

  /// What the next shift takes over unfinished.
  ///
  /// @param clause of the promise; null for an item written by hand
  public record Carried(
      String number, @Nullable String clause, Phrase what, @Nullable Instant due) {}

  public record Signed(StaffId who, String name, Instant at) {}

  public record Doubt(String words, String by, Instant at) {}

  public boolean taken() {
    return state == State.TAKEN;
  }

  Subject subject() {
    return new Subject(DutyKind.HANDOVER.subject(), id, number);
  }
}
