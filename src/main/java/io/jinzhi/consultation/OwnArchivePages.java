package io.jinzhi.consultation;

import io.jinzhi.archive.HouseholdFile;
import io.jinzhi.archive.Shelf;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.SecondFactor;
import io.jinzhi.staff.Signing;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// 「我的档案」: an owner's own file: what is in it, asking for it, and who looked into it.
@Controller
@Allowed(Role.RESIDENT)
class OwnArchivePages {
  private final OwnArchive own;
  private final ConsultationList list;
  private final ConsultationBoard board;
  private final ConsultationAnswers answers;
  private final Confirming confirming;

  OwnArchivePages(
      OwnArchive own,
      ConsultationList list,
      ConsultationBoard board,
      ConsultationAnswers answers,
      Confirming confirming) {
    this.own = own;
    this.list = list;
    this.board = board;
    this.answers = answers;
    this.confirming = confirming;
  }

  @Component
  record Confirming(Signing signing, SecondFactor factor) {}

  /// Reads what an owner may know of their own file.
  @Component
  record OwnArchive(OwnFiles files, Shelf shelf, Ledger ledger) {
    List<OwnView> of(Actor actor) {
      return files.of(actor).stream().map(each -> view(actor, each)).toList();
    }

    private OwnView view(Actor actor, HouseholdFile file) {
      return new OwnView(
          file.number(),
          file.unitCode(),
          shelf.contents(actor.estate(), file.id()),
          ledger.looks(actor.estate(), file.number()).stream()
              .map(
                  each ->
                      new OwnView.Look(
                          each.at(),
                          each.by().name(),
                          each.act().label(),
                          each.page(),
                          each.reason(),
                          each.reference()))
              .toList());
    }
  }

  @GetMapping("/my-archive")
  String index(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    int at = Math.clamp(page, 0, 10_000);
    var rows = list.page(actor, ConsultationList.Show.ALL, null, at, answers.now());
    model.addAttribute("files", own.of(actor));
    model.addAttribute(
        "rows", rows.stream().limit(ConsultationList.PAGE).map(ConsultationRow::of).toList());
    model.addAttribute("more", rows.size() > ConsultationList.PAGE);
    model.addAttribute("page", at);
    return "consultation/mine";
  }

  @GetMapping("/my-archive/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("view", board.view(actor, number, answers.now()));
    model.addAttribute("sign", confirming.signing().needed());
    model.addAttribute("factor", confirming.factor().needed());
    model.addAttribute("companions", List.of());
    return "consultation/show";
  }

  @GetMapping("/api/v1/my-archive")
  @ResponseBody
  List<OwnView> mine(Actor actor) {
    return own.of(actor);
  }
}
