package io.jinzhi.archive;

import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The monthly checks, to be looked at and printed.
@Controller
@Catalogue
class CheckPages {
  private final CheckDesk desk;
  private final ArchivePapers papers;
  private final Printing printing;
  private final ArchiveAnswers answers;

  CheckPages(CheckDesk desk, ArchivePapers papers, Printing printing, ArchiveAnswers answers) {
    this.desk = desk;
    this.papers = papers;
    this.printing = printing;
    this.answers = answers;
  }

  @GetMapping("/archive/checks")
  String list(Actor actor, Model model) {
    model.addAttribute("checks", desk.all(actor.estate()).stream().map(CheckView::head).toList());
    return "archive/checks";
  }

  @GetMapping("/archive/checks/{month}")
  String show(@PathVariable String month, Actor actor, Model model) {
    var check = desk.find(actor.estate(), ArchiveAnswers.month(month));
    model.addAttribute("view", view(actor, check));
    model.addAttribute("writes", actor.is(Role.ARCHIVE_KEEPER));
    model.addAttribute("acknowledges", actor.is(Role.CS_MANAGER));
    return "archive/check";
  }

  @GetMapping("/api/v1/archive/checks/{month}")
  @ResponseBody
  CheckView check(@PathVariable String month, Actor actor) {
    return view(actor, desk.find(actor.estate(), ArchiveAnswers.month(month)));
  }

  @GetMapping({"/archive/checks/{month}/report.pdf", "/api/v1/archive/checks/{month}/report.pdf"})
  ResponseEntity<byte[]> print(@PathVariable String month, Actor actor) {
    var check = desk.find(actor.estate(), ArchiveAnswers.month(month));
    List<CheckSample.Sampled> sample = desk.sampled(actor.estate(), check);
    return printing.answer(
        actor.estate(),
        papers.check(check, sample, desk.findings(actor.estate(), check)),
        check.number(),
        "/archive/checks/" + check.month(),
        actor.name(),
        answers.now());
  }

  private CheckView view(Actor actor, CheckRows.Check check) {
    return CheckView.of(
        check, desk.sampled(actor.estate(), check), desk.findings(actor.estate(), check));
  }
}
