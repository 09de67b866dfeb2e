package io.jinzhi.reception;

import io.jinzhi.contact.Call;
import io.jinzhi.estate.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the telephone panel shows.
///
/// @param state changes whenever the panel has to
/// @param current the call that a contact registered now came by; empty for none
public record Telephone(List<Line> lines, String state, String current) {

  /// A call as the desk sees it.
  ///
  /// @param ring the how-manieth ring it is, or was when it was answered
  /// @param late so late that an apology is due
  /// @param mine whether this person took it up
  /// @param moment whose words are said now; null for none
  public record Line(
      Call call,
      String number,
      int ring,
      boolean late,
      boolean mine,
      @Nullable String moment,
      List<Caller> callers) {}
}
