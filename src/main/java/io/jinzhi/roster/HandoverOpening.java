package io.jinzhi.roster;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.RecurringDuty;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens each hand-over a quarter of an hour before the shift ends, and the promise to have it done
/// (DUT-05).
@Component
class HandoverOpening implements RecurringDuty {
  /// Hand-overs that nobody could do because the program was down are not opened for longer.
  private static final Duration BACK = Duration.ofDays(2);

  private static final Duration LOOK = Duration.ofMinutes(10);

  private final Posts posts;
  private final Handovers handovers;
  private final Shifts shifts;
  private final Commitments commitments;
  private final Ground ground;
  private final TransactionTemplate transaction;
  private final Map<EstateId, Instant> next = new ConcurrentHashMap<>();

  HandoverOpening(
      Posts posts,
      Handovers handovers,
      Shifts shifts,
      Commitments commitments,
      Ground ground,
      TransactionTemplate transaction) {
    this.posts = posts;
    this.handovers = handovers;
    this.shifts = shifts;
    this.commitments = commitments;
    this.ground = ground;
    this.transaction = transaction;
  }

  @Component
  record Ground(Handbook handbook, Numbers numbers) {}

  @Override
  public void openUpTo(Instant now) {
    for (Estate estate : ground.numbers().estates().all()) {
      Instant due = next.get(estate.id());
      // A clock that was set back looks again too.
      if (due == null || !now.isBefore(due) || due.isAfter(now.plus(LOOK))) {
        transaction.executeWithoutResult(_ -> open(estate, now));
      }
    }
  }

  private void open(Estate estate, Instant now) {
    Rule rule = ground.handbook().rule(estate.id(), Clause.DUT_05, now);
    Duration before = Duration.ofMinutes(rule.number("duty.handover.out.minutes"));
    LocalDate today = estate.day(now);
    Instant soonest = now.plus(LOOK);
    List<Post> all = posts.all(estate.id());
    List<Slot> slots =
        all.isEmpty() ? List.of() : shifts.of(estate.id(), today.minusDays(3), today.plusDays(2));
    for (Post post : all) {
      Instant since = post.handsOverSince();
      if (since == null) {
        continue;
      }
      Instant last = handovers.latest(estate.id(), post.id()).orElse(since);
      Instant from = last.isAfter(now.minus(BACK)) ? last : now.minus(BACK);
      List<Slot> own = slots.stream().filter(each -> each.post().id().equals(post.id())).toList();
      for (Slot slot : own) {
        if (!slot.to().isAfter(from)) {
          continue;
        }
        Instant opens = slot.to().minus(before);
        if (opens.isAfter(now)) {
          soonest = opens.isBefore(soonest) ? opens : soonest;
        } else {
          own.stream()
              .filter(each -> !each.from().isBefore(slot.to()))
              .findFirst()
              .ifPresent(after -> open(estate, slot, after, rule, opens));
        }
      }
    }
    next.put(estate.id(), soonest);
  }

  private void open(Estate estate, Slot slot, Slot after, Rule rule, Instant opens) {
    Numbers numbers = ground.numbers();
    Handover handover =
        new Handover(
            numbers.id(),
            numbers.next(estate.id(), DutyKind.HANDOVER, estate.day(slot.to())),
            slot.post().id(),
            slot.day(),
            slot.shift().code(),
            after.day(),
            after.shift().code(),
            slot.to(),
            Handover.State.OPEN,
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    if (handovers.open(estate.id(), handover)) {
      Instant limit = slot.to().plus(Duration.ofMinutes(rule.number("duty.handover.late.minutes")));
      commitments.promise(
          estate.id(),
          handover.subject(),
          List.of(new Promise(rule, slot.post().desk(), 1, opens, new Deadline(slot.to(), limit))));
    }
  }
}
