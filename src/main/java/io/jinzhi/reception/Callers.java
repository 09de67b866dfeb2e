package io.jinzhi.reception;

import io.jinzhi.complaint.ComplaintBoard;
import io.jinzhi.complaint.ComplaintList;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Units;
import io.jinzhi.estate.Unmasked;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is calling: the household with its people masked, and the contact behind a choice.
@Component
class Callers {
  private static final int CASES = 12;
  private static final String WHY = "登记来电来访，记入姓名和电话";

  private final Households households;
  private final Units units;
  private final ComplaintList complaints;

  Callers(Households households, Units units, ComplaintList complaints) {
    this.households = households;
    this.units = units;
    this.complaints = complaints;
  }

  /// Whom a complaint is entered under, in clear.
  record Contact(@Nullable String person, @Nullable String name, @Nullable String number) {}

  Optional<Household> household(EstateId estate, @Nullable String code) {
    return code == null || code.isBlank()
        ? Optional.empty()
        : units.byCode(estate, code).flatMap(unit -> households.household(estate, unit.id()));
  }

  List<ComplaintBoard.Row> cases(Actor actor, Household household) {
    return complaints.ofUnit(actor, household.unit().id(), CASES);
  }

  /// @param wanted a person's id or a whole `person:position`; the first caller when neither fits
  Chosen chosen(Household household, String wanted, boolean byHand) {
    List<Choice> callers = new ArrayList<>();
    for (Household.Resident each : household.residents()) {
      for (int at = 0; at < each.phones().size(); at++) {
        Household.Phone phone = each.phones().get(at);
        if (!phone.placeholder()) {
          callers.add(
              new Choice(
                  each.person().value() + ":" + at,
                  Phrase.of(
                      "%s（%s）%s".formatted(each.name(), each.kind().label().zh(), phone.number()),
                      "%s (%s) %s"
                          .formatted(each.name(), each.kind().label().en(), phone.number()))));
        }
      }
    }
    String caller =
        callers.stream()
            .map(Choice::value)
            .filter(value -> !wanted.isBlank() && value.startsWith(wanted))
            .findFirst()
            .orElse(byHand || callers.isEmpty() ? "" : callers.getFirst().value());
    return new Chosen(household.code(), household.address(), callers, caller);
  }

  /// The caller's real name and number, if a stored one was chosen, else what was typed. Each look
  /// at them is logged.
  Contact contact(
      Actor actor, @Nullable String caller, @Nullable String unit, Contact typed, Instant now) {
    if (caller == null || caller.isBlank()) {
      return typed;
    }
    String[] parts = caller.split(":");
    try {
      PersonId person = new PersonId(UUID.fromString(parts[0]));
      boolean lives =
          household(actor.estate(), unit).stream()
              .flatMap(each -> each.residents().stream())
              .anyMatch(each -> each.person().equals(person));
      if (lives) {
        Unmasked clear = households.unmask(actor.staff().value(), actor.estate(), person, WHY, now);
        return new Contact(
            person.value().toString(),
            clear.name(),
            clear.phones().get(Integer.parseInt(parts[1])).digits());
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Said below: what came is no choice of this form.
    }
    throw new Invalid("caller", Phrase.of("请重新选择来电人", "Choose the caller again"));
  }
}
