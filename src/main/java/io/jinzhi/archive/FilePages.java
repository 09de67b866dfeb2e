package io.jinzhi.archive;

import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Choice;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The list of files.
@Controller
@Catalogue
class FilePages {
  static final int PAGE = 50;

  private final FileList list;
  private final Units units;
  private final Cabinets cabinets;

  FilePages(FileList list, Units units, Cabinets cabinets) {
    this.list = list;
    this.units = units;
    this.cabinets = cabinets;
  }

  @GetMapping("/archive")
  String list(FileFilter form, Actor actor, Model model) {
    FileList.Filter filter = form.filter();
    int from = form.from();
    model.addAttribute("form", form.shown());
    model.addAttribute("zones", choices(units.zones(actor.estate())));
    model.addAttribute(
        "buildings",
        choices(units.buildings(actor.estate()).stream().map(Units.Building::number).toList()));
    model.addAttribute("rows", list.page(actor.estate(), filter, from, PAGE));
    model.addAttribute("count", list.count(actor.estate(), filter));
    model.addAttribute("from", from);
    model.addAttribute("open", cabinets.open(actor.estate()));
    return "archive/list";
  }

  @GetMapping("/api/v1/archive/files")
  @ResponseBody
  List<Listed> files(FileFilter form, Actor actor) {
    return list.page(actor.estate(), form.filter(), form.from(), PAGE).stream()
        .map(
            each ->
                new Listed(
                    each.file().number(),
                    each.file().unitCode(),
                    each.file().state(),
                    each.papers(),
                    each.pages(),
                    each.waiting(),
                    each.missing()))
        .toList();
  }

  /// @param missing how many papers of the handbook's lists are not there
  record Listed(
      String number,
      String unit,
      FileState state,
      int papers,
      int pages,
      int waiting,
      int missing) {}

  private static List<Choice> choices(List<String> names) {
    return names.stream().map(each -> new Choice(each, Phrase.of(each, each))).toList();
  }
}
