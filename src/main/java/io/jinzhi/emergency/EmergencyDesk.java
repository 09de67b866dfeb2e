package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What can be done while an emergency runs, up to its end.
@Service
public class EmergencyDesk {
  /// How far back the button may have been pressed by a telephone that was cut off.
  private static final Duration BACK = Duration.ofHours(24);

  private final EmergencyFile file;
  private final Emergencies emergencies;
  private final EmergencyLog events;
  private final AlarmChain chain;
  private final Ground ground;

  EmergencyDesk(
      EmergencyFile file,
      Emergencies emergencies,
      EmergencyLog events,
      AlarmChain chain,
      Ground ground) {
    this.file = file;
    this.emergencies = emergencies;
    this.events = events;
    this.chain = chain;
    this.ground = ground;
  }

  @Component("emergencyDeskGround")
  record Ground(EmergencyNumbers numbers, StaffRoll staff, PhoneBook phones) {}

  /// The button: needs nobody's leave (EMG-02). The same id raises one, however often it comes.
  ///
  /// @return its number
  @Transactional
  public String raise(Actor actor, NewEmergency said, Instant now) {
    UUID id = said.id() == null ? ground.numbers().id() : said.id();
    Optional<Emergency> known = emergencies.find(actor.estate(), id.toString());
    if (known.isPresent()) {
      return known.get().number();
    }
    if (said.drill() && actor.is(Role.RESIDENT)) {
      throw new Refused("NOT_YOURS", Phrase.of("演练由服务中心安排", "Drills are the centre's"));
    }
    Instant happened = Emergencies.notLater(said.at(), now);
    if (happened.isBefore(now.minus(BACK))) {
      throw new Invalid("at", Phrase.of("超过一天，请另写记录", "More than a day ago"));
    }
    Emergency e =
        new Emergency(
            actor.estate(),
            id,
            ground.numbers().emergency(actor.estate(), said.drill(), now),
            said.drill(),
            said.kind(),
            said.spot(),
            said.words(),
            said.source(),
            happened,
            now,
            actor.staff().value(),
            actor.name(),
            new Stage.Running(),
            null,
            actor.is(Role.RESIDENT) ? null : Commander.of(actor),
            null,
            null,
            1);
    file.open(
        e,
        new EmergencyEvent.Raised(e.kind().name(), e.spot().words(), e.words(), e.source()),
        actor,
        now);
    chain.raised(e, alarm(e), now);
    return e.number();
  }

  private static Phrase alarm(Emergency e) {
    Phrase what =
        Phrase.of("{0}：{1} {2}", "{0}: {1} {2}")
            .with(e.kind().label(), e.spot().words(), e.words());
    return e.drill()
        ? Phrase.of("【演练】{0}", "[Drill] {0}").with(what)
        : Phrase.of("紧急！{0}，请点“收到”", "Emergency! {0}. Please say that you have seen it").with(what);
  }

  /// A line from the place. Sending it again changes nothing.
  ///
  /// @param id of the telephone's; null: made here
  /// @param at the true time; null: now
  @Transactional
  Emergency enter(
      Actor actor,
      String key,
      @Nullable UUID id,
      EmergencyEvent.Entry entry,
      @Nullable Instant at,
      Instant now) {
    Emergency held = file.hold(actor, key);
    UUID line = id == null ? ground.numbers().id() : id;
    if (events.has(actor.estate(), held.id(), line)) {
      return held;
    }
    Instant happened = Emergencies.notLater(at, now);
    if (happened.isBefore(held.happenedAt())) {
      happened = held.happenedAt();
    }
    Instant when = happened;
    Emergency after =
        file.take(held, actor, line, when, now, emergency -> emergency.enter(entry, when));
    if (entry instanceof EmergencyEvent.Seen || entry instanceof EmergencyEvent.StepDone) {
      chain.seen(after, actor, when);
    }
    return after;
  }

  /// The level, by the manager on duty (EMG-03); its desks hear the alarm.
  @Transactional
  public void classify(Actor actor, String key, Level level, String why, Instant now) {
    Emergency e = file.step(actor, key, now, held -> held.classify(actor, level, why));
    chain.classified(e, level, Phrase.of("{0}：{1}", "{0}: {1}").with(level.label(), alarm(e)), now);
  }

  /// Somebody takes the command, or is given it (EMG-04).
  ///
  /// @param to null: whoever asks
  @Transactional
  public void command(Actor actor, String key, @Nullable StaffId to, Instant now) {
    Commander next = to == null ? Commander.of(actor) : commander(actor, to);
    file.step(actor, key, now, held -> held.command(actor, next));
  }

  private Commander commander(Actor actor, StaffId to) {
    StaffMember member = ground.staff().member(actor.estate(), to);
    return new Commander(member.id(), member.name(), member.role());
  }

  /// It is over; the report and the review are owed from now on.
  ///
  /// @param only the department, where one alone was concerned
  @Transactional
  public void end(
      Actor actor, String key, String result, @Nullable DepartmentId only, Instant now) {
    Department department = only == null ? null : ground.staff().department(actor.estate(), only);
    file.step(
        actor,
        key,
        now,
        held ->
            held.end(actor, result, only, department == null ? null : department.name().zh(), now));
  }

  /// It was none: every clock stops.
  @Transactional
  public void callOff(Actor actor, String key, String why, Instant now) {
    file.step(actor, key, now, held -> held.callOff(actor, why, now));
  }

  /// A line of the log, at the time at which it is written.
  @Transactional
  public void enter(Actor actor, String key, EmergencyEvent.Entry entry, Instant now) {
    enter(actor, key, null, entry, now, now);
  }

  /// A number of the centre's own, for whoever has to ring.
  @Transactional
  public void phone(Actor actor, PhoneLine line) {
    ground.phones().set(actor.estate(), line);
  }
}
