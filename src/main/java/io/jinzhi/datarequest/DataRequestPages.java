package io.jinzhi.datarequest;

import io.jinzhi.estate.Households;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Data requests, and a new one.
@Controller
@RequestReaders
class DataRequestPages {
  private final RequestView view;
  private final RequestForms forms;
  private final Units units;
  private final Households households;

  DataRequestPages(RequestView view, RequestForms forms, Units units, Households households) {
    this.view = view;
    this.forms = forms;
    this.units = units;
    this.households = households;
  }

  @GetMapping("/data-requests")
  String index(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    model.addAttribute("rows", view.page(actor, page));
    return "datarequest/index";
  }

  @GetMapping("/api/v1/data-requests")
  @ResponseBody
  List<RequestJson> list(@RequestParam(defaultValue = "0") int page, Actor actor) {
    return view.page(actor, page);
  }

  @GetMapping("/data-requests/new")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  String blank(@RequestParam(defaultValue = "") String unit, Actor actor, Model model) {
    var found = units.byCode(actor.estate(), unit.strip());
    model.addAttribute("unit", unit.strip());
    model.addAttribute(
        "people",
        found.map(each -> households.history(actor.estate(), each.id())).orElse(List.of()));
    return "datarequest/new";
  }

  @PostMapping({"/data-requests", "/api/v1/data-requests"})
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<RequestJson> register(@Sent RequestForms.Registered form, Actor actor) {
    String number = forms.register(actor, form);
    return new Outcome<>("/data-requests/" + number, () -> view.one(actor, number));
  }
}
