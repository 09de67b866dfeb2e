package io.jinzhi.violation;

import io.jinzhi.archive.Archive;
import io.jinzhi.archive.PaperKind;
import io.jinzhi.archive.Part;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done about a violation, but for its notice, which is at [NoticeDesk]. Each call is one
/// transaction: the violation, its story, the duty log, the clocks and the notices change together
/// or not at all. There is no step here that fines, seizes, cuts off, bars or publishes (VIO-09).
///
/// Every call may be refused with [io.jinzhi.web.Refused] and the reason in words, and answers
/// [io.jinzhi.web.Missing] when the estate has no such violation.
@Service
public class ViolationDesk {
  private final Recording recording;
  private final ViolationFile file;
  private final Violations violations;
  private final ViolationFinding finding;
  private final ViolationSources sources;
  private final Archive archive;

  ViolationDesk(
      Recording recording,
      ViolationFile file,
      Violations violations,
      ViolationFinding finding,
      ViolationSources sources,
      Archive archive) {
    this.recording = recording;
    this.file = file;
    this.violations = violations;
    this.finding = finding;
    this.sources = sources;
    this.archive = archive;
  }

  /// Takes it down and starts the clocks (VIO-01 to VIO-03).
  ///
  /// @return its number
  public String record(Actor actor, NewViolation said, Instant now) {
    return recording.record(actor, said, now).number();
  }

  /// They were talked to (VIO-01); with noise, the two sides were (VIO-11).
  public void talk(Actor actor, String number, Talk talk, Instant now) {
    file.step(actor, number, now, held -> held.talk(talk, now));
  }

  /// The class is decided (VIO-02): by the manager, or by the director where it is serious.
  ///
  /// @param reason why it is not the one proposed, if so
  public void judge(
      Actor actor, String number, ViolationGrade severity, @Nullable String reason, Instant now) {
    file.step(actor, number, now, held -> held.judge(actor, severity, reason));
  }

  /// The manager takes it for serious: it goes straight to the director (VIO-02).
  public void passUp(Actor actor, String number, String reason, Instant now) {
    file.step(actor, number, now, held -> held.passUp(reason));
  }

  /// It came out who it was, or of what type it is.
  ///
  /// @param type null: as it was
  @Transactional
  public void identify(
      Actor actor, String number, @Nullable ViolationType type, NewViolation.Who who, Instant now) {
    Violation known =
        file.step(
            actor,
            number,
            now,
            held -> held.identify(type, who.offender(), who.unit(), who.unitCode()));
    String person = who.person();
    if (person != null) {
      violations.name(known, person);
    }
    finding.changed(known);
  }

  /// What blocks a fire lane was moved aside, as the contract allows (VIO-12).
  public void clear(
      Actor actor, String number, String basis, String kept, List<UUID> photos, Instant now) {
    file.step(actor, number, now, held -> held.endings().clear(basis, kept, photos));
  }

  /// Somebody looked again (VIO-07).
  @Transactional
  public void recheck(
      Actor actor, String number, boolean rectified, String words, List<UUID> photos, Instant now) {
    file.step(actor, number, now, held -> held.endings().recheck(rectified, words, photos, now));
  }

  /// The committee or the authority was told in writing (VIO-06).
  ///
  /// @param receipt how it is known that they have it
  public void report(
      Actor actor,
      String number,
      ReportTo to,
      String recipient,
      String receipt,
      String words,
      Instant now) {
    file.step(actor, number, now, held -> held.endings().report(to, recipient, receipt, words));
  }

  /// A court is asked to have it stopped and restored (VIO-08).
  public void sue(Actor actor, String number, String words, Instant now) {
    file.step(actor, number, now, held -> held.endings().sue(words));
  }

  public void note(Actor actor, String number, String words, List<UUID> photos, Instant now) {
    file.step(actor, number, now, held -> held.note(new ViolationEvent.Noted(words, photos)));
  }

  /// Somebody looked at the name in clear (PII-08).
  public void looked(Actor actor, String number, String reason, Instant now) {
    file.step(
        actor,
        number,
        now,
        held -> new Decision.Taken(held, new ViolationEvent.PersonShown(reason)));
  }

  /// Put right and closed; the notice goes into the household's file the same day (VIO-13).
  @Transactional
  public void close(Actor actor, String number, String words, Instant now) {
    Violation closed = file.step(actor, number, now, held -> held.endings().close(words));
    finding.changed(closed);
    sources.ended(actor, closed, words, now);
    fileNotice(closed, actor, now);
  }

  /// Recorded in error.
  @Transactional
  public void withdraw(Actor actor, String number, String reason, Instant now) {
    Violation withdrawn = file.step(actor, number, now, held -> held.endings().withdraw(reason));
    finding.changed(withdrawn);
    sources.ended(actor, withdrawn, reason, now);
  }

  private void fileNotice(Violation closed, Actor by, Instant now) {
    UnitId unit = closed.unit();
    if (unit != null && closed.standing().notice().servedAt() != null) {
      archive.expect(
          closed.estate(),
          unit,
          Part.OTHER,
          PaperKind.VIOLATION_NOTICE.label(),
          PaperKind.VIOLATION_NOTICE.name(),
          closed.number(),
          by.name(),
          now);
    }
  }
}
