package io.jinzhi.archive;

import io.jinzhi.paper.ArchiveCoverPaper;
import io.jinzhi.paper.ArchiveLabelPaper;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// One file: its contents list, its label, its cover sheet 业主档案资料情况 (ARC-11).
@Controller
@Catalogue
class FilePage {
  private final FileBoard board;
  private final ArchiveAnswers answers;
  private final ArchivePapers papers;
  private final Printing printing;

  FilePage(FileBoard board, ArchiveAnswers answers, ArchivePapers papers, Printing printing) {
    this.board = board;
    this.answers = answers;
    this.papers = papers;
    this.printing = printing;
  }

  @GetMapping("/archive/files/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("view", board.view(actor, answers.file(actor, number)));
    model.addAttribute("today", answers.today(actor).toString());
    return "archive/file";
  }

  @GetMapping("/api/v1/archive/files/{number}")
  @ResponseBody
  FileJson file(@PathVariable String number, Actor actor) {
    return answers.outcome(actor, answers.file(actor, number)).body().get();
  }

  @GetMapping({"/archive/files/{number}/label.pdf", "/api/v1/archive/files/{number}/label.pdf"})
  ResponseEntity<byte[]> label(@PathVariable String number, Actor actor) {
    HouseholdFile file = answers.file(actor, number);
    ArchiveLabelPaper label = papers.label(file);
    return printing.answer(
        actor.estate(), label, file.number(), page(file), actor.name(), answers.now());
  }

  @GetMapping({"/archive/files/{number}/cover.pdf", "/api/v1/archive/files/{number}/cover.pdf"})
  ResponseEntity<byte[]> cover(@PathVariable String number, Actor actor) {
    HouseholdFile file = answers.file(actor, number);
    ArchiveCoverPaper cover = papers.cover(board.view(actor, file));
    return printing.answer(
        actor.estate(), cover, file.number(), page(file), actor.name(), answers.now());
  }

  private static String page(HouseholdFile file) {
    return "/archive/files/" + file.number();
  }
}
