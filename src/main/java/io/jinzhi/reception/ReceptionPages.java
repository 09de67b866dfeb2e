package io.jinzhi.reception;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The console, with the draft that was left on it.
@Controller
@Allowed.CustomerService
class ReceptionPages {
  private final Desk desk;
  private final Drafts drafts;

  ReceptionPages(Desk desk, Drafts drafts) {
    this.desk = desk;
    this.drafts = drafts;
  }

  /// @param unit a room to begin with, for links from other pages
  /// @param kind to begin with
  /// @param draft to go on with; `new` leaves what was begun where it is
  @GetMapping("/reception")
  String console(
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String kind,
      @RequestParam @Nullable UUID draft,
      @RequestParam(defaultValue = "false") boolean fresh,
      Actor actor,
      Model model) {
    Draft held =
        (draft != null
                ? drafts.find(actor, draft)
                : drafts.last(actor).filter(each -> !fresh && unit == null))
            .orElseGet(() -> Draft.fresh(desk.name()));
    Map<String, String> fields = new TreeMap<>(held.fields());
    if (unit != null) {
      fields.put("unit", unit);
    }
    String wanted = Typed.kind(kind);
    desk.form(
        actor, held.with(wanted.isEmpty() ? held.kind() : wanted, fields), desk.name(), model);
    model.addAttribute(
        "unsent",
        drafts.unsent(actor).stream().filter(each -> !each.id().equals(held.id())).toList());
    return "reception/index";
  }
}
