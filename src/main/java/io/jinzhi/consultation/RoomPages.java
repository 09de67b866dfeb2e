package io.jinzhi.consultation;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.SecondFactor;
import io.jinzhi.staff.Signature;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The reading room: opened beside a companion, read page by page, closed (ARC-23).
@ConsultationController
class RoomPages {
  private final ReadingRoom room;
  private final ConsultationAnswers answers;
  private final SecondFactor factor;
  private final Beside beside;

  RoomPages(ReadingRoom room, ConsultationAnswers answers, SecondFactor factor, Beside beside) {
    this.room = room;
    this.answers = answers;
    this.factor = factor;
    this.beside = beside;
  }

  /// @param code the reader's own second factor
  /// @param companion who stands beside them, with their own password
  record OpeningForm(
      @Nullable String code, @Nullable String companion, @Nullable String password) {}

  /// What programs read pages with.
  record Window(UUID window) {}

  @PostMapping("/{number}/opening")
  @May.Read
  Outcome<Window> opening(@PathVariable String number, @Sent OpeningForm form, Actor actor) {
    Signature companion =
        actor.is(Role.RESIDENT) ? null : beside.sign(actor, form.companion(), form.password());
    Signature reader = factor.confirm(actor, form.code());
    UUID window = room.open(actor, number, reader, companion, answers.now());
    return shown(actor, number, window);
  }

  record CodeForm(@Nullable String code) {}

  /// Reads on in this window; the other one shows nothing more.
  @PostMapping("/{number}/window")
  @May.Read
  Outcome<Window> window(@PathVariable String number, @Sent CodeForm form, Actor actor) {
    Signature reader = factor.confirm(actor, form.code());
    return shown(actor, number, room.move(actor, number, reader, answers.now()));
  }

  @GetMapping("/{number}/pages/{page}")
  @May.Read
  ResponseEntity<byte[]> page(
      @PathVariable String number, @PathVariable int page, @RequestParam UUID window, Actor actor) {
    Instant now = answers.now();
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore().cachePrivate())
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .body(room.page(actor, number, window, page, now));
  }

  @PostMapping("/{number}/closure")
  @Allowed({
    Role.FRONT_DESK,
    Role.DEPT_STAFF,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.ARCHIVE_KEEPER,
    Role.RESIDENT
  })
  Outcome<ConsultationJson> closure(@PathVariable String number, Actor actor) {
    room.close(actor, number, answers.now());
    return answers.outcome(actor, number);
  }

  private static Outcome<Window> shown(Actor actor, String number, UUID window) {
    return new Outcome<>(
        ConsultationAnswers.page(actor, number) + "/room?window=" + window,
        () -> new Window(window));
  }
}
