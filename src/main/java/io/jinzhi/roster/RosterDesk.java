package io.jinzhi.roster;

import io.jinzhi.database.Ids;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Arranges the roster of a month: by turns, by hand, and up to the posting.
@Service
public class RosterDesk {
  private static final int AHEAD = 3;

  private final Posts posts;
  private final Duties duties;
  private final RosterMonths months;
  private final Shifts shifts;
  private final RosterKeeping keeping;
  private final People people;

  RosterDesk(
      Posts posts,
      Duties duties,
      RosterMonths months,
      Shifts shifts,
      RosterKeeping keeping,
      People people) {
    this.posts = posts;
    this.duties = duties;
    this.months = months;
    this.shifts = shifts;
    this.keeping = keeping;
    this.people = people;
  }

  @Component
  record People(StaffRoll roll, Ids ids) {

    /// @throws Invalid where that is nobody who may stand at the post
    StaffMember taken(Actor actor, Post post, UUID person, String field) {
      return roll.members(actor.estate()).stream()
          .filter(each -> each.id().value().equals(person) && post.takes(each))
          .findFirst()
          .orElseThrow(
              () ->
                  new Invalid(
                      field, Phrase.of("此人不能在这个岗位当班", "This person cannot stand at this post")));
    }
  }

  /// Fills what is still free of a post's month by turns.
  ///
  /// @param order who takes turns, in this order; empty: everybody who may stand there
  /// @param again whether what the rotation put there before is taken back first
  /// @return how many shifts were filled
  @Transactional
  public int fill(
      Actor actor, YearMonth month, String code, List<UUID> order, boolean again, Instant now) {
    Post post = arranged(actor, code);
    near(actor, month, now);
    RosterMonth held = months.hold(actor.estate(), month);
    if (again && held.posted()) {
      throw new Refused(
          "POSTED", Phrase.of("值班表已公布，请逐班调整", "The roster is posted; change it shift by shift"));
    }
    List<StaffId> row =
        order.isEmpty()
            ? people.roll().members(actor.estate()).stream()
                .filter(post::takes)
                .map(StaffMember::id)
                .toList()
            : order.stream()
                .distinct()
                .map(each -> people.taken(actor, post, each, "people").id())
                .toList();
    if (again) {
      duties.clear(actor.estate(), post.id(), month, now);
    }
    List<Slot> free =
        shifts.of(actor.estate(), post, month).stream()
            .filter(each -> each.from().isAfter(now))
            .toList();
    List<Duty> standing =
        duties.between(actor.estate(), month.atDay(1).minusDays(7), month.plusMonths(1).atDay(2));
    List<Duty> filled = new Rotation(row, people.ids()).fill(free, standing);
    duties.put(actor.estate(), filled);
    keeping.changed(actor, held, now);
    return filled.size();
  }

  /// Puts somebody on a shift.
  @Transactional
  public void put(Actor actor, String code, LocalDate day, String shift, UUID person, Instant now) {
    Post post = arranged(actor, code);
    near(actor, YearMonth.from(day), now);
    RosterMonth held = months.hold(actor.estate(), YearMonth.from(day));
    Slot slot = shifts.slot(actor.estate(), post, day, shift);
    StaffMember member = people.taken(actor, post, person, "person");
    notOver(slot.to(), now);
    free(actor, member.id(), slot.from(), slot.to(), List.of());
    duties.put(
        actor.estate(),
        List.of(
            new Duty(
                people.ids().next(),
                post.id(),
                day,
                slot.shift().code(),
                slot.from(),
                slot.to(),
                member.id(),
                true)));
    keeping.tell(actor, held, slot, member.id(), true, now);
    keeping.changed(actor, held, now);
  }

  /// Takes somebody off a shift that is not over.
  @Transactional
  public void remove(Actor actor, UUID id, Instant now) {
    Duty duty = duties.find(actor.estate(), id).orElseThrow(() -> new Missing("duty"));
    Post post = arranged(actor, posts.of(actor.estate(), duty.post()).code());
    RosterMonth held = months.hold(actor.estate(), YearMonth.from(duty.day()));
    notOver(duty.to(), now);
    if (!duties.remove(actor.estate(), id)) {
      throw new Missing("duty");
    }
    Slot slot = shifts.slot(actor.estate(), post, duty.day(), duty.shift());
    keeping.tell(actor, held, slot, duty.person(), false, now);
    keeping.changed(actor, held, now);
  }

  /// Sends the roster up to the director, who posts it (DUT-02).
  @Transactional
  public void submit(Actor actor, YearMonth month, Instant now) {
    near(actor, month, now);
    RosterMonth held = months.hold(actor.estate(), month);
    notPosted(held);
    months.submit(actor.estate(), held.id(), actor.name(), now);
    keeping.submitted(actor, held, now);
  }

  /// The director agrees and posts it (DUT-02). Gaps that are left are told and stay owed (DUT-01).
  @Transactional
  public void post(Actor actor, YearMonth month, Instant now) {
    RosterMonth held = months.hold(actor.estate(), month);
    notPosted(held);
    if (duties.month(actor.estate(), month).isEmpty()) {
      throw new Refused("EMPTY", Phrase.of("值班表还是空的", "The roster is still empty"));
    }
    months.post(actor.estate(), held.id(), actor.name(), now);
    keeping.posted(actor, held, now);
  }

  /// Nobody stands in two places at once.
  ///
  /// @param except duties that they give away at the same time
  /// @throws Refused `ALREADY_ON_SHIFT`
  void free(Actor actor, StaffId person, Instant from, Instant to, List<UUID> except) {
    duties.ahead(actor.estate(), person, from, 20).stream()
        .filter(each -> each.meets(from, to) && !except.contains(each.id()))
        .findFirst()
        .ifPresent(
            each -> {
              Post at = posts.of(actor.estate(), each.post());
              String name = people.roll().member(actor.estate(), person).name();
              throw new Refused(
                  "ALREADY_ON_SHIFT",
                  Phrase.of("{0}那时已在{1}当班", "{0} is on shift then: {1}").with(name, at.name()));
            });
  }

  private Post arranged(Actor actor, String code) {
    Post post = posts.of(actor.estate(), code);
    if (!post.arrangedBy(actor)) {
      throw new Refused(
          "NOT_YOUR_POST", Phrase.of("只能安排本部门的岗位", "Only the posts of your own department"));
    }
    return post;
  }

  private void near(Actor actor, YearMonth month, Instant now) {
    YearMonth current = YearMonth.from(now.atZone(shifts.zone(actor.estate())));
    if (month.isBefore(current) || month.isAfter(current.plusMonths(AHEAD))) {
      throw new Refused(
          "MONTH_NOT_OPEN", Phrase.of("只能安排本月和之后三个月", "Only this month and the three to come"));
    }
  }

  private static void notOver(Instant end, Instant now) {
    if (!end.isAfter(now)) {
      throw new Refused("PAST", Phrase.of("这一班已经过去，不能再改", "This shift is over"));
    }
  }

  private static void notPosted(RosterMonth month) {
    if (month.posted()) {
      throw new Refused("ALREADY_POSTED", Phrase.of("这个月的值班表已公布", "It is posted already"));
    }
  }
}
