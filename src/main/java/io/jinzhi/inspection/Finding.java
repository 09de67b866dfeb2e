package io.jinzhi.inspection;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something found, and where it stands.
///
/// @param number what people call it, `FX-261124-001`
/// @param subject what it concerns, in the owner module's words; null for none
/// @param foundAt the true time; `receivedAt` is when the server learnt of it
/// @param handed whoever deals with it now
public record Finding(
    EstateId estate,
    FindingId id,
    String number,
    @Nullable VisitId visit,
    NewFinding.@Nullable Subject about,
    @Nullable UnitId unit,
    @Nullable String unitCode,
    @Nullable String building,
    String place,
    FindingKind kind,
    Severity severity,
    String what,
    @Nullable String checklist,
    @Nullable String item,
    StaffId by,
    String byName,
    Role byRole,
    Instant foundAt,
    Instant receivedAt,
    State state,
    @Nullable Deed passed,
    @Nullable HandedOver handed,
    @Nullable Deed settled,
    @Nullable Deed rechecked,
    int version) {

  /// The kind of its promises and of its photos.
  public static final String KIND = "FINDING";

  /// Where it stands.
  public enum State {
    OPEN("待处理", "Open"),
    PASSED_UP("已上报部长", "Passed up"),
    HANDED("已转办", "Handed over"),
    SETTLED("已解决", "Settled");

    private final Phrase label;

    State(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// Somebody did something with it, and said so.
  public record Deed(Instant at, String by, String words) {}

  /// @param destination its code
  public record HandedOver(Instant at, String by, String destination, Handed to) {}

  public Subject subject() {
    return new Subject(KIND, id.value(), number);
  }

  /// Whether somebody still has to decide what becomes of it.
  public boolean undecided() {
    return state == State.OPEN || state == State.PASSED_UP;
  }
}
