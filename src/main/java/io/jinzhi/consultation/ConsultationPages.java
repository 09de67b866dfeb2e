package io.jinzhi.consultation;

import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.Shelf;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.SecondFactor;
import io.jinzhi.staff.Signing;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list, the form to ask with, and the page of one request.
@Controller
class ConsultationPages {
  private final ConsultationList list;
  private final ConsultationBoard board;
  private final ConsultationAnswers answers;
  private final Around around;

  ConsultationPages(
      ConsultationList list, ConsultationBoard board, ConsultationAnswers answers, Around around) {
    this.list = list;
    this.board = board;
    this.answers = answers;
    this.around = around;
  }

  /// What the forms of a page need to know.
  @Component
  record Around(
      OwnFiles files, Shelf shelf, StaffRoll staff, Signing signing, SecondFactor factor) {}

  @GetMapping("/consultations")
  @May.See
  String index(ListForm form, Actor actor, Model model) {
    if (actor.is(Role.RESIDENT)) {
      return "redirect:/my-archive";
    }
    var rows = list.page(actor, form.which(), form.words(), form.number(), answers.now());
    model.addAttribute(
        "rows", rows.stream().limit(ConsultationList.PAGE).map(ConsultationRow::of).toList());
    model.addAttribute("more", rows.size() > ConsultationList.PAGE);
    model.addAttribute("filter", form.shown());
    return "consultation/index";
  }

  @GetMapping("/consultations/new")
  @May.Ask
  String asking(@RequestParam @Nullable String file, Actor actor, Model model) {
    if (actor.is(Role.RESIDENT)) {
      return "redirect:/my-archive";
    }
    HouseholdFile found = null;
    boolean missing = false;
    if (file != null && !file.isBlank()) {
      try {
        found = around.files().named(actor.estate(), file);
      } catch (Invalid none) {
        missing = true;
      }
    }
    model.addAttribute("said", file == null ? "" : file);
    model.addAttribute("missing", missing);
    model.addAttribute("file", found);
    model.addAttribute(
        "contents",
        found == null || actor.is(Role.AMBASSADOR)
            ? List.of()
            : around.shelf().contents(actor.estate(), found.id()));
    return "consultation/new";
  }

  @GetMapping("/consultations/{number}")
  @May.See
  String show(@PathVariable String number, Actor actor, Model model) {
    if (actor.is(Role.RESIDENT)) {
      return "redirect:/my-archive/" + number;
    }
    model.addAttribute("view", board.view(actor, number, answers.now()));
    model.addAttribute("sign", around.signing().needed());
    model.addAttribute("factor", around.factor().needed());
    model.addAttribute("companions", Companions.of(around.staff(), actor));
    return "consultation/show";
  }
}
