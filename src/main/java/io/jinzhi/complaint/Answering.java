package io.jinzhi.complaint;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Moments;
import io.jinzhi.web.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every step's controller needs: the clock, typed times and departments, and the answer.
@Component
class Answering {
  private final InstantSource clock;
  private final Estates estates;
  private final StaffRoll staff;
  private final ComplaintBoard board;

  Answering(InstantSource clock, Estates estates, StaffRoll staff, ComplaintBoard board) {
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

  Instant moment(Actor actor, String field, @Nullable String typed) {
    return Moments.required(field, typed, zone(actor), now());
  }

  @Nullable Instant momentOrNull(Actor actor, String field, @Nullable String typed) {
    return Moments.parse(field, typed, zone(actor), now());
  }

  /// By its code, such as `engineering`, or its id.
  DepartmentId department(EstateId estate, String field, @Nullable String typed) {
    DepartmentId department = departmentOrNull(estate, field, typed);
    if (department == null) {
      throw new Invalid(field, Phrase.of("请选择部门", "Choose a department"));
    }
    return department;
  }

  @Nullable DepartmentId departmentOrNull(EstateId estate, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return staff.departments(estate).stream()
        .filter(
            each ->
                each.code().equals(typed.strip())
                    || each.id().value().equals(uuid(typed))
                    || each.name().zh().equals(typed.strip()))
        .findFirst()
        .orElseThrow(() -> new Invalid(field, Phrase.of("没有这个部门", "There is no such department")))
        .id();
  }

  /// Somebody else who works here, by their id.
  @Nullable StaffMember colleagueOrNull(Actor actor, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    StaffMember found =
        staff.members(actor.estate()).stream()
            .filter(each -> each.active() && each.id().value().equals(uuid(typed)))
            .findFirst()
            .orElseThrow(() -> new Invalid(field, Phrase.of("没有这位员工", "Nobody here has that id")));
    if (found.id().equals(actor.staff())) {
      throw new Invalid(
          field, Phrase.of("涉及您本人的投诉，请同事登记", "It is about you: let a colleague register it"));
    }
    return found;
  }

  CaseJson json(Actor actor, String number) {
    Instant now = now();
    return CaseJson.of(board.view(actor, number, now), now);
  }

  /// The case as a step leaves it.
  Outcome<CaseJson> outcome(Actor actor, String number) {
    return new Outcome<>("/complaints/" + number, () -> json(actor, number));
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
