package io.jinzhi.contact;

import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A telephone call, as far as is known of it. Its state follows from the times, so that it does
/// not matter in which order they became known.
///
/// @param reference what the telephone system calls it; null for one entered by hand
/// @param number of the caller; empty where it is not shown
/// @param rang since when it rang; null while only a later event is known
/// @param abandoned when the caller gave up
/// @param held since when the caller waits; null while nobody does
/// @param transferred to whom it was passed on
/// @param contact the number of the contact that came of it
/// @param repeated whether the same number rang within the half hour before
public record Call(
    UUID id,
    @Nullable String reference,
    String number,
    @Nullable String line,
    @Nullable Instant rang,
    @Nullable Instant answered,
    @Nullable Instant abandoned,
    @Nullable Instant ended,
    @Nullable Instant held,
    @Nullable String transferred,
    @Nullable String by,
    @Nullable String contact,
    boolean repeated) {

  /// How far it has come.
  public enum State {
    RINGING("响铃中", "Ringing"),
    TALKING("通话中", "Talking"),
    ENDED("已结束", "Ended"),
    ABANDONED("未接", "Abandoned");

    private final Phrase label;

    State(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// A call that was answered was not abandoned, whatever else is said; one that ended without an
  /// answer was.
  public State state() {
    if (answered == null && (abandoned != null || ended != null)) {
      return State.ABANDONED;
    }
    if (ended != null) {
      return State.ENDED;
    }
    return answered != null ? State.TALKING : State.RINGING;
  }

  /// From the first ring to the answer; null where one of them is not known. Clocks that disagree
  /// never make it negative.
  public @Nullable Duration waited() {
    if (rang == null || answered == null) {
      return null;
    }
    return answered.isBefore(rang) ? Duration.ZERO : Duration.between(rang, answered);
  }

  /// The how-manieth ring it is at that instant, from 1.
  public int ring(Instant now, int ringSeconds) {
    if (rang == null || now.isBefore(rang)) {
      return 1;
    }
    Instant end = answered == null ? now : answered;
    return (int) Math.min(99, Duration.between(rang, end).toSeconds() / ringSeconds + 1);
  }

  public boolean live() {
    return state() == State.RINGING || state() == State.TALKING;
  }

  /// As it is shown (PII-08).
  public Call masked() {
    return new Call(
        id,
        reference,
        Masked.numbers(number),
        line,
        rang,
        answered,
        abandoned,
        ended,
        held,
        transferred,
        by,
        contact,
        repeated);
  }
}
