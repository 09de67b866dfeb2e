package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Moments;
import io.jinzhi.web.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every step's controller needs: the clock, typed times and departments, and the answer.
@Component
class OrderAnswers {
  private final InstantSource clock;
  private final Estates estates;
  private final StaffRoll staff;
  private final WorkOrderBoard board;

  OrderAnswers(InstantSource clock, Estates estates, StaffRoll staff, WorkOrderBoard board) {
    this.clock = clock;
    this.estates = estates;
    this.staff = staff;
    this.board = board;
  }

  Instant now() {
    return clock.instant();
  }

  ZoneId zone(Actor actor) {
    return estates.estate(actor.estate()).zone();
  }

  LocalDate today(Actor actor) {
    return now().atZone(zone(actor)).toLocalDate();
  }

  Instant moment(Actor actor, String field, @Nullable String typed) {
    return Moments.required(field, typed, zone(actor), now());
  }

  @Nullable Instant momentOrNull(Actor actor, String field, @Nullable String typed) {
    return Moments.parse(field, typed, zone(actor), now());
  }

  /// By its code, such as `engineering`, its id or its name.
  DepartmentId department(EstateId estate, @Nullable String typed) {
    DepartmentId department = departmentOrNull(estate, typed);
    if (department == null) {
      throw new Invalid("department", Phrase.of("请选择部门", "Choose a department"));
    }
    return department;
  }

  @Nullable DepartmentId departmentOrNull(EstateId estate, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.strip();
    return staff.departments(estate).stream()
        .filter(
            each ->
                each.code().equals(text)
                    || each.id().value().toString().equals(text)
                    || each.name().zh().equals(text))
        .findFirst()
        .map(Department::id)
        .orElseThrow(
            () -> new Invalid("department", Phrase.of("没有这个部门", "There is no such department")));
  }

  List<Choice> departments(Actor actor) {
    return staff.departments(actor.estate()).stream()
        .map(each -> new Choice(each.code(), each.name()))
        .toList();
  }

  OrderJson json(Actor actor, String number) {
    Instant now = now();
    return OrderJson.of(board.view(actor, number, now), now);
  }

  /// The order as a step leaves it.
  Outcome<OrderJson> outcome(Actor actor, String number) {
    return new Outcome<>("/work-orders/" + number, () -> json(actor, number));
  }
}
