package io.jinzhi.reception;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Another kind is chosen: only its fields, and nothing lost that was typed for another. A POST
/// because what a resident says belongs into no address.
@Controller
@Allowed.CustomerService
class FormPages {
  private final Desk desk;
  private final Drafts drafts;
  private final InstantSource clock;

  FormPages(Desk desk, Drafts drafts, InstantSource clock) {
    this.desk = desk;
    this.drafts = drafts;
    this.clock = clock;
  }

  @PostMapping("/reception/forms/{kind}")
  String show(
      @PathVariable String kind, @RequestParam Map<String, String> sent, Actor actor, Model model) {
    Typed typed = new Typed(sent);
    UUID id = Objects.requireNonNullElseGet(typed.draft(), desk::name);
    UUID window = Objects.requireNonNullElseGet(typed.window(), desk::name);
    Draft before = drafts.find(actor, id).orElseGet(() -> Draft.fresh(id));
    // A box that is not ticked sends nothing, so what this form shows counts, and the draft only
    // for the fields of other kinds.
    Map<String, String> fields = new TreeMap<>(before.fields());
    fields.keySet().removeIf(each -> sent.containsKey(each));
    fields.putAll(typed.fields());
    boolean complaint = kind.equals("COMPLAINT");
    String from = complaint ? "words" : "course";
    String to = complaint ? "course" : "words";
    if (fields.containsKey(from) && sent.containsKey(from)) {
      fields.put(to, String.valueOf(fields.remove(from)));
    }
    String wanted = Typed.kind(kind);
    Draft draft = new Draft(id, typed.version(), wanted, "", fields, before.savedAt());
    if (!Typed.empty(fields)) {
      var saved =
          drafts.save(
              actor,
              new Drafts.Window(window, id, typed.version()),
              wanted,
              fields,
              clock.instant());
      draft = new Draft(saved.draft(), saved.version(), wanted, "", fields, clock.instant());
    }
    desk.form(actor, draft, window, model);
    return "reception/switched";
  }
}
