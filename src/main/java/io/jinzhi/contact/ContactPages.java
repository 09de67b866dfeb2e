package io.jinzhi.contact;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of contacts and the page of one.
@Controller
class ContactPages {
  private final ContactList list;
  private final ContactView.Views views;
  private final StaffRoll staff;
  private final InstantSource clock;

  ContactPages(ContactList list, ContactView.Views views, StaffRoll staff, InstantSource clock) {
    this.list = list;
    this.views = views;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/contacts")
  @Allowed.CaseReaders
  String index(
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(required = false) @Nullable ContactKind kind,
      @RequestParam(required = false) @Nullable ContactChannel channel,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    int shown = Math.clamp(page, 0, 10_000);
    List<ContactList.Row> rows =
        list.page(actor, new ContactList.Filter(state.equals("open"), kind, channel, day, shown));
    model.addAttribute("rows", rows.stream().limit(ContactList.PAGE).toList());
    model.addAttribute("more", rows.size() > ContactList.PAGE);
    model.addAttribute("state", state.equals("open") ? "open" : "all");
    model.addAttribute("kind", kind == null ? "" : kind.name());
    model.addAttribute("channel", channel == null ? "" : channel.name());
    model.addAttribute("day", day == null ? "" : day.toString());
    model.addAttribute("page", shown);
    return "contact/index";
  }

  @GetMapping("/contacts/{number}")
  @Allowed.CaseReaders
  String show(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("view", views.of(actor, number, clock.instant()));
    model.addAttribute(
        "departments",
        staff.departments(actor.estate()).stream()
            .map(each -> new Choice(each.code(), each.name()))
            .toList());
    return "contact/show";
  }
}
