package io.jinzhi.roster;

import io.jinzhi.commitment.Subject;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks that another stands their shift (DUT-03).
///
/// @param exchange the shift of the substitute that the asker stands in return; null for leave
/// @param answer why it was refused
public record Change(
    UUID id,
    String number,
    UUID duty,
    UUID post,
    LocalDate day,
    String shift,
    Instant from,
    StaffId askedBy,
    StaffId substitute,
    @Nullable UUID exchange,
    String reason,
    Instant askedAt,
    State state,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String answer) {

  /// How far it has got.
  public enum State {
    ASKED("待审批", "Waiting"),
    APPROVED("已同意", "Agreed"),
    REFUSED("未同意", "Refused"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final Phrase label;

    State(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  Subject subject() {
    return new Subject(DutyKind.CHANGE.subject(), id, number);
  }
}
