package io.jinzhi.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a request. Papers are named as the requester named them; their contents never.
sealed interface ConsultationEvent {

  record Suggested(String papers, String reason) implements ConsultationEvent {}

  record Asked(String papers, String reason) implements ConsultationEvent {}

  /// The head made it their own.
  record Adopted(String from) implements ConsultationEvent {}

  record Consented(String who) implements ConsultationEvent {}

  record Registered(String by, @Nullable String onPaper) implements ConsultationEvent {}

  record Approved(String by, String opinion, String pages, int copies, Instant until, int minutes)
      implements ConsultationEvent {}

  record Refused(String reason) implements ConsultationEvent {}

  record TakenOut(String by) implements ConsultationEvent {}

  record Opened(@Nullable String companion, Instant closes) implements ConsultationEvent {}

  record Moved() implements ConsultationEvent {}

  /// Somebody asked for a page that was not allowed.
  record Denied(int page) implements ConsultationEvent {}

  record Copied(int nth, String pages) implements ConsultationEvent {}

  record Closed(Closing how) implements ConsultationEvent {}

  record Returned(String by, int checked, @Nullable String note) implements ConsultationEvent {}

  record Lapsed() implements ConsultationEvent {}

  record Withdrawn() implements ConsultationEvent {}
}
