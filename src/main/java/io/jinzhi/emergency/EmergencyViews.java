package io.jinzhi.emergency;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what there is to see of an emergency.
@Component
class EmergencyViews {
  /// A line that took longer was written without a network.
  private static final Duration AT_ONCE = Duration.ofSeconds(90);

  private final EmergencyFile file;
  private final EmergencyLog events;
  private final AlarmChain chain;
  private final Ground ground;

  EmergencyViews(EmergencyFile file, EmergencyLog events, AlarmChain chain, Ground ground) {
    this.file = file;
    this.events = events;
    this.chain = chain;
    this.ground = ground;
  }

  @Component("emergencyViewGround")
  record Ground(
      Commitments commitments,
      PhoneBook phones,
      Measures measures,
      StaffRoll staff,
      Reports reports,
      EmergencyPapers papers) {}

  EmergencyView of(Actor actor, String key, Instant now) {
    Emergency e = file.find(actor, key);
    List<EmergencyLog.Line> lines = events.of(e.estate(), e.id());
    List<AlarmChain.Called> called = chain.of(e.estate(), e.id());
    return new EmergencyView(
        e.id(),
        e.number(),
        e.drill(),
        e.kind(),
        e.spot().words(),
        e.spot().unitCode(),
        e.words(),
        e.source(),
        e.happenedAt(),
        e.raisedBy(),
        e.stage().code(),
        e.stage().endedAt(),
        e.level(),
        e.commander() == null ? null : e.commander().name(),
        e.department() == null
            ? null
            : ground.staff().department(e.estate(), e.department()).name(),
        e.reviewedAt(),
        called.stream()
            .anyMatch(each -> each.staff().equals(actor.staff().value()) && each.seen() == null),
        open(actor, e),
        ticks(e, lines),
        bodies(e, lines),
        called.stream()
            .map(
                each ->
                    new EmergencyView.Called(each.name(), each.role(), each.phone(), each.seen()))
            .toList(),
        people(lines, called),
        ground.commitments().of(e.estate(), e.id()).stream()
            .filter(each -> each.released() == null)
            .map(each -> EmergencyView.Owed.of(each, now))
            .toList(),
        lines.reversed().stream()
            .filter(each -> !(each.event() instanceof EmergencyEvent.Seen))
            .map(each -> line(e, each))
            .toList(),
        ground.measures().of(e.estate(), e.id()).stream()
            .map(
                each ->
                    new EmergencyView.Measure(
                        each.number(),
                        each.what(),
                        each.owner(),
                        each.ownerId().equals(actor.staff().value()),
                        each.due(),
                        each.doneAt()))
            .toList(),
        ground.reports().find(e.estate(), e.id()).orElse(null),
        e.write(actor) instanceof Decision.Taken ? ground.papers().draft(e) : null);
  }

  /// What would not be refused.
  private static List<String> open(Actor actor, Emergency e) {
    Map<String, Decision> asked = new LinkedHashMap<>();
    Level other = e.level() == Level.I ? Level.II : Level.I;
    asked.put("level", e.classify(actor, other, "-"));
    asked.put("command", e.command(actor, Commander.of(actor)));
    asked.put("end", e.end(actor, "-", null, null, Instant.EPOCH));
    asked.put("report", e.write(actor));
    asked.put("signature", e.sign(actor));
    List<String> open = new ArrayList<>();
    asked.forEach(
        (name, decision) -> {
          if (decision instanceof Decision.Taken) {
            open.add(name);
          }
        });
    boolean writes = !actor.is(Role.AUDITOR, Role.ADMIN, Role.RESIDENT);
    if (!writes) {
      return List.of();
    }
    if (e.enter(new EmergencyEvent.Noted("-"), Instant.MAX) instanceof Decision.Taken) {
      open.add("entries");
    }
    if (e.running() && e.commander() != null && e.commander().is(actor)) {
      open.add("handover");
    }
    if (e.over() && e.reviewedAt() == null && actor.is(Role.CENTRE_DIRECTOR, Role.CS_MANAGER)) {
      open.add("review");
    }
    if (actor.is(Role.CENTRE_DIRECTOR, Role.CS_MANAGER)) {
      open.add("leads");
    }
    return open;
  }

  private static List<EmergencyView.Tick> ticks(Emergency e, List<EmergencyLog.Line> lines) {
    Map<String, EmergencyLog.Line> done = new HashMap<>();
    for (EmergencyLog.Line each : lines) {
      if (each.event() instanceof EmergencyEvent.StepDone step) {
        done.putIfAbsent(step.step(), each);
      }
    }
    return FirstSteps.of(e.kind()).stream()
        .map(
            each -> {
              EmergencyLog.Line line = done.get(each.code());
              return new EmergencyView.Tick(
                  each.code(),
                  each.words(),
                  each.who(),
                  each.clause().id(),
                  each.after(),
                  line == null ? null : line.by(),
                  line == null ? null : line.happened());
            })
        .toList();
  }

  private List<EmergencyView.Body> bodies(Emergency e, List<EmergencyLog.Line> lines) {
    Map<OutsideBody, Instant> called = new EnumMap<>(OutsideBody.class);
    Map<OutsideBody, Instant> arrived = new EnumMap<>(OutsideBody.class);
    for (EmergencyLog.Line each : lines) {
      switch (each.event()) {
        case EmergencyEvent.Called(var body, _) ->
            called.putIfAbsent(OutsideBody.valueOf(body), each.happened());
        case EmergencyEvent.ReportedUp(var body, _) ->
            called.putIfAbsent(OutsideBody.valueOf(body), each.happened());
        case EmergencyEvent.Arrived(var body, _) ->
            arrived.putIfAbsent(OutsideBody.valueOf(body), each.happened());
        default -> {}
      }
    }
    Map<OutsideBody, PhoneLine> phones = ground.phones().of(e.estate());
    List<OutsideBody> order = new ArrayList<>(e.kind().bodies());
    for (OutsideBody each : OutsideBody.values()) {
      if (!order.contains(each)) {
        order.add(each);
      }
    }
    return order.stream()
        .map(
            each -> {
              PhoneLine line = phones.get(each);
              return new EmergencyView.Body(
                  each,
                  line == null ? null : line.name(),
                  line == null ? null : line.phone(),
                  e.kind().bodies().contains(each),
                  called.get(each),
                  arrived.get(each));
            })
        .toList();
  }

  /// Those who were called and whoever else was named; who was marked missing first.
  private static List<EmergencyView.Person> people(
      List<EmergencyLog.Line> lines, List<AlarmChain.Called> called) {
    Map<String, EmergencyView.Person> people = new LinkedHashMap<>();
    called.forEach(
        each -> people.put(each.name(), new EmergencyView.Person(each.name(), null, null)));
    for (EmergencyLog.Line each : lines) {
      if (each.event() instanceof EmergencyEvent.Marked marked) {
        people.put(
            marked.person(),
            new EmergencyView.Person(
                marked.person(), PersonState.valueOf(marked.state()), each.happened()));
      }
    }
    return people.values().stream()
        .sorted(Comparator.comparing(each -> each.state() != PersonState.MISSING))
        .toList();
  }

  static EmergencyView.Line line(Emergency e, EmergencyLog.Line each) {
    @Nullable Instant written =
        each.written().isAfter(each.happened().plus(AT_ONCE)) ? each.written() : null;
    Phrase words = EmergencyWords.of(e.kind(), each.event());
    return new EmergencyView.Line(each.happened(), written, each.by(), words);
  }
}
