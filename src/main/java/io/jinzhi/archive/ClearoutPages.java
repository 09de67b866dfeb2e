package io.jinzhi.archive;

import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The clear-outs of March, to be looked at and printed as the register of destruction.
@Controller
@Allowed({Role.ARCHIVE_KEEPER, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
class ClearoutPages {
  private final ClearoutDesk desk;
  private final ArchivePapers papers;
  private final Printing printing;
  private final ArchiveAnswers answers;

  ClearoutPages(
      ClearoutDesk desk, ArchivePapers papers, Printing printing, ArchiveAnswers answers) {
    this.desk = desk;
    this.papers = papers;
    this.printing = printing;
    this.answers = answers;
  }

  @GetMapping("/archive/clearouts")
  String list(Actor actor, Model model) {
    model.addAttribute(
        "clearouts",
        desk.all(actor.estate()).stream().map(each -> ClearoutView.of(each, List.of())).toList());
    return "archive/clearouts";
  }

  @GetMapping("/archive/clearouts/{year}")
  String show(@PathVariable int year, Actor actor, Model model) {
    model.addAttribute("view", clearout(year, actor));
    model.addAttribute("writes", actor.is(Role.ARCHIVE_KEEPER));
    model.addAttribute("approves", actor.is(Role.CENTRE_DIRECTOR));
    return "archive/clearout";
  }

  @GetMapping("/api/v1/archive/clearouts/{year}")
  @ResponseBody
  ClearoutView clearout(@PathVariable int year, Actor actor) {
    var clearout = desk.find(actor.estate(), year);
    return ClearoutView.of(clearout, desk.items(actor.estate(), clearout));
  }

  @GetMapping({
    "/archive/clearouts/{year}/register.pdf",
    "/api/v1/archive/clearouts/{year}/register.pdf"
  })
  ResponseEntity<byte[]> print(@PathVariable int year, Actor actor) {
    var clearout = desk.find(actor.estate(), year);
    return printing.answer(
        actor.estate(),
        papers.destruction(clearout, desk.items(actor.estate(), clearout)),
        clearout.number(),
        "/archive/clearouts/" + year,
        actor.name(),
        answers.now());
  }
}
