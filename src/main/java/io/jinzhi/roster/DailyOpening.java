package io.jinzhi.roster;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.RecurringDuty;
import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens each day the look at the posts by night (DUT-12) and the ambassadors' briefings (AMB-01,
/// AMB-03), where there are posts to be staffed.
@Component
class DailyOpening implements RecurringDuty {
  private final Posts posts;
  private final NightChecks nights;
  private final Briefings briefings;
  private final Duties duties;
  private final Commitments commitments;
  private final Ground ground;
  private final Map<EstateId, LocalDate> opened = new ConcurrentHashMap<>();

  DailyOpening(
      Posts posts,
      NightChecks nights,
      Briefings briefings,
      Duties duties,
      Commitments commitments,
      Ground ground) {
    this.posts = posts;
    this.nights = nights;
    this.briefings = briefings;
    this.duties = duties;
    this.commitments = commitments;
    this.ground = ground;
  }

  @Component
  record Ground(
      Handbook handbook, StaffRoll staff, Numbers numbers, TransactionTemplate transaction) {}

  /// Days that passed while the program was down are over: nobody could have reported then.
  @Override
  public void openUpTo(Instant now) {
    for (Estate estate : ground.numbers().estates().all()) {
      LocalDate today = estate.day(now);
      if (!today.equals(opened.get(estate.id())) && !posts.all(estate.id()).isEmpty()) {
        ground
            .transaction()
            .executeWithoutResult(
                _ -> {
                  night(estate, today, now);
                  briefings(estate, today, now);
                });
        opened.put(estate.id(), today);
      }
    }
  }

  private void night(Estate estate, LocalDate today, Instant now) {
    Rule rule = ground.handbook().rule(estate.id(), Clause.DUT_12, now);
    NightChecks.Night night = nights.night(estate.id(), today);
    if (nights.count(estate.id(), night) < rule.number("duty.night.times")) {
      commitments.promise(
          estate.id(),
          night.subject(),
          List.of(window(estate, today, rule, "duty.night.window", Desk.of(Role.CS_MANAGER))));
    }
  }

  /// For those on duty that day; for all where the roster names no ambassador.
  private void briefings(Estate estate, LocalDate today, Instant now) {
    Set<Object> standing =
        duties.between(estate.id(), today, today).stream()
            .map(Duty::person)
            .collect(Collectors.toSet());
    List<StaffMember> all =
        ground.staff().members(estate.id()).stream()
            .filter(each -> each.active() && each.role() == Role.AMBASSADOR)
            .toList();
    boolean named = all.stream().anyMatch(each -> standing.contains(each.id()));
    all.stream()
        .filter(each -> !named || standing.contains(each.id()))
        .forEach(each -> briefing(estate, today, each, now));
  }

  private void briefing(Estate estate, LocalDate today, StaffMember who, Instant now) {
    var id = ground.numbers().id();
    String number = ground.numbers().next(estate.id(), DutyKind.BRIEFING, today);
    if (!briefings.open(estate.id(), id, number, today, who.id())) {
      return;
    }
    Rule report = ground.handbook().rule(estate.id(), Clause.AMB_01, now);
    Rule plan = ground.handbook().rule(estate.id(), Clause.AMB_03, now);
    Desk own = Desk.of(Role.AMBASSADOR, who.department(), who.id());
    commitments.promise(
        estate.id(),
        new Subject(DutyKind.BRIEFING.subject(), id, number),
        List.of(
            window(estate, today, report, "briefing.report.window", own),
            window(estate, today, plan, "briefing.plan.window", Desk.of(Role.CS_MANAGER))));
  }

  private static Promise window(Estate estate, LocalDate day, Rule rule, String key, Desk holder) {
    String window = rule.text(key);
    Instant from = at(estate, day, window.substring(0, 5));
    return new Promise(rule, holder, 1, from, Deadline.at(at(estate, day, window.substring(6))));
  }

  private static Instant at(Estate estate, LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(estate.zone()).toInstant();
  }
}
