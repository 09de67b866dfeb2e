package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Counts, to be read.
@Controller
@KeySight.Readers
class CountPages {
  private final CountDesk desk;
  private final KeyChoices choices;
  private final io.jinzhi.staff.Signing signing;

  CountPages(CountDesk desk, KeyChoices choices, io.jinzhi.staff.Signing signing) {
    this.desk = desk;
    this.choices = choices;
    this.signing = signing;
  }

  @GetMapping("/keys/counts")
  String index(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<KeyCount> rows = desk.page(actor, shown);
    model.addAttribute("rows", rows.stream().limit(Counts.PAGE).toList());
    model.addAttribute("more", rows.size() > Counts.PAGE);
    model.addAttribute("page", shown);
    return "keyring/counts";
  }

  @GetMapping("/keys/counts/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    KeyCount count = desk.find(actor, number);
    var first = count.counted();
    boolean own = first != null && first.who().equals(actor.staff());
    model.addAttribute("count", count);
    model.addAttribute("stock", desk.stock(actor));
    model.addAttribute("counter", KeySight.atTheCounter(actor));
    model.addAttribute(
        "mayCheck",
        KeySight.atTheCounter(actor)
            && !own
            && (count.kind() == KeyCount.Kind.DAILY || KeySight.approves(actor.role())));
    model.addAttribute("checkers", choices.checkers(actor, count.kind() == KeyCount.Kind.MONTHLY));
    model.addAttribute("signature", signing.needed());
    return "keyring/count";
  }

  @GetMapping("/api/v1/keys/counts")
  @ResponseBody
  List<KeyCount> list(@RequestParam(defaultValue = "0") int page, Actor actor) {
    return desk.page(actor, Math.clamp(page, 0, 10_000));
  }

  @GetMapping("/api/v1/keys/counts/{number}")
  @ResponseBody
  KeyCount read(@PathVariable String number, Actor actor) {
    return desk.find(actor, number);
  }
}
