package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.OnDuty;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proposes who should do it: on duty, with the skill, with the least in hand, and of those who
/// knows the building; the reason stands beside each name.
@Component
class Proposing {
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final Skills skills;
  private final StaffRoll staff;
  private final OnDuty duty;

  Proposing(Skills skills, StaffRoll staff, OnDuty duty) {
    this.skills = skills;
    this.staff = staff;
    this.duty = duty;
  }

  /// The best first; empty where the department has nobody. Where the roster has none of them on
  /// duty, everybody active counts as on duty.
  List<Candidate> of(
      EstateId estate,
      DepartmentId department,
      BuildingPart component,
      @Nullable String building,
      Instant now) {
    Map<StaffId, Set<Trade>> known = skills.all(estate);
    Map<StaffId, Skills.Load> loads =
        skills.loads(estate, department, building, now.minus(REMEMBERED));
    List<StaffMember> all = staff.atDesk(estate, Desk.of(Role.DEPT_STAFF, department));
    Set<StaffId> standing = duty.at(estate, now);
    boolean rostered = all.stream().anyMatch(each -> standing.contains(each.id()));
    return all.stream()
        .map(
            each ->
                candidate(
                    each,
                    !rostered || standing.contains(each.id()),
                    known.getOrDefault(each.id(), Set.of()).contains(component.trade()),
                    loads.getOrDefault(each.id(), Skills.Load.NONE),
                    component.trade(),
                    building))
        .sorted(BEST_FIRST)
        .toList();
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::onDuty)
          .thenComparing(Candidate::skilled)
          .reversed()
          .thenComparing(Candidate::open)
          .thenComparing(Comparator.comparing(Candidate::here).reversed())
          .thenComparing(Candidate::name);

  private static Candidate candidate(
      StaffMember member,
      boolean onDuty,
      boolean skilled,
      Skills.Load load,
      Trade trade,
      @Nullable String building) {
    String zh =
        (onDuty ? "当班" : "不当班")
            + (skilled ? "，会" : "，未登记")
            + trade.label().zh()
            + "，手上 "
            + load.open()
            + " 单";
    String en =
        (onDuty ? "on duty" : "off duty")
            + (skilled ? ", skilled in " : ", not registered for ")
            + trade.label().en().toLowerCase(Locale.ROOT)
            + ", "
            + load.open()
            + " in hand";
    if (building != null && load.here() > 0) {
      zh += "，近 90 天在 " + building + " 栋做过 " + load.here() + " 单";
      en += ", " + load.here() + " done in building " + building + " in 90 days";
    }
    return new Candidate(
        member.id(), member.name(), onDuty, skilled, load.open(), load.here(), Phrase.of(zh, en));
  }
}
