package io.jinzhi.archive;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is being added, shown to whoever adds it until it is filed.
@Controller
@Allowed(Role.ARCHIVE_KEEPER)
class IntakePreview {
  private final Intake intake;
  private final Shelf shelf;
  private final FileBoard board;
  private final ArchiveAnswers answers;

  IntakePreview(Intake intake, Shelf shelf, FileBoard board, ArchiveAnswers answers) {
    this.intake = intake;
    this.shelf = shelf;
    this.board = board;
    this.answers = answers;
  }

  @GetMapping("/archive/intakes/{paper}")
  String show(@PathVariable UUID paper, Actor actor, Model model) {
    PaperRows.Held draft = intake.draft(actor, paper);
    FileView view = board.view(actor, shelf.file(actor.estate(), draft.file()));
    model.addAttribute("view", view);
    model.addAttribute("paper", paper);
    model.addAttribute("count", draft.pages());
    model.addAttribute("photos", draft.form() == PaperRows.Form.PHOTOS);
    model.addAttribute(
        "leans",
        intake.pages(actor.estate(), paper).stream()
            .collect(Collectors.toMap(PageRows.Page::position, PageRows.Page::lean)));
    model.addAttribute("today", answers.today(actor).toString());
    return "archive/intake";
  }

  @GetMapping({
    "/archive/intakes/{paper}/pages/{position}",
    "/api/v1/archive/intakes/{paper}/pages/{position}"
  })
  ResponseEntity<byte[]> page(@PathVariable UUID paper, @PathVariable int position, Actor actor) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(PageImage.MEDIA_TYPE))
        .header("Cache-Control", "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .body(intake.page(actor, paper, position));
  }
}
