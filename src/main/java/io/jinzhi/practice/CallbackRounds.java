package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;
import static io.jinzhi.practice.Cast.signature;

import io.jinzhi.callback.AttemptOutcome;
import io.jinzhi.callback.CallbackDesk;
import io.jinzhi.callback.CallbackRecord;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentBoard;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Subject;
import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Each morning the ambassador and the manager call back on what is due; in the afternoon the forms
/// that are back are reviewed.
@Component
@Profile("practice")
class CallbackRounds {
  private static final String CALLBACK = "CALLBACK";
  private static final int MOST = 60;
  private static final int A_DAY = 14;
  private static final int UNQUALIFIED = 3;
  private static final Duration TO_AFTERNOON = Duration.ofHours(6);

  private final CommitmentBoard board;
  private final Commitments commitments;
  private final CallbackDesk callbacks;

  CallbackRounds(CommitmentBoard board, Commitments commitments, CallbackDesk callbacks) {
    this.board = board;
    this.commitments = commitments;
    this.callbacks = callbacks;
  }

  void plan(Cast cast, List<Families.Neighbour> people, Instant morning, Random random) {
    for (Role role : List.of(Role.AMBASSADOR, Role.CS_MANAGER)) {
      Actor actor = cast.crew().one(role);
      cast.then(morning, now -> call(cast, actor, now, random));
    }
    for (Role role : List.of(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)) {
      Actor actor = cast.crew().one(role);
      cast.then(morning.plus(TO_AFTERNOON), now -> review(cast, people, actor, now, random));
    }
  }

  private void call(Cast cast, Actor actor, Instant now, Random random) {
    owed(actor, now)
        .filter(each -> !each.clause().equals("CBK-24") && !each.clause().equals("CBK-25"))
        .filter(each -> waited(each, now, random))
        .limit(A_DAY)
        .map(Commitment::subject)
        .forEach(
            subject ->
                cast.then(
                    after(now, 2, 90, random), t -> callBack(cast, actor, subject, t, random)));
  }

  private void review(
      Cast cast, List<Families.Neighbour> people, Actor actor, Instant now, Random random) {
    owed(actor, now)
        .filter(each -> each.clause().equals("CBK-25"))
        .map(each -> each.subject().number())
        .forEach(
            number ->
                cast.then(
                    after(now, 1, 60, random),
                    t -> callbacks.direct(actor, number, "请部长牵头，三天内落实并回告住户", t)));
    owed(actor, now)
        .filter(each -> each.clause().equals("CBK-24"))
        .map(each -> each.subject().number())
        .forEach(
            number -> {
              if (random.nextInt(100) < UNQUALIFIED) {
                Random own = new Random(random.nextLong());
                cast.then(
                    after(now, 1, 60, own), t -> unqualified(cast, people, actor, number, own, t));
                return;
              }
              String opinion = cast.troubles().said("reviewed", random);
              cast.then(
                  after(now, 1, 60, random), t -> callbacks.audit(actor, number, true, opinion, t));
            });
  }

  /// What was found wanting is handled as a complaint, to its end.
  private void unqualified(
      Cast cast,
      List<Families.Neighbour> people,
      Actor actor,
      String number,
      Random random,
      Instant now) {
    String complaint = callbacks.audit(actor, number, false, "住户反映问题又出现，按投诉重办", now);
    Families.Neighbour who = people.get(random.nextInt(people.size()));
    Trouble trouble =
        cast.troubles()
            .any(who.home().place(), random)
            .graded(new Answers(false, false, true), false);
    new Life(cast, Plot.plain(random), trouble, who, random).follow(complaint, now);
  }

  private Stream<Commitment> owed(Actor actor, Instant now) {
    return board.owed(actor, now, MOST).stream()
        .filter(each -> each.subject().kind().equals(CALLBACK));
  }

  /// Not all on the first day of the window.
  private static boolean waited(Commitment each, Instant now, Random random) {
    boolean soon = now.isBefore(each.opened().plus(Duration.ofDays(5)));
    return !soon || random.nextInt(100) < 30;
  }

  /// Some do not answer; then the form is kept for another day.
  private void callBack(Cast cast, Actor actor, Subject subject, Instant now, Random random) {
    String number = subject.number();
    List<Commitment> promises = commitments.of(actor.estate(), subject.id());
    if (promises.stream().noneMatch(each -> each.open() && each.holder().seats(actor))) {
      return;
    }
    boolean hard = subject.id().hashCode() % 40 == 0;
    collectOnce(actor, number, now);
    if (hard || random.nextInt(100) < 6) {
      callbacks.attempt(actor, number, AttemptOutcome.NO_ANSWER, "", now);
      return;
    }
    callbacks.record(actor, number, record(cast, random, now), now);
    DepartmentId second = second(promises);
    if (second != null) {
      Actor head = cast.crew().head(second);
      callbacks.countersign(head, number, signature(head, now), now);
    }
    callbacks.giveBack(actor, number, signature(actor, now), now);
  }

  private void collectOnce(Actor actor, String number, Instant now) {
    if (!callbacks.holds(actor, number)) {
      callbacks.collect(actor, number, signature(actor, now), now);
    }
  }

  private static @Nullable DepartmentId second(List<Commitment> promises) {
    return promises.stream()
        .filter(each -> each.open() && each.holder().role() == Role.DEPT_MANAGER)
        .map(each -> each.holder().department())
        .findFirst()
        .orElse(null);
  }

  private static CallbackRecord record(Cast cast, Random random, Instant now) {
    int drawn = random.nextInt(100);
    var satisfaction =
        drawn < 72
            ? CallbackRecord.Satisfaction.SATISFIED
            : drawn < 97 ? CallbackRecord.Satisfaction.FAIRLY : CallbackRecord.Satisfaction.NOT;
    boolean phone = random.nextInt(100) < 75;
    return new CallbackRecord(
        phone ? CallbackRecord.Method.PHONE : CallbackRecord.Method.FACE,
        cast.troubles().said("spokenTo", random),
        cast.troubles().said("quality", random),
        cast.troubles().said("effect", random),
        satisfaction,
        cast.troubles().said("shortcomings", random),
        cast.troubles().said("suggestions", random),
        phone ? Confirmation.BY_TELEPHONE : Confirmation.REFUSED,
        phone
            ? "登记电话 " + now.atZone(cast.hours().zone()).toLocalTime().withNano(0)
            : cast.troubles().said("declined", random),
        null);
  }
}
