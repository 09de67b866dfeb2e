package io.jinzhi.keyring;

import io.jinzhi.commitment.Subject;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A count of the cabinet, each day (KEY-06) and each month (KEY-15).
///
/// @param counted who counted; null while nobody has
/// @param checked the second person, who looked on
public record KeyCount(
    UUID id,
    String number,
    Kind kind,
    LocalDate day,
    State state,
    List<Line> lines,
    @Nullable Who counted,
    @Nullable Who checked) {

  public enum Kind {
    DAILY("每日清点", "Daily count"),
    MONTHLY("每月盘点", "Monthly count");

    private final Phrase label;

    Kind(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }

    Clause clause() {
      return this == DAILY ? Clause.KEY_06 : Clause.KEY_15;
    }
  }

  public enum State {
    OPEN("待清点", "To be counted"),
    COUNTED("已点，待复核", "Counted, to be checked"),
    CHECKED("已复核", "Checked");

    private final Phrase label;

    State(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// @param kind null for the whole cabinet, as counted at a hand-over
  /// @param expected rings that have to hang there
  /// @param out rings that are out on loan
  /// @param note why it differs
  public record Line(@Nullable KeyClass kind, int expected, int out, int counted, String note) {
    public boolean differs() {
      return counted != expected;
    }
  }

  /// Rings of one class.
  ///
  /// @param in that hang in the cabinet
  /// @param out on loan
  public record Stock(KeyClass kind, int in, int out) {}

  public record Who(StaffId who, String name, Instant at) {}

  Subject subject() {
    return new Subject(KeyKind.COUNT.subject(), id, number);
  }

  public boolean differs() {
    return lines.stream().anyMatch(Line::differs);
  }
}
