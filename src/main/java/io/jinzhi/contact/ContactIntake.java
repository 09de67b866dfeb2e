package io.jinzhi.contact;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Moments;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes the typed form to the desk: looks up room and department, and reads times.
@Component
public class ContactIntake {
  private final ContactDesk desk;
  private final Units units;
  private final Estates estates;
  private final StaffRoll staff;

  ContactIntake(ContactDesk desk, Units units, Estates estates, StaffRoll staff) {
    this.desk = desk;
    this.units = units;
    this.estates = estates;
    this.staff = staff;
  }

  /// @return the number of the new contact
  /// @throws Invalid naming every field that is wrong
  public String record(Actor actor, ContactForm form, Instant now) {
    return desk.record(actor, checked(actor, form, now), now);
  }

  /// What was typed, checked and looked up.
  ///
  /// @throws Invalid naming every field that is wrong
  public NewContact checked(Actor actor, ContactForm form, Instant now) {
    Unit unit = unit(actor.estate(), form.unit());
    var home =
        new NewContact.Who(
            unit == null ? null : unit.id(),
            unit == null ? null : unit.code(),
            person(form.person()),
            null,
            null);
    return form.checked(
        new ContactForm.Typed(
            home,
            department(actor.estate(), form.department()),
            Moments.parse(
                "promisedAt", form.promisedAt(), estates.estate(actor.estate()).zone(), now)));
  }

  @Nullable DepartmentId department(EstateId estate, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return staff
        .departmentByCode(estate, code.strip())
        .orElseThrow(
            () -> new Invalid("department", Phrase.of("没有这个部门", "There is no such department")))
        .id();
  }

  private @Nullable Unit unit(EstateId estate, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return units
        .byCode(estate, code.strip())
        .orElseThrow(
            () ->
                new Invalid(
                    "unit",
                    Phrase.of(
                        "没有这个房号，请从搜索结果中选择", "There is no such room; choose one from the search")));
  }

  private static @Nullable PersonId person(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : new PersonId(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      throw new Invalid("person", Phrase.of("请从搜索结果中选择", "Choose one from the search"));
    }
  }
}
