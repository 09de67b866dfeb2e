package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Emergency entries, to be read.
@Controller
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR,
  Role.GENERAL_MANAGER,
  Role.AUDITOR
})
class EntryPages {
  private final EntryDesk desk;
  private final InstantSource clock;

  EntryPages(EntryDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/keys/entries")
  String index(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<Entry> rows = desk.page(actor, shown);
    model.addAttribute("rows", rows.stream().limit(Entries.PAGE).toList());
    model.addAttribute("more", rows.size() > Entries.PAGE);
    model.addAttribute("page", shown);
    model.addAttribute("writes", EntrySteps.may(actor));
    return "keyring/entries";
  }

  @GetMapping("/keys/entries/{number}")
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("entry", desk.find(actor, number));
    model.addAttribute("writes", EntrySteps.may(actor));
    model.addAttribute("now", clock.instant());
    return "keyring/entry";
  }

  @GetMapping("/api/v1/keys/entries")
  @ResponseBody
  List<Entry> list(@RequestParam(defaultValue = "0") int page, Actor actor) {
    return desk.page(actor, Math.clamp(page, 0, 10_000));
  }

  @GetMapping("/api/v1/keys/entries/{number}")
  @ResponseBody
  Entry read(@PathVariable String number, Actor actor) {
    return desk.find(actor, number);
  }
}
