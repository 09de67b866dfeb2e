package io.jinzhi.contact;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Contacts for programs.
@RestController
@RequestMapping("/api/v1/contacts")
class ContactApi {
  private final ContactList list;
  private final ContactView.Views views;
  private final InstantSource clock;

  ContactApi(ContactList list, ContactView.Views views, InstantSource clock) {
    this.list = list;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  @Allowed.CaseReaders
  List<ContactList.Row> list(
      @RequestParam(defaultValue = "all") String state,
      @RequestParam(required = false) @Nullable ContactKind kind,
      @RequestParam(required = false) @Nullable ContactChannel channel,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(defaultValue = "0") int page,
      Actor actor) {
    return list.page(
        actor,
        new ContactList.Filter(
            state.equals("open"), kind, channel, day, Math.clamp(page, 0, 10_000)));
  }

  @GetMapping("/{number}")
  @Allowed.CaseReaders
  ContactView show(@PathVariable String number, Actor actor) {
    return views.of(actor, number, clock.instant());
  }
}
