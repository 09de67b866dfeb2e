package io.jinzhi.consultation;

import io.jinzhi.archive.Entry;
import io.jinzhi.archive.Shelf;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Requests for programs.
@RestController
@RequestMapping("/api/v1/consultations")
class ConsultationApi {
  private final ConsultationList list;
  private final ConsultationBoard board;
  private final ConsultationAnswers answers;
  private final OwnFiles files;
  private final Shelf shelf;

  ConsultationApi(
      ConsultationList list,
      ConsultationBoard board,
      ConsultationAnswers answers,
      OwnFiles files,
      Shelf shelf) {
    this.list = list;
    this.board = board;
    this.answers = answers;
    this.files = files;
    this.shelf = shelf;
  }

  @GetMapping
  @May.See
  List<ConsultationRow> list(ListForm form, Actor actor) {
    return list.page(actor, form.which(), form.words(), form.number(), answers.now()).stream()
        .limit(ConsultationList.PAGE)
        .map(ConsultationRow::of)
        .toList();
  }

  @GetMapping("/{number}")
  @May.See
  ConsultationJson one(@PathVariable String number, Actor actor) {
    return ConsultationJson.of(board.view(actor, number, answers.now()));
  }

  /// What papers a file has: what one may ask for.
  record Contents(String file, String unit, List<Paper> papers) {}

  record Paper(String part, String name, int from, int pages, boolean digital, String state) {
    static Paper of(Entry entry) {
      return new Paper(
          entry.part().name(),
          entry.name().zh(),
          entry.from(),
          entry.pages(),
          entry.digital(),
          entry.state().name());
    }
  }

  @GetMapping("/contents")
  @Allowed({
    Role.FRONT_DESK,
    Role.DEPT_STAFF,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER
  })
  Contents contents(@RequestParam String file, Actor actor) {
    var found = files.named(actor.estate(), file);
    return new Contents(
        found.number(),
        found.unitCode(),
        shelf.contents(actor.estate(), found.id()).stream().map(Paper::of).toList());
  }
}
