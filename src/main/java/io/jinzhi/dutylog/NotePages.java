package io.jinzhi.dutylog;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What is written by hand: notes, and corrections of lines.
@Controller
@Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.DEPT_MANAGER})
class NotePages {

  record Note(@Nullable String kind, @Nullable String from, @Nullable String text) {}

  private final DutyLog log;
  private final InstantSource clock;

  NotePages(DutyLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  @PostMapping("/log/notes")
  String add(Note note, Actor actor) {
    write(note, actor);
    return "redirect:/log";
  }

  @PostMapping("/api/v1/log")
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> addByProgram(@RequestBody Note note, Actor actor) {
    return Map.of("id", write(note, actor).value());
  }

  @PostMapping("/log/{id}/corrections")
  String correct(@PathVariable UUID id, Note note, Actor actor) {
    amend(id, note, actor);
    return "redirect:/log";
  }

  @PostMapping("/api/v1/log/{id}/corrections")
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UUID> correctByProgram(@PathVariable UUID id, @RequestBody Note note, Actor actor) {
    return Map.of("id", amend(id, note, actor).value());
  }

  private EntryId write(Note note, Actor actor) {
    Checks checks = new Checks();
    Kind kind = checks.one("kind", note.kind(), Kind.class);
    String from = checks.optional("from", note.from(), 200);
    String text = checks.required("text", note.text(), DutyLog.LONGEST);
    checks.done();
    return log.note(actor, kind == null ? Kind.NOTE : kind, from, text, clock.instant());
  }

  private EntryId amend(UUID id, Note note, Actor actor) {
    Checks checks = new Checks();
    String text = checks.required("text", note.text(), DutyLog.LONGEST);
    checks.done();
    return log.correct(actor, new EntryId(id), Phrase.of(text, text), clock.instant());
  }
}
