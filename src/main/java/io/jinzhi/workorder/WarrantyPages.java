package io.jinzhi.workorder;

import io.jinzhi.estate.Completions;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// What both warranties are counted from: the buildings' completion, and the firms that owe the
/// work; and the warranties of one unit, component by component (REP-04).
@Controller
class WarrantyPages {
  private final Completions completions;
  private final Firms firms;
  private final Sorter sorter;
  private final Units units;
  private final OrderAnswers answers;

  WarrantyPages(
      Completions completions, Firms firms, Sorter sorter, Units units, OrderAnswers answers) {
    this.completions = completions;
    this.firms = firms;
    this.sorter = sorter;
    this.units = units;
    this.answers = answers;
  }

  record NewFirm(@Nullable String name, @Nullable String contact) {}

  record NewCompletion(@Nullable String day) {}

  @GetMapping("/warranties")
  @Allowed({
    Role.FRONT_DESK,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.AUDITOR
  })
  String index(Actor actor, Model model) {
    model.addAttribute("buildings", completions.all(actor.estate()));
    model.addAttribute(
        "firms",
        Stream.of(Warranty.Firm.values())
            .map(each -> firms.find(actor.estate(), each).orElse(new WarrantyFirm(each, "", "")))
            .toList());
    model.addAttribute("sets", actor.is(Role.CS_MANAGER));
    return "workorder/warranties";
  }

  /// Both warranties of a unit, in words and with their ends.
  @GetMapping("/api/v1/households/{unit}/warranties")
  @Allowed.CaseReaders
  @ResponseBody
  List<Warranty> ofUnit(@PathVariable String unit, Actor actor) {
    Unit found = units.byCode(actor.estate(), unit).orElseThrow(() -> new Missing("unit " + unit));
    return sorter.warranties(actor.estate(), found.id());
  }

  @PostMapping({"/warranties/firms/{firm}", "/api/v1/warranties/firms/{firm}"})
  @Allowed({Role.CS_MANAGER})
  Outcome<WarrantyFirm> firm(@PathVariable String firm, @Sent NewFirm form, Actor actor) {
    WarrantyFirm known = takeFirm(firm, form, actor);
    return new Outcome<>("/warranties", () -> known);
  }

  @PostMapping({
    "/warranties/buildings/{building}/completion",
    "/api/v1/warranties/buildings/{building}/completion"
  })
  @Allowed({Role.CS_MANAGER})
  Outcome<List<Completions.Completion>> completion(
      @PathVariable String building, @Sent NewCompletion form, Actor actor) {
    takeCompletion(building, form, actor);
    return new Outcome<>("/warranties", () -> completions.all(actor.estate()));
  }

  private WarrantyFirm takeFirm(String firm, NewFirm form, Actor actor) {
    Checks checks = new Checks();
    Warranty.Firm which = checks.one("firm", firm, Warranty.Firm.class);
    String name = checks.required("name", form.name(), 100);
    String contact = checks.required("contact", form.contact(), 200);
    checks.done();
    WarrantyFirm known = new WarrantyFirm(Objects.requireNonNull(which), name, contact);
    firms.set(actor.estate(), known);
    return known;
  }

  private void takeCompletion(String building, NewCompletion form, Actor actor) {
    LocalDate day;
    try {
      day = LocalDate.parse(String.valueOf(form.day()).strip());
    } catch (DateTimeException e) {
      throw new Invalid("day", Phrase.of("请写成 2019-05-20", "Write it as 2019-05-20"));
    }
    if (day.isAfter(answers.today(actor)) || day.getYear() < 1950) {
      throw new Invalid("day", Phrase.of("竣工日期不能在今天之后，请核对年份", "Not after today; check the year"));
    }
    completions.record(actor.estate(), building, day);
  }
}
