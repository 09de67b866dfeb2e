package io.jinzhi.contact;

import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody came with, checked.
///
/// @param department to which it goes, or which is praised
/// @param praised the person praised, as said
/// @param article the answer of the centre's own with which it was answered
/// @param promised what the resident was told about when it is done
/// @param call the telephone call it came by
public record NewContact(
    ContactKind kind,
    ContactChannel channel,
    Who who,
    String words,
    @Nullable String place,
    @Nullable DepartmentId department,
    @Nullable String praised,
    @Nullable String answer,
    @Nullable UUID article,
    @Nullable Instant promised,
    @Nullable UUID call,
    @Nullable Thing thing,
    @Nullable Outcome outcome) {

  /// The same, with what came of it.
  public NewContact leadingTo(Outcome came) {
    return new NewContact(
        kind,
        channel,
        who,
        words,
        place,
        department,
        praised,
        answer,
        article,
        promised,
        call,
        thing,
        came);
  }

  /// Somebody of a household or a stranger; nothing of it has to be known.
  ///
  /// @param phone where to reach them
  public record Who(
      @Nullable UnitId unit,
      @Nullable String unitCode,
      @Nullable PersonId person,
      @Nullable String name,
      @Nullable String phone) {

    /// As the duty log names them: the last word is the name.
    String shown() {
      String said = name == null ? "未留姓名" : name;
      return unitCode == null ? said : unitCode + " " + said;
    }
  }

  /// What was found and handed in, or is missed.
  ///
  /// @param kept where it is kept; null for what is missed
  public record Thing(boolean found, String item, String where, @Nullable String kept) {}

  /// What came of it in another part of the program.
  ///
  /// @param link the path of its page
  public record Outcome(String number, String link) {}
}
