package io.jinzhi.archive;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Papers are sent and filed; the keeper's alone.
@Controller
@Allowed(Role.ARCHIVE_KEEPER)
class IntakePages {
  private final Intake intake;
  private final ArchiveAnswers answers;

  IntakePages(Intake intake, ArchiveAnswers answers) {
    this.intake = intake;
    this.answers = answers;
  }

  record Begun(UUID paper) {}

  @PostMapping({"/archive/files/{number}/intakes", "/api/v1/archive/files/{number}/intakes"})
  Outcome<Begun> begin(
      @PathVariable String number, @RequestParam @Nullable List<MultipartFile> files, Actor actor)
      throws IOException {
    List<byte[]> sent = new ArrayList<>();
    for (MultipartFile each : files == null ? List.<MultipartFile>of() : files) {
      if (!each.isEmpty()) {
        sent.add(each.getBytes());
      }
    }
    UUID paper = intake.begin(actor, number, sent, answers.now());
    return new Outcome<>("/archive/intakes/" + paper, () -> new Begun(paper));
  }

  record TurnForm(@Nullable Double degrees) {}

  @PostMapping({
    "/archive/intakes/{paper}/pages/{position}/turn",
    "/api/v1/archive/intakes/{paper}/pages/{position}/turn"
  })
  Outcome<Begun> turn(
      @PathVariable UUID paper, @PathVariable int position, @Sent TurnForm form, Actor actor) {
    intake.turn(actor, paper, position, form.degrees() == null ? 90 : form.degrees());
    return new Outcome<>("/archive/intakes/" + paper, () -> new Begun(paper));
  }

  @PostMapping({"/archive/intakes/{paper}/filing", "/api/v1/archive/intakes/{paper}/filing"})
  Outcome<FileJson> file(@PathVariable UUID paper, @Sent Details.Form form, Actor actor) {
    Details details = form.checked(answers.today(actor));
    return answers.outcome(actor, intake.file(actor, paper, details, answers.now()));
  }

  @PostMapping({
    "/archive/intakes/{paper}/discarding",
    "/api/v1/archive/intakes/{paper}/discarding"
  })
  Outcome<FileJson> discard(@PathVariable UUID paper, Actor actor) {
    return answers.outcome(actor, intake.discard(actor, paper));
  }

  @PostMapping({"/archive/files/{number}/sheets", "/api/v1/archive/files/{number}/sheets"})
  Outcome<FileJson> sheet(@PathVariable String number, @Sent Details.Form form, Actor actor) {
    Details details = form.checked(answers.today(actor));
    return answers.outcome(actor, intake.sheet(actor, number, details, answers.now()));
  }
}
