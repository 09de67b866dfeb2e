package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Household;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.estate.Unmasked;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes the typed form to the desk: looks up the room, who reports it and the department.
@Component
class OrderIntake {
  private static final String WHY = "登记派工单，记入报修人和电话";

  private final WorkOrderDesk desk;
  private final Sorter sorter;
  private final Units units;
  private final Households households;
  private final OrderAnswers answers;

  OrderIntake(
      WorkOrderDesk desk, Sorter sorter, Units units, Households households, OrderAnswers answers) {
    this.desk = desk;
    this.sorter = sorter;
    this.units = units;
    this.households = households;
    this.answers = answers;
  }

  /// @return the number of the new order
  /// @throws Invalid naming every field that is wrong
  @Transactional
  public String record(Actor actor, OrderForm form) {
    Instant now = answers.now();
    DepartmentId to = answers.departmentOrNull(actor.estate(), form.department());
    Request said =
        form.checked(
            where(actor.estate(), form),
            who(actor, form, now),
            answers.momentOrNull(actor, "toldAt", form.toldAt()));
    return to == null ? desk.record(actor, said, now) : desk.record(actor, said, to, now);
  }

  /// The class that the rules give for what has been typed so far.
  Sorting sort(Actor actor, OrderForm form) {
    Request.Where where = where(actor.estate(), form);
    OrderForm soFar =
        new OrderForm(
            form.kind(),
            form.channel(),
            form.unit(),
            null,
            "-",
            "-",
            form.building(),
            "-",
            where.unit() == null ? "COMMON" : form.situation(),
            form.side(),
            form.component(),
            "-",
            form.urgency(),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Request said = soFar.checked(where, new Request.Who(null, "-", "-"), null);
    boolean rework = form.reworkOf() != null && !form.reworkOf().isBlank();
    return sorter.sort(actor.estate(), said, rework, answers.today(actor));
  }

  Optional<Household> household(EstateId estate, @Nullable String code) {
    return code == null || code.isBlank()
        ? Optional.empty()
        : units
            .byCode(estate, code.strip())
            .flatMap(unit -> households.household(estate, unit.id()));
  }

  /// Everybody of the household who may have called, masked; the value is `person:position`.
  static List<Choice> callers(Household household) {
    List<Choice> callers = new ArrayList<>();
    for (Household.Resident each : household.residents()) {
      for (int at = 0; at < each.phones().size(); at++) {
        Household.Phone phone = each.phones().get(at);
        if (!phone.placeholder()) {
          String shown = each.name() + " " + phone.number();
          callers.add(new Choice(each.person().value() + ":" + at, Phrase.of(shown, shown)));
        }
      }
    }
    return callers;
  }

  private Request.Where where(EstateId estate, OrderForm form) {
    String code = form.unit();
    if (code == null || code.isBlank()) {
      String building = form.building();
      return new Request.Where(
          null, null, building == null || building.isBlank() ? null : building.strip(), "");
    }
    Unit unit =
        units
            .byCode(estate, code.strip())
            .orElseThrow(() -> new Invalid("unit", Phrase.of("没有这个房号", "There is no such room")));
    return new Request.Where(unit.id(), unit.code(), unit.place().building(), "");
  }

  /// Whoever was chosen is entered in clear; the look at the register is logged.
  private Request.Who who(Actor actor, OrderForm form, Instant now) {
    String caller = form.caller();
    if (caller == null || caller.isBlank()) {
      return new Request.Who(
          null,
          form.reporter() == null ? "" : form.reporter(),
          form.phone() == null ? "" : form.phone());
    }
    String[] parts = caller.split(":");
    try {
      PersonId person = new PersonId(UUID.fromString(parts[0]));
      boolean lives =
          household(actor.estate(), form.unit()).stream()
              .flatMap(each -> each.residents().stream())
              .anyMatch(each -> each.person().equals(person));
      if (lives) {
        Unmasked clear = households.unmask(actor.staff().value(), actor.estate(), person, WHY, now);
        String digits = clear.phones().get(Integer.parseInt(parts[1])).digits();
        return new Request.Who(person, clear.name(), digits);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Said below: what came is no choice of this form.
    }
    throw new Invalid("caller", Phrase.of("请重新选择报修人", "Choose the caller again"));
  }
}
