package io.jinzhi.emergency;

import org.jspecify.annotations.Nullable;

/// What happened in an emergency. [Entry] is what people at the place write; the others are steps.
public sealed interface EmergencyEvent {

  /// Written at the place, offline perhaps: taken whenever it arrives.
  sealed interface Entry extends EmergencyEvent {}

  record Raised(String kind, String place, String words, @Nullable String source)
      implements EmergencyEvent {}

  record Noted(String text) implements Entry {}

  /// @param step its code among the first steps
  record StepDone(String step, @Nullable String text) implements Entry {}

  record Called(String body, @Nullable String text) implements Entry {}

  record Arrived(String body, @Nullable String text) implements Entry {}

  /// Of the roll-call of those on site.
  record Marked(String person, String state) implements Entry {}

  record ResidentsTold(String text) implements Entry {}

  record Counted(int injured, int dead, int missing) implements Entry {}

  record LossNoted(String text) implements Entry {}

  record InsurerTold(String claim) implements Entry {}

  record ReportedUp(String body, @Nullable String text) implements Entry {}

  record Seen() implements Entry {}

  record Classified(String level, @Nullable String before, String words)
      implements EmergencyEvent {}

  record CommandPassed(@Nullable String from, String to) implements EmergencyEvent {}

  record Ended(String result, @Nullable String department) implements EmergencyEvent {}

  record CalledOff(String why) implements EmergencyEvent {}

  record ReportWritten() implements EmergencyEvent {}

  record ReportSigned(String role) implements EmergencyEvent {}

  record ActionGiven(String number, String what, String owner) implements EmergencyEvent {}

  record ActionDone(String number, String words) implements EmergencyEvent {}

  record Reviewed(String words, int callbacks) implements EmergencyEvent {}
}
