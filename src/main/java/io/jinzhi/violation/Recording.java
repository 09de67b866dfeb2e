package io.jinzhi.violation;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a violation down: with its proposed class, the story, the clocks and the notices, and the
/// talk where there was one already.
@Component("violationRecording")
class Recording {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final Violations violations;
  private final ViolationFile file;
  private final ViolationFinding finding;
  private final Numbers numbers;
  private final ViolationSources sources;

  Recording(
      Violations violations,
      ViolationFile file,
      ViolationFinding finding,
      Numbers numbers,
      ViolationSources sources) {
    this.violations = violations;
    this.file = file;
    this.finding = finding;
    this.numbers = numbers;
    this.sources = sources;
  }

  /// What a new violation is called.
  @Component("violationNumbers")
  record Numbers(NumberSeries series, Ids ids) {
    String next(Actor actor, LocalDate day) {
      long serial = series.next(actor.estate().value(), "WZ", day);
      return "WZ-%s-%03d".formatted(DAY.format(day), serial);
    }
  }

  /// @return the one that was recorded, or the same again where that id was sent before
  @Transactional
  Violation record(Actor actor, NewViolation said, Instant now) {
    UUID wanted = said.id();
    Optional<Violation> before =
        wanted == null ? Optional.empty() : violations.find(actor.estate(), wanted);
    if (before.isPresent()) {
      return before.get();
    }
    Judging proposal = Judging.of(said.loss(), said.danger());
    Violation violation =
        new Violation(
            actor.estate(),
            wanted == null ? numbers.ids().next() : wanted,
            numbers.next(actor, file.rules(actor.estate()).day(now)),
            said.type(),
            said.who().offender(),
            said.who().unit(),
            said.who().unitCode(),
            said.danger(),
            said.foundAt(),
            Standing.recorded(proposal.severity() == ViolationGrade.SERIOUS),
            1);
    violations.add(violation, said, proposal.severity(), actor.name());
    Talk talk = said.talk();
    file.follow(
        violation,
        new ViolationEvent.Recorded(
            said.type(),
            said.place(),
            proposal.severity(),
            proposal.why().zh(),
            proposal.why().en(),
            talk != null,
            said.source()),
        actor,
        null,
        now);
    finding.changed(violation);
    sources.recorded(actor, said.source(), violation, now);
    return talk == null
        ? violation
        : file.step(actor, violation.number(), now, held -> held.talk(talk, now));
  }
}
