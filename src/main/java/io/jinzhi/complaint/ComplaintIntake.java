package io.jinzhi.complaint;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Hit;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Recusals;
import io.jinzhi.web.Invalid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes the typed intake form to the desk: looks up room and department, reads times, registers or
/// proposes, and finds what may be the same matter.
@Component
public class ComplaintIntake {
  private final ComplaintDesk desk;
  private final Answering answering;
  private final Units units;
  private final Finding finding;
  private final Recusals recusals;

  ComplaintIntake(
      ComplaintDesk desk, Answering answering, Units units, Finding finding, Recusals recusals) {
    this.desk = desk;
    this.answering = answering;
    this.units = units;
    this.finding = finding;
    this.recusals = recusals;
  }

  /// @return the number of the new case
  /// @throws Invalid naming every field that is wrong
  public String register(Actor actor, ComplaintForm form) {
    return desk.register(actor, form.checked(typed(actor, form)), answering.now());
  }

  /// The proposed grade for what has been answered so far.
  public Proposal propose(Actor actor, ComplaintForm form) {
    Channel channel = Channel.CALL;
    for (Channel each : Channel.values()) {
      channel = each.name().equals(form.channel()) ? each : channel;
    }
    String same = form.sameMatterAs();
    return desk.propose(
        actor,
        unit(actor.estate(), form.unit()) instanceof Unit unit ? unit.id() : null,
        form.answers(),
        channel,
        same == null || same.isBlank() ? null : same,
        answering.now());
  }

  /// Cases that are probably about the same matter as what has been typed so far.
  public List<Hit> likely(Actor actor, @Nullable String words, @Nullable String place) {
    if (words == null || words.codePointCount(0, words.length()) < 2) {
      return List.of();
    }
    Set<String> hidden = recusals.hiddenFrom(actor);
    return finding.likely(actor.estate(), words, place, answering.now()).stream()
        .filter(each -> !hidden.contains(each.number()))
        .toList();
  }

  Registration.Complainant complainant(
      Actor actor, @Nullable String code, @Nullable String who, String name, String contact) {
    Unit unit = known(actor.estate(), code);
    return new Registration.Complainant(
        unit == null ? null : unit.id(),
        unit == null ? null : unit.code(),
        person(who),
        name,
        contact);
  }

  private ComplaintForm.Typed typed(Actor actor, ComplaintForm form) {
    Unit unit = known(actor.estate(), form.unit());
    return new ComplaintForm.Typed(
        unit == null ? null : unit.id(),
        unit == null ? null : unit.code(),
        person(form.person()),
        answering.departmentOrNull(actor.estate(), "department", form.department()),
        answering.colleagueOrNull(actor, "aboutStaff", form.aboutStaff()),
        answering.momentOrNull(actor, "toldAt", form.toldAt()),
        answering.momentOrNull(actor, "wantedBy", form.wantedBy()));
  }

  private @Nullable Unit known(EstateId estate, @Nullable String code) {
    Unit unit = unit(estate, code);
    if (unit == null && code != null && !code.isBlank()) {
      throw new Invalid(
          "unit",
          Phrase.of("没有这个房号，请从搜索结果中选择", "There is no such room; choose one from the search"));
    }
    return unit;
  }

  private @Nullable Unit unit(EstateId estate, @Nullable String code) {
    return code == null || code.isBlank() ? null : units.byCode(estate, code.strip()).orElse(null);
  }

  private static @Nullable PersonId person(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : new PersonId(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      throw new Invalid("person", Phrase.of("请从搜索结果中选择", "Choose one from the search"));
    }
  }
}
