package io.jinzhi.keyring;

import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The cabinet, and the page of one key.
@Controller
@KeySight.Readers
class KeyPages {
  private final KeyList list;
  private final KeyView.Views views;
  private final KeyChoices choices;
  private final Handbook handbook;
  private final InstantSource clock;

  KeyPages(
      KeyList list,
      KeyView.Views views,
      KeyChoices choices,
      Handbook handbook,
      InstantSource clock) {
    this.list = list;
    this.views = views;
    this.choices = choices;
    this.handbook = handbook;
    this.clock = clock;
  }

  /// A code that is the only answer leads straight to its key.
  @GetMapping("/keys")
  String index(
      @RequestParam(defaultValue = "ALL") KeyList.Show show,
      @RequestParam(required = false) @Nullable KeyClass kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    String asked = q == null ? "" : q.strip();
    List<KeyList.Row> rows =
        list.page(actor, new KeyList.Filter(show, kind, asked, shown), clock.instant());
    if (rows.size() == 1 && rows.getFirst().code().endsWith(code(asked)) && !asked.isEmpty()) {
      return "redirect:/keys/" + rows.getFirst().code();
    }
    model.addAttribute("rows", rows.stream().limit(KeyList.PAGE).toList());
    model.addAttribute("more", rows.size() > KeyList.PAGE);
    model.addAttribute("show", show);
    model.addAttribute("kind", kind == null ? "" : kind.name());
    model.addAttribute("q", asked);
    model.addAttribute("page", shown);
    model.addAttribute("tally", list.tally(actor.estate(), clock.instant()));
    model.addAttribute("counter", KeySight.atTheCounter(actor));
    return "keyring/index";
  }

  private static String code(String asked) {
    String upper = asked.toUpperCase(Locale.ROOT);
    return upper.startsWith("K-") ? upper : "K-" + upper;
  }

  @GetMapping("/keys/new")
  @Allowed.CustomerService
  String form(@RequestParam(defaultValue = "") String unit, Model model) {
    model.addAttribute("unit", unit);
    return "keyring/new";
  }

  @GetMapping("/keys/{code}")
  String show(@PathVariable String code, Actor actor, Model model) {
    model.addAttribute("view", views.of(actor, code, clock.instant()));
    model.addAttribute("colleagues", choices.colleagues(actor));
    model.addAttribute("approvers", choices.approvers(actor));
    model.addAttribute(
        "deposit",
        handbook.rule(actor.estate(), Clause.KEY_04, clock.instant()).number("key.deposit"));
    model.addAttribute(
        "close",
        handbook
            .rule(actor.estate(), Clause.KEY_04, clock.instant())
            .text("key.loan.window")
            .substring(6));
    return "keyring/show";
  }
}
