package io.jinzhi.reception;

import io.jinzhi.contact.ContactList;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.Household;
import io.jinzhi.keyring.KeyList;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts the console's form together.
@Component
class Desk {
  private static final int CONTACTS = 6;

  private final Callers callers;
  private final ContactList contacts;
  private final KeyList keys;
  private final StaffRoll staff;
  private final Ids ids;

  Desk(Callers callers, ContactList contacts, KeyList keys, StaffRoll staff, Ids ids) {
    this.callers = callers;
    this.contacts = contacts;
    this.keys = keys;
    this.staff = staff;
    this.ids = ids;
  }

  UUID name() {
    return ids.next();
  }

  /// The form with a draft in it, for one window.
  void form(Actor actor, Draft draft, UUID window, Model model) {
    Household household = callers.household(actor.estate(), draft.of("unit")).orElse(null);
    boolean typed = !draft.of("complainant").isBlank();
    model.addAttribute("draft", draft);
    model.addAttribute("window", window.toString());
    model.addAttribute(
        "chosen", household == null ? null : callers.chosen(household, draft.of("caller"), typed));
    model.addAttribute(
        "departments",
        staff.departments(actor.estate()).stream()
            .map(each -> new Choice(each.code(), each.name()))
            .toList());
    model.addAttribute(
        "colleagues",
        staff.members(actor.estate()).stream()
            .filter(each -> each.active() && !each.id().equals(actor.staff()))
            .map(
                each ->
                    new Choice(each.id().value().toString(), Phrase.of(each.name(), each.name())))
            .toList());
    caller(actor, household, model);
  }

  /// The card of whoever is calling.
  void caller(Actor actor, @Nullable Household household, Model model) {
    model.addAttribute("household", household);
    model.addAttribute("cases", household == null ? List.of() : callers.cases(actor, household));
    model.addAttribute(
        "contacts",
        household == null
            ? List.of()
            : contacts.ofUnit(actor.estate(), household.unit().id(), CONTACTS));
    model.addAttribute(
        "keys", household == null ? List.of() : keys.ofUnit(actor.estate(), household.unit().id()));
  }
}
