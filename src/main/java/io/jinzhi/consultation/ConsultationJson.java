package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request as programs read it.
record ConsultationJson(
    String number,
    Stage stage,
    String file,
    String unit,
    String askedBy,
    Instant askedAt,
    String reader,
    String identity,
    String reason,
    Basis basis,
    String papers,
    Use use,
    int copiesWanted,
    Consent consent,
    Office firstOffice,
    @Nullable String registeredBy,
    Office secondOffice,
    @Nullable String approvedBy,
    @Nullable Granted grant,
    @Nullable String refusal,
    @Nullable String releasedBy,
    @Nullable Reading reading,
    List<Event> story,
    List<String> steps) {

  /// What was approved.
  record Granted(
      String opinion,
      List<Integer> pages,
      int copies,
      int copiesMade,
      Instant until,
      int minutes) {}

  /// @param closing null while it is open
  record Reading(
      @Nullable String companion,
      Instant openedAt,
      Instant closesAt,
      @Nullable Instant closedAt,
      @Nullable Closing closing,
      @Nullable Instant returnedAt,
      @Nullable Integer pagesChecked) {}

  record Event(Instant at, String by, Phrase words) {}

  static ConsultationJson of(ConsultationView view) {
    var facts = view.facts();
    var decided = view.decided();
    Hand first = decided.first();
    Hand second = decided.second();
    Released released = decided.released();
    return new ConsultationJson(
        facts.number(),
        facts.stage(),
        facts.fileNumber(),
        facts.unitCode(),
        facts.asker(),
        facts.askedAt(),
        facts.reader(),
        facts.identity(),
        facts.reason(),
        facts.basis(),
        facts.papers(),
        facts.use(),
        facts.copiesWanted(),
        facts.consent(),
        decided.firstOffice(),
        first == null ? null : first.label(),
        decided.secondOffice(),
        second == null ? null : second.label(),
        granted(decided),
        decided.no(),
        released == null ? null : released.name(),
        reading(decided),
        view.story().stream()
            .map(each -> new Event(each.at(), each.by().zh(), each.words()))
            .toList(),
        view.steps().stream().filter(Steps.Choice::open).map(each -> each.step().noun()).toList());
  }

  private static @Nullable Granted granted(ConsultationView.Decided decided) {
    Opinion opinion = decided.opinion();
    return opinion == null
        ? null
        : new Granted(
            opinion.words(),
            opinion.pages().pages(),
            opinion.copies(),
            decided.copiesMade(),
            opinion.until(),
            opinion.minutes());
  }

  private static @Nullable Reading reading(ConsultationView.Decided decided) {
    Room room = decided.room();
    Ended ended = decided.ended();
    return room == null
        ? null
        : new Reading(
            room.companionName(),
            room.opened(),
            room.closes(),
            ended == null ? null : ended.at(),
            ended == null ? null : ended.how(),
            ended == null ? null : ended.back(),
            ended == null ? null : ended.checked());
  }
}
